package org.justicecommitments.release.portal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.justicecommitments.release.metadata.Description;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.Manifest.ReleaseFile;
import org.justicecommitments.release.metadata.ManifestFile;

/**
 * A release as a deposit of Zenodo: what it says, and its files. Zenodo knows no folders and at most 100 files, so the
 * whole release goes there as one zip; beside it stand the files that people open first.
 */
final class ZenodoDeposit {

    private static final List<String> OPENED_FIRST = List.of(
            "README.md",
            "CITATION.cff",
            Description.WORKBOOK,
            "data/commitments.csv",
            "data/justice_commitments.csv",
            "summary/report.html");

    /** The first instant that a zip can hold, so that the same release gives the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Archive archive;
    private final Path release;
    private final Manifest manifest;

    ZenodoDeposit(Archive archive, Path release, Manifest manifest) {
        this.archive = archive;
        this.release = release;
        this.manifest = manifest;
    }

    /**
     * A file to upload.
     *
     * @param name its name there
     * @param file where it is
     */
    record Upload(String name, Path file) {}

    /** The release that it is a version for. */
    String version() {
        return manifest.id();
    }

    /** Whether it holds made-up data, which is never published. */
    boolean isSample() {
        return manifest.sample();
    }

    /** The text by which its deposits are known again, whatever their title. */
    String mark() {
        return "Dataset " + archive.dataset() + ".";
    }

    /** What would be sent, for people. */
    String text() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("metadata", metadata());
        List<String> names = new ArrayList<>(List.of(zipName()));
        opened().forEach(path -> names.add(name(path)));
        all.put("files", names);
        all.put("publish", archive.publish() && !isSample());
        return ManifestFile.json(all);
    }

    Map<String, Object> metadata() {
        Description said = new Description(manifest, List.of(), Optional.empty());
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("upload_type", "dataset");
        metadata.put("title", said.title());
        metadata.put("description", "<p>" + markup(said.text()) + "</p>");
        metadata.put("creators", List.of(Map.of("name", said.dataset().publisher())));
        metadata.put("access_right", "open");
        metadata.put("license", said.dataset().licence().toLowerCase(Locale.ROOT));
        metadata.put(
                "publication_date",
                manifest.published().atZone(ZoneOffset.UTC).toLocalDate().toString());
        metadata.put("version", version());
        metadata.put("language", "eng");
        metadata.put("keywords", said.dataset().keywords());
        metadata.put("notes", mark() + " Source data of " + manifest.sourceDate() + ".");
        if (said.isServed()) {
            Map<String, String> served = new LinkedHashMap<>();
            served.put("identifier", said.url(""));
            served.put("relation", "isIdenticalTo");
            served.put("resource_type", "dataset");
            metadata.put("related_identifiers", List.of(served));
        }
        return metadata;
    }

    private static String markup(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private String zipName() {
        return archive.dataset() + "-" + version() + ".zip";
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private List<String> opened() {
        List<String> there = manifest.files().stream().map(ReleaseFile::path).toList();
        return OPENED_FIRST.stream().filter(there::contains).toList();
    }

    /** The files to upload, the zip made in a folder of its own. */
    List<Upload> uploads(Path folder) throws IOException {
        Path zip = folder.resolve(zipName());
        List<String> paths = new ArrayList<>(
                manifest.files().stream().map(ReleaseFile::path).sorted().toList());
        paths.add("SHA256SUMS");
        paths.add(ManifestFile.NAME);
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out)) {
            for (String path : paths) {
                ZipEntry entry = new ZipEntry(version() + "/" + path);
                entry.setTimeLocal(NO_TIME);
                packed.putNextEntry(entry);
                Files.copy(release.resolve(path), packed);
                packed.closeEntry();
            }
        }
        List<Upload> uploads = new ArrayList<>(List.of(new Upload(zipName(), zip)));
        opened().forEach(path -> uploads.add(new Upload(name(path), release.resolve(path))));
        return uploads;
    }
}
