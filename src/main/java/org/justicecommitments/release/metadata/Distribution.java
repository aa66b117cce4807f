package org.justicecommitments.release.metadata;

import java.util.ArrayList;
import java.util.List;
import org.justicecommitments.release.metadata.Description.DescribedTable;
import org.justicecommitments.release.metadata.Manifest.ReleaseFile;

/**
 * A file that people download: a table of {@code data} or {@code summary} in one format, or the workbook.
 *
 * @param id a name that stays from release to release
 * @param title what it is, in one line
 * @param file the file
 */
public record Distribution(String id, String title, ReleaseFile file) {

    /** The distributions of a release, the workbook first. */
    public static List<Distribution> of(Description release) {
        List<Distribution> all = new ArrayList<>();
        release.file(Description.WORKBOOK)
                .ifPresent(
                        file -> all.add(new Distribution("workbook-xlsx", "All tables for people, as Excel.", file)));
        for (DescribedTable table : release.tables()) {
            String path = table.table().path();
            if (path.startsWith("data/") || path.startsWith("summary/")) {
                add(release, table, "csv", "CSV", all);
                add(release, table, "parquet", "Parquet", all);
            }
        }
        return all;
    }

    private static void add(
            Description release, DescribedTable table, String ending, String format, List<Distribution> all) {
        release.file(table.table().path() + "." + ending)
                .ifPresent(file -> all.add(new Distribution(
                        table.name() + "-" + ending,
                        "%s As %s.".formatted(table.table().title(), format),
                        file)));
    }
}
