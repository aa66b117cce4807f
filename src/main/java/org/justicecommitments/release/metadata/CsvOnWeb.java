package org.justicecommitments.release.metadata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.justicecommitments.release.Column;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.Table;

/** The metadata of a CSV file in the way of CSV on the Web, found by its name beside the file. */
public final class CsvOnWeb {

    /** What its name adds to that of the CSV file. */
    public static final String SUFFIX = "-metadata.json";

    /** The file at the root of a release that describes all tables as one group, and how they refer to each other. */
    public static final String GROUP = "csvw.json";

    private CsvOnWeb() {}

    /** The file's text. It holds nothing that changes from release to release. */
    public static String text(Dataset dataset, Table<?> table) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", context());
        json.put("url", table.name() + ".csv");
        json.put("dc:title", table.title());
        json.put("dc:publisher", dataset.publisher());
        json.put("dc:license", Map.of("@id", Licence.of(dataset.licence()).url()));
        json.put("dialect", dialect());
        json.put("tableSchema", schema(table));
        return ManifestFile.json(json);
    }

    /**
     * The text of the group. Only here a table may refer to another one: in this standard both must be of one group.
     *
     * @param tables the tables that are published as CSV
     */
    public static String group(Dataset dataset, List<Table<?>> tables) {
        Map<String, Table<?>> byPath = new LinkedHashMap<>();
        tables.forEach(table -> byPath.put(table.path(), table));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", context());
        json.put("dc:title", dataset.title());
        json.put("dc:publisher", dataset.publisher());
        json.put("dc:license", Map.of("@id", Licence.of(dataset.licence()).url()));
        json.put("dialect", dialect());
        json.put("tables", tables.stream().map(table -> member(table, byPath)).toList());
        return ManifestFile.json(json);
    }

    private static Map<String, Object> member(Table<?> table, Map<String, Table<?>> group) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", table.path() + ".csv");
        json.put("dc:title", table.title());
        Map<String, Object> schema = schema(table);
        List<Map<String, Object>> keys = table.references().stream()
                .filter(reference -> group.containsKey(reference.table()) && isAlwaysThere(table, reference))
                .map(CsvOnWeb::foreignKey)
                .toList();
        if (!keys.isEmpty()) {
            schema.put("foreignKeys", keys);
        }
        json.put("tableSchema", schema);
        return json;
    }

    /** Whether each row refers to another: this standard takes an empty cell for a reference that leads nowhere. */
    private static boolean isAlwaysThere(Table<?> table, Table.Reference reference) {
        return table.columns().stream()
                .filter(column -> reference.columns().contains(column.name()))
                .allMatch(Column::required);
    }

    private static Map<String, Object> foreignKey(Table.Reference reference) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("resource", reference.table() + ".csv");
        target.put("columnReference", reference.target());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("columnReference", reference.columns());
        json.put("reference", target);
        return json;
    }

    private static List<Object> context() {
        return List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en"));
    }

    private static Map<String, Object> schema(Table<?> table) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("columns", table.csvColumns().stream().map(CsvOnWeb::column).toList());
        boolean whole = table.columns().stream().filter(Column::key).allMatch(Column::required);
        if (!table.key().isEmpty() && whole) {
            schema.put("primaryKey", table.key());
        }
        return schema;
    }

    private static Map<String, Object> dialect() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("encoding", "utf-8");
        json.put("lineTerminators", List.of("\n"));
        json.put("header", true);
        return json;
    }

    private static Map<String, Object> column(Column<?> column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", column.name());
        json.put("titles", column.name());
        json.put("dc:title", column.label());
        json.put("dc:description", column.definition());
        json.put("datatype", datatype(column));
        if (column.required()) {
            json.put("required", true);
        }
        return json;
    }

    private static Object datatype(Column<?> column) {
        return switch (column.type()) {
            case TEXT -> column.codes().isEmpty() ? "string" : codes(column.codes());
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
        };
    }

    private static Map<String, Object> codes(List<String> codes) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("base", "string");
        json.put("format", codes.stream().map(CsvOnWeb::literal).collect(Collectors.joining("|", "^(", ")$")));
        return json;
    }

    private static String literal(String code) {
        return code.matches("[A-Za-z0-9_]+") ? code : Pattern.quote(code);
    }
}
