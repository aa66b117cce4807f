package org.justicecommitments.blackbox;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An independent reader of what the program writes: DuckDB. */
final class DuckDb {

    private DuckDb() {}

    /** The rows of a Parquet file, in their order. */
    static List<List<Object>> parquet(Path file) throws SQLException {
        return rows("SELECT * FROM read_parquet(" + quoted(file) + ")");
    }

    /** The rows of a Parquet file, in their order, with these columns only. */
    static List<List<Object>> parquet(Path file, Map<String, String> columns) throws SQLException {
        String names = columns.keySet().stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        return rows("SELECT " + names + " FROM read_parquet(" + quoted(file) + ")");
    }

    /** The columns of a Parquet file in order, each with its type. */
    static Map<String, String> columns(Path file) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (List<Object> row : rows("DESCRIBE SELECT * FROM read_parquet(" + quoted(file) + ")")) {
            columns.put(String.valueOf(row.get(0)), String.valueOf(row.get(1)));
        }
        return columns;
    }

    /** The rows of a CSV file, in their order, read as columns of these types; an empty cell is no value. */
    static List<List<Object>> csv(Path file, Map<String, String> columns) throws SQLException {
        String types = columns.entrySet().stream()
                .map(column -> "'%s': '%s'".formatted(column.getKey(), column.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
        return rows(("SELECT * FROM read_csv(%s, header = true, auto_detect = false, delim = ',', quote = '\"',"
                        + " escape = '\"', nullstr = '', max_line_size = 4194304, columns = %s)")
                .formatted(quoted(file), types));
    }

    /** The rows that a query gives. */
    static List<List<Object>> ask(String query) throws SQLException {
        return rows(query);
    }

    /** The rows that a query gives whose files are relative to a folder. */
    static List<List<Object>> askIn(Path folder, String query) throws SQLException {
        return rows("SET file_search_path = " + quoted(folder), query);
    }

    private static String quoted(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }

    private static List<List<Object>> rows(String query) throws SQLException {
        return rows("SELECT 1", query);
    }

    private static List<List<Object>> rows(String first, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(first);
            return rows(statement, query);
        }
    }

    private static List<List<Object>> rows(Statement statement, String query) throws SQLException {
        try (ResultSet results = statement.executeQuery(query)) {
            int columns = results.getMetaData().getColumnCount();
            List<List<Object>> rows = new ArrayList<>();
            while (results.next()) {
                List<Object> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(results.getObject(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
