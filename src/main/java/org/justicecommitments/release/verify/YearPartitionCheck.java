package org.justicecommitments.release.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.justicecommitments.release.YearPartition;
import org.justicecommitments.release.csv.CsvTableReader;
import org.justicecommitments.release.parquet.ParquetTableReader;
import org.justicecommitments.release.verify.SealCheck.Sealed;

/** Holds the Parquet files that are cut by submission year against the whole one: each row in the file of its year, in the same order. */
final class YearPartitionCheck {

    private static final String CHECK = "by_year";

    private final Path release;
    private final Sealed sealed;
    private final Checks checks;

    /** Rows, as one hash. */
    private static final class Rows {

        private final MessageDigest digest = sha256();
        private long rows;

        void add(List<String> columns, List<Optional<Object>> row) {
            rows++;
            for (int i = 0; i < columns.size(); i++) {
                if (!columns.get(i).equals(YearPartition.COLUMN)) {
                    String cell = row.get(i)
                            .map(value -> value.getClass().getSimpleName() + value)
                            .orElse("-");
                    byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
                    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                    digest.update(bytes);
                }
            }
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * A whole file.
     *
     * @param columns its columns
     * @param byYear its rows by the year of their commitments
     */
    private record Whole(List<String> columns, Map<Optional<Integer>, Rows> byYear) {}

    YearPartitionCheck(Path release, Sealed sealed, Checks checks) {
        this.release = release;
        this.sealed = sealed;
        this.checks = checks;
    }

    /** Checks all tables that are cut; a file with wrong bytes was reported, and is not opened. */
    void check() {
        Map<String, SortedMap<String, Optional<Integer>>> tables = new TreeMap<>();
        for (String path : new TreeSet<>(sealed.sound())) {
            YearPartition.of(path).ifPresent(part -> tables.computeIfAbsent(part.table(), t -> new TreeMap<>())
                    .put(path, part.year()));
        }
        tables.forEach((table, parts) -> {
            if (sealed.has(table + ".parquet")) {
                checks.make(CHECK, table, () -> check(table, parts));
            }
        });
    }

    private String check(String table, Map<String, Optional<Integer>> parts) throws IOException {
        Whole whole = whole(table);
        List<String> columns = new ArrayList<>(whole.columns);
        columns.remove(YearPartition.COLUMN);
        for (Map.Entry<String, Optional<Integer>> part : parts.entrySet()) {
            Rows expected = whole.byYear.remove(part.getValue());
            Rows found = part(columns, release.resolve(part.getKey()));
            if (expected == null) {
                checks.wrong(CHECK, part.getKey(), "no commitment of %s was submitted then".formatted(table));
            } else if (found.rows != expected.rows) {
                checks.wrong(
                        CHECK,
                        part.getKey(),
                        "it has %d rows, and %s.parquet %d of that year".formatted(found.rows, table, expected.rows));
            } else if (!Arrays.equals(found.digest.digest(), expected.digest.digest())) {
                checks.wrong(
                        CHECK, part.getKey(), "its rows are not those of that year in %s.parquet".formatted(table));
            }
        }
        whole.byYear.forEach((year, rows) -> {
            String path = new YearPartition(table, year).path();
            if (sealed.manifest().stream()
                    .flatMap(manifest -> manifest.files().stream())
                    .noneMatch(file -> file.path().equals(path))) {
                checks.wrong(
                        CHECK, path, "it is missing, and %s.parquet has %d rows of it".formatted(table, rows.rows));
            }
        });
        return "the rows of %d years, as in the whole file".formatted(parts.size());
    }

    /** Reads the whole file once, beside the commitments for their years; both tables are in the order of the ids. */
    private Whole whole(String table) throws IOException {
        Map<Optional<Integer>, Rows> byYear = new HashMap<>();
        try (ParquetTableReader rows = new ParquetTableReader(release.resolve(table + ".parquet"));
                CsvTableReader commitments = new CsvTableReader(release.resolve(CommitmentCheck.COMMITMENTS))) {
            List<String> columns = rows.columns();
            int id = columns.indexOf("commitment_id");
            Optional<CsvTableReader.Row> commitment = Optional.empty();
            for (Optional<List<Optional<Object>>> next = rows.next(); next.isPresent(); next = rows.next()) {
                String of = String.valueOf(next.get().get(id).orElse(""));
                while (commitment.isEmpty()
                        || !commitment.get().get("commitment_id").equals(of)) {
                    commitment = commitments.next();
                    if (commitment.isEmpty()) {
                        throw new IOException(
                                "%s is not in %s, or not in its order".formatted(of, CommitmentCheck.COMMITMENTS));
                    }
                }
                Optional<Integer> year = Optional.of(commitment.get().get(YearPartition.COLUMN))
                        .filter(text -> !text.isEmpty())
                        .map(Integer::valueOf);
                byYear.computeIfAbsent(year, y -> new Rows()).add(columns, next.get());
            }
            return new Whole(columns, byYear);
        }
    }

    private static Rows part(List<String> columns, Path file) throws IOException {
        Rows found = new Rows();
        try (ParquetTableReader rows = new ParquetTableReader(file)) {
            if (!rows.columns().equals(columns)) {
                throw new IOException("its columns are not those of the whole file without " + YearPartition.COLUMN);
            }
            for (Optional<List<Optional<Object>>> next = rows.next(); next.isPresent(); next = rows.next()) {
                found.add(columns, next.get());
            }
        }
        return found;
    }
}
