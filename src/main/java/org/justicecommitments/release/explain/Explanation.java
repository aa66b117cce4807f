package org.justicecommitments.release.explain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.release.Column;
import org.justicecommitments.release.DataTables;
import org.justicecommitments.release.LineageTables;
import org.justicecommitments.release.parquet.ParquetRows;
import org.justicecommitments.tag.TaggedCommitment;

/**
 * Where the published values of a commitment come from, and why it has its tags.
 *
 * @param commitmentId the commitment
 * @param release the id of the release that it was read from
 * @param values its published values, in the order of the table
 * @param tags its tags
 */
public record Explanation(String commitmentId, String release, List<Value> values, List<Tag> tags) {

    private static final List<String> SAME_CELL = List.of("_status", "_precision", "_original", "_earliest", "_latest");

    /**
     * A published value.
     *
     * @param column its column
     * @param value the value as it is published; empty if there is none
     * @param cells the cells that it comes from; none for what the program adds, such as tags
     */
    public record Value(String column, String value, List<Cell> cells) {}

    /**
     * A spreadsheet cell.
     *
     * @param file the file
     * @param sheet the sheet; empty for delimited text
     * @param cell the address
     * @param heading the heading of its column
     * @param verbatim what is written in it
     * @param rules the rules that made the value out of it
     */
    public record Cell(String file, String sheet, String cell, String heading, String verbatim, List<String> rules) {}

    /** A tag, with the words that earned it. */
    public record Tag(String tag, String origin, String score, String confidence, List<Words> evidence) {}

    /** Words of a published text that earned a tag. */
    public record Words(
            String rule, String phrase, String field, String start, String end, String quote, String weight) {}

    /** Explains a commitment of a release; empty if the release does not have it. */
    public static Optional<Explanation> of(Path release, String releaseId, String commitmentId) throws IOException {
        List<Map<String, Object>> rows = rows(release, DataTables.commitments().path(), commitmentId);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<Cell>> cells = cells(release, commitmentId);
        List<Value> values = new ArrayList<>();
        for (Column<TaggedCommitment> column : DataTables.commitments().columns()) {
            String value = text(rows.get(0), column.name());
            values.add(new Value(column.name(), value, cells.getOrDefault(base(column.name(), cells), List.of())));
        }
        return Optional.of(new Explanation(commitmentId, releaseId, values, tags(release, commitmentId)));
    }

    /** The column whose cell a column shares: {@code start_date} for {@code start_date_original}. */
    private static String base(String column, Map<String, List<Cell>> cells) {
        if (cells.containsKey(column)) {
            return column;
        }
        return SAME_CELL.stream()
                .filter(column::endsWith)
                .map(suffix -> column.substring(0, column.length() - suffix.length()))
                .findFirst()
                .orElse(column);
    }

    private static Map<String, List<Cell>> cells(Path release, String commitmentId) throws IOException {
        Map<String, List<Cell>> cells = new HashMap<>();
        for (Map<String, Object> row : rows(release, LineageTables.cells().path(), commitmentId)) {
            String rules = text(row, "rules");
            cells.computeIfAbsent(text(row, "column"), c -> new ArrayList<>())
                    .add(new Cell(
                            text(row, "file"),
                            text(row, "sheet"),
                            text(row, "cell"),
                            text(row, "heading"),
                            text(row, "verbatim"),
                            rules.isEmpty() ? List.of() : List.of(rules.split(" ", -1))));
        }
        return cells;
    }

    private static List<Tag> tags(Path release, String commitmentId) throws IOException {
        Map<String, List<Words>> words = new HashMap<>();
        for (Map<String, Object> row : rows(release, DataTables.tagEvidence().path(), commitmentId)) {
            words.computeIfAbsent(text(row, "tag"), t -> new ArrayList<>())
                    .add(new Words(
                            text(row, "rule"),
                            text(row, "phrase"),
                            text(row, "field"),
                            text(row, "start"),
                            text(row, "end"),
                            text(row, "quote"),
                            text(row, "weight")));
        }
        return rows(release, DataTables.tags().path(), commitmentId).stream()
                .map(row -> new Tag(
                        text(row, "tag"),
                        text(row, "origin"),
                        text(row, "score"),
                        text(row, "confidence"),
                        text(row, "origin").equals("tagger")
                                ? words.getOrDefault(text(row, "tag"), List.of())
                                : List.of()))
                .toList();
    }

    private static List<Map<String, Object>> rows(Path release, String table, String commitmentId) throws IOException {
        return ParquetRows.where(release.resolve(table + ".parquet"), "commitment_id", commitmentId);
    }

    private static String text(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value == null ? "" : value.toString();
    }
}
