package org.justicecommitments.release.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.justicecommitments.release.ChangeTables.ChangeRow;
import org.justicecommitments.release.change.CauseFinder.Cell;
import org.justicecommitments.release.change.CauseFinder.Found;
import org.justicecommitments.release.change.CauseFinder.Side;
import org.justicecommitments.release.csv.CsvTableReader;
import org.justicecommitments.release.parquet.ParquetGroups;

/** The commitments of two releases side by side, in the order of their ids; one commitment is in memory at a time. */
public final class ReleaseDiff implements AutoCloseable {

    private static final Set<String> NOT_COMPARED = Set.of("description_original");

    private final Difference difference;
    private final Optional<ReleaseTables> before;
    private final ReleaseTables after;

    private static final class ReleaseTables implements AutoCloseable {

        private final ParquetGroups commitments;
        private final ParquetGroups tags;
        private final ParquetGroups cells;
        private final Set<String> columns;
        private final Set<String> overridden = new HashSet<>();

        ReleaseTables(Path folder) throws IOException {
            commitments = new ParquetGroups(folder.resolve("data/commitments.parquet"));
            tags = new ParquetGroups(folder.resolve("data/tags.parquet"));
            cells = new ParquetGroups(folder.resolve("lineage/cells.parquet"));
            columns = new HashSet<>(commitments.columns());
            Path overrides = folder.resolve("quality/overrides.csv");
            if (Files.isRegularFile(overrides)) {
                readOverrides(overrides);
            }
        }

        private void readOverrides(Path file) throws IOException {
            try (CsvTableReader reader = new CsvTableReader(file)) {
                for (Optional<CsvTableReader.Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                    overridden.add(row.get().get("commitment_id"));
                }
            }
        }

        SortedMap<String, String> values(String id) throws IOException {
            SortedMap<String, String> values = new TreeMap<>();
            List<Map<String, String>> rows = commitments.rows(id);
            if (rows.isEmpty()) {
                return values;
            }
            rows.get(0).forEach((column, value) -> values.put(column, value.replace('\n', ' ')));
            values.keySet().removeAll(NOT_COMPARED);
            for (Map<String, String> tag : tags.rows(id)) {
                values.put(
                        "tags.%s.%s".formatted(tag.getOrDefault("origin", ""), tag.getOrDefault("tag", "")),
                        tag.getOrDefault("score", "true"));
            }
            return values;
        }

        Map<String, List<Cell>> cells(String id) throws IOException {
            Map<String, List<Cell>> byColumn = new HashMap<>();
            for (Map<String, String> row : cells.rows(id)) {
                String file = row.getOrDefault("file", "");
                String sheet = row.getOrDefault("sheet", "");
                String place = (file + " " + sheet).strip() + " " + row.getOrDefault("cell", "");
                byColumn.computeIfAbsent(row.getOrDefault("column", ""), c -> new ArrayList<>())
                        .add(new Cell(file, place, row.getOrDefault("heading", ""), row.getOrDefault("verbatim", "")));
            }
            return byColumn;
        }

        @Override
        public void close() throws IOException {
            try (commitments;
                    tags) {
                cells.close();
            }
        }
    }

    /**
     * Opens two releases.
     *
     * @param before the first; empty to compare with nothing
     * @param after the second
     */
    public ReleaseDiff(Optional<ReleaseOnDisk> before, ReleaseOnDisk after) throws IOException {
        this.before = before.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReleaseTables(before.get().folder()));
        this.after = new ReleaseTables(after.folder());
        this.difference = Difference.between(before.orElse(after).manifest(), after.manifest());
    }

    /** What the two were made from in different ways, in sentences. */
    public List<String> differences() {
        return difference.sentences();
    }

    /** The next commitment of either release, changed or not; empty after the last. */
    public Optional<CommitmentDiff> next() throws IOException {
        Optional<String> first = before.flatMap(tables -> tables.commitments.key());
        Optional<String> second = after.commitments.key();
        if (first.isEmpty() && second.isEmpty()) {
            return Optional.empty();
        }
        String id = first.isEmpty()
                ? second.orElseThrow()
                : second.filter(other -> other.compareTo(first.get()) < 0).orElse(first.get());
        SortedMap<String, String> was =
                before.isEmpty() ? new TreeMap<>() : before.get().values(id);
        SortedMap<String, String> is = after.values(id);
        SortedMap<String, String> either = is.isEmpty() ? was : is;
        return Optional.of(new CommitmentDiff(
                id,
                either.getOrDefault("member_code", ""),
                either.getOrDefault("member", ""),
                either.getOrDefault("title", either.getOrDefault("short_title", "")),
                was,
                is,
                before.isEmpty() ? List.of() : changes(id, was, is)));
    }

    private List<ChangeRow> changes(String id, SortedMap<String, String> was, SortedMap<String, String> is)
            throws IOException {
        SortedSet<String> columns = new TreeSet<>(was.keySet());
        columns.addAll(is.keySet());
        columns.removeIf(column -> was.getOrDefault(column, "").equals(is.getOrDefault(column, "")));
        if (columns.isEmpty()) {
            return List.of();
        }
        ReleaseTables old = before.orElseThrow();
        boolean cells = difference.anyInput();
        CauseFinder finder = new CauseFinder(
                difference,
                new Side(was, cells ? old.cells(id) : Map.of(), old.columns),
                new Side(is, cells ? after.cells(id) : Map.of(), after.columns),
                old.overridden.contains(id) || after.overridden.contains(id));
        boolean presence = was.isEmpty() || is.isEmpty();
        List<ChangeRow> rows = new ArrayList<>();
        if (columns.remove(ChangeRow.PRESENCE)) {
            rows.add(row(id, ChangeRow.PRESENCE, was, is, finder.presence()));
        }
        for (String column : columns) {
            Found found = presence
                    ? new Found(finder.presence().cause(), "the commitment is " + (was.isEmpty() ? "new" : "gone"))
                    : finder.value(column);
            rows.add(row(id, column, was, is, found));
        }
        return rows;
    }

    private static ChangeRow row(
            String id, String column, SortedMap<String, String> was, SortedMap<String, String> is, Found found) {
        String member = (is.isEmpty() ? was : is).getOrDefault("member_code", "");
        return new ChangeRow(
                id,
                member,
                column,
                was.getOrDefault(column, ""),
                is.getOrDefault(column, ""),
                found.cause().code(),
                found.evidence());
    }

    @Override
    public void close() throws IOException {
        try (after) {
            if (before.isPresent()) {
                before.get().close();
            }
        }
    }
}
