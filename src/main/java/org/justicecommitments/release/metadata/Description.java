package org.justicecommitments.release.metadata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.Table;
import org.justicecommitments.release.metadata.Manifest.ReleaseFile;

/**
 * What the metadata of a release says, in whatever standard: the one source of all of its metadata files.
 *
 * @param facts the manifest; its files are those that the metadata describes
 * @param tables the tables, in the order of the release
 * @param coverage the years that the commitments are about, if any has one
 */
public record Description(Manifest facts, List<DescribedTable> tables, Optional<Coverage> coverage) {

    /** The workbook edition in a release. */
    public static final String WORKBOOK = "data/justice-commitments.xlsx";

    /** A table and the number of its rows. */
    public record DescribedTable(Table<?> table, long rows) {

        /** Its name among all tables of the release: without folder where people look first. */
        public String name() {
            String path = table.path();
            boolean first = path.startsWith("data/") || path.startsWith("summary/");
            return first ? table.name() : path.replace('/', '-');
        }
    }

    /** The first and the last year that commitments are about. */
    public record Coverage(int first, int last) {}

    /** What the dataset is. */
    public Dataset dataset() {
        return facts.dataset();
    }

    /** Its licence. */
    public Licence licence() {
        return Licence.of(dataset().licence());
    }

    /** Its title; sample data says so. */
    public String title() {
        return facts.sample() ? "SAMPLE - " + dataset().title() : dataset().title();
    }

    /** Its description; sample data says so. */
    public String text() {
        return facts.sample()
                ? Dataset.SAMPLE_BANNER + " " + dataset().description()
                : dataset().description();
    }

    /** How to name the source, as the licence asks for. */
    public String attribution() {
        return "%s, %s, release %s, %s"
                .formatted(dataset().publisher(), title(), facts.id(), licence().title());
    }

    /** Where a file of the release is served, or its path in the release if that is not known. */
    public String url(String path) {
        return isServed() ? base() + "releases/" + facts.id() + "/" + path : path;
    }

    /** Whether it is known where the release is served. */
    public boolean isServed() {
        return !dataset().baseUrl().isEmpty();
    }

    /** Where the output is served, with a slash at the end. */
    public String base() {
        String base = dataset().baseUrl();
        return base.endsWith("/") ? base : base + "/";
    }

    /** A file of the release, if it is there. */
    public Optional<ReleaseFile> file(String path) {
        return facts.files().stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /** The media type of a file, by its ending. */
    public static String mediaType(String path) {
        return MEDIA_TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "csv", "text/csv",
            "parquet", "application/vnd.apache.parquet",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "json", "application/json",
            "html", "text/html");
}
