package org.justicecommitments.release.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.justicecommitments.release.ColumnType;
import org.justicecommitments.release.metadata.Croissant;
import org.justicecommitments.release.metadata.CsvOnWeb;
import org.justicecommitments.release.metadata.DataPackage;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.Manifest.ReleaseFile;
import org.justicecommitments.release.metadata.MetadataReader;
import org.justicecommitments.release.metadata.StatedFile;
import org.justicecommitments.release.metadata.StatedFile.StatedColumn;
import org.justicecommitments.release.metadata.rdf.DcatReader;
import org.justicecommitments.release.verify.DataDictionary.DictionaryColumn;
import org.justicecommitments.release.verify.SealCheck.Sealed;

/** Holds what the metadata says of the files, in every standard, against the files and the data dictionary. */
final class MetadataCheck {

    private static final String METADATA = "metadata";

    /** The words that the standards have for what cells hold. */
    private static final Map<ColumnType, Set<String>> TYPES = Map.of(
            ColumnType.TEXT, Set.of("string", "sc:text"),
            ColumnType.INTEGER, Set.of("integer", "sc:integer"),
            ColumnType.NUMBER, Set.of("number", "sc:float"),
            ColumnType.BOOLEAN, Set.of("boolean", "sc:boolean"),
            ColumnType.DATE, Set.of("date", "sc:date"));

    private final Path release;
    private final Sealed sealed;
    private final DataDictionary dictionary;
    private final Map<String, Long> rows;
    private final Map<String, ReleaseFile> files = new HashMap<>();
    private final Checks checks;

    /** Reads what a metadata file states. */
    private interface Reading {
        List<StatedFile> read() throws IOException;
    }

    /**
     * A check of the metadata of a release.
     *
     * @param rows the rows that were read of each table, by its path
     */
    MetadataCheck(Path release, Sealed sealed, DataDictionary dictionary, Map<String, Long> rows, Checks checks) {
        this.release = release;
        this.sealed = sealed;
        this.dictionary = dictionary;
        this.rows = rows;
        this.checks = checks;
        sealed.manifest().map(Manifest::files).orElse(List.of()).forEach(file -> files.put(file.path(), file));
    }

    void check() {
        MetadataReader reader = new MetadataReader(release);
        Set<String> tables = new TreeSet<>(sealed.sound());
        tables.removeIf(path -> !path.endsWith(".csv"));
        check(DataPackage.NAME, tables, reader::dataPackage);
        Set<String> downloads = downloads();
        Set<String> csv = new TreeSet<>(downloads);
        csv.removeIf(path -> !path.endsWith(".csv"));
        check(Croissant.NAME, csv, reader::croissant);
        check("index.html", downloads, reader::schemaOrg);
        for (String name : List.of("dcat.ttl", "dcat.jsonld")) {
            check(name, downloads, () -> DcatReader.read(release.resolve(name)));
        }
        check(CsvOnWeb.GROUP, tables, reader::csvGroup);
        for (String table : tables) {
            String beside = table + CsvOnWeb.SUFFIX;
            check(beside, Set.of(table), () -> List.of(reader.csvOnWeb(table)));
        }
    }

    private Set<String> downloads() {
        Set<String> downloads = new TreeSet<>(sealed.sound());
        downloads.removeIf(path -> !path.matches("(data|summary)/[^/]*\\.(csv|parquet|xlsx)"));
        return downloads;
    }

    /** A release of a time before a standard was written has no file of it; one that is damaged was reported. */
    private void check(String name, Set<String> expected, Reading reading) {
        if (!sealed.has(name)) {
            return;
        }
        checks.make(METADATA, name, () -> {
            List<StatedFile> stated = reading.read();
            Set<String> missing = new TreeSet<>(expected);
            stated.forEach(file -> missing.remove(file.path()));
            missing.forEach(path -> checks.wrong(METADATA, name, "it does not have " + path));
            stated.forEach(file -> check(name, file));
            return "what it says of %d files is so".formatted(stated.size());
        });
    }

    private void check(String name, StatedFile stated) {
        ReleaseFile file = files.get(stated.path());
        if (file == null) {
            checks.wrong(METADATA, name, "it leads to %s, which is not there".formatted(stated.path()));
            return;
        }
        same(name, stated.path(), "size", stated.bytes(), file.bytes());
        same(name, stated.path(), "SHA-256", stated.sha256(), file.sha256());
        String table = stated.path().replaceFirst("\\.[a-z]+$", "");
        same(name, stated.path(), "number of rows", stated.rows(), rows.getOrDefault(table, -1L));
        if (!stated.columns().isEmpty()) {
            columns(name, stated, dictionary.tables().getOrDefault(table, List.of()));
        }
    }

    private void columns(String name, StatedFile stated, List<DictionaryColumn> all) {
        List<DictionaryColumn> columns =
                all.stream().filter(DictionaryColumn::inCsv).toList();
        List<String> names = columns.stream().map(DictionaryColumn::name).toList();
        List<String> said = stated.columns().stream().map(StatedColumn::name).toList();
        if (!said.equals(names)) {
            checks.wrong(METADATA, name, "its columns of %s are not those of the dictionary".formatted(stated.path()));
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            StatedColumn one = stated.columns().get(i);
            DictionaryColumn column = columns.get(i);
            String where = stated.path() + ", " + column.name();
            Set<String> words = TYPES.getOrDefault(column.type(), Set.of());
            if (!words.contains(one.type().toLowerCase(Locale.ROOT))) {
                checks.wrong(METADATA, name, "%s is said to hold '%s'".formatted(where, one.type()));
            }
            column.required()
                    .ifPresent(required -> same(name, where, "duty to have a value", one.required(), required));
            if (!one.codes().isEmpty() && !Set.copyOf(one.codes()).equals(column.codes())) {
                checks.wrong(METADATA, name, "the allowed values of %s are not the dictionary's".formatted(where));
            }
        }
    }

    private <T> void same(String name, String where, String what, Optional<T> said, T is) {
        if (said.isPresent() && !said.get().equals(is)) {
            checks.wrong(METADATA, name, "the %s of %s is %s, and should be %s".formatted(what, where, said.get(), is));
        }
    }
}
