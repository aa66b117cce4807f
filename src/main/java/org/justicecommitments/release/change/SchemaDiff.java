package org.justicecommitments.release.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.justicecommitments.release.csv.CsvTableReader;

/**
 * What differs between the columns of two releases, by the data dictionaries that they carry. It makes the schema version:
 * major if something that readers rely on is gone or another (a table, a column, its place, type or key, an allowed value);
 * minor if something was appended; patch if only the words about it changed.
 */
public final class SchemaDiff {

    /** How much a difference means to readers, least first. */
    public enum Level {
        NONE,
        PATCH,
        MINOR,
        MAJOR
    }

    private static final List<String> BREAKING = List.of("position", "type", "key", "in_csv");

    private final List<String> major = new ArrayList<>();
    private final List<String> minor = new ArrayList<>();
    private boolean words;

    private SchemaDiff() {}

    /** What differs between the columns of two release folders; nothing if the first has no dictionary. */
    public static SchemaDiff between(Path before, Path after) throws IOException {
        SchemaDiff diff = new SchemaDiff();
        if (Files.isRegularFile(before.resolve("dictionary/columns.csv"))) {
            diff.compare(columns(before), columns(after));
            diff.compareCodes(codes(before), codes(after));
        }
        return diff;
    }

    private static Map<String, Map<String, String>> columns(Path release) throws IOException {
        Map<String, Map<String, String>> columns = new LinkedHashMap<>();
        Path file = release.resolve("dictionary/columns.csv");
        try (CsvTableReader reader = new CsvTableReader(file)) {
            for (Optional<CsvTableReader.Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                Map<String, String> cells = new TreeMap<>();
                for (String name : reader.columns()) {
                    cells.put(name, row.get().get(name));
                }
                columns.put(row.get().get("table") + " " + row.get().get("column"), cells);
            }
        }
        return columns;
    }

    private static Map<String, String> codes(Path release) throws IOException {
        Map<String, String> codes = new LinkedHashMap<>();
        Path file = release.resolve("dictionary/codes.csv");
        try (CsvTableReader reader = new CsvTableReader(file)) {
            for (Optional<CsvTableReader.Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                String column = row.get().get("table") + " " + row.get().get("column");
                codes.put(column + " " + row.get().get("code"), column);
            }
        }
        return codes;
    }

    private void compare(Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {
        before.forEach((name, was) -> {
            Map<String, String> is = after.get(name);
            if (is == null) {
                major.add("the column %s is gone".formatted(name(name)));
                return;
            }
            for (String property : BREAKING) {
                String first = was.getOrDefault(property, "");
                String second = is.getOrDefault(property, "");
                if (!first.equals(second)) {
                    major.add("%s of the column %s was %s and is %s".formatted(property, name(name), first, second));
                }
            }
            if (was.getOrDefault("required", "").equals("true")
                    && is.getOrDefault("required", "").equals("false")) {
                major.add("the column %s had a value in each row, and need not have one now".formatted(name(name)));
            }
            words |= !was.equals(is);
        });
        after.keySet().stream()
                .filter(name -> !before.containsKey(name))
                .forEach(name -> minor.add("the column %s is new".formatted(name(name))));
    }

    private static String name(String tableAndColumn) {
        return tableAndColumn.replace(' ', '.');
    }

    /** A list is what readers switch over: a value less breaks them, a value more they have to expect. */
    private void compareCodes(Map<String, String> before, Map<String, String> after) {
        before.forEach((code, column) -> {
            if (!after.containsKey(code) && after.containsValue(column)) {
                major.add("%s is no longer allowed".formatted(name(code)));
            }
        });
        after.keySet().stream()
                .filter(code -> !before.containsKey(code))
                .forEach(code -> minor.add("%s is allowed".formatted(name(code))));
    }

    /** How much the difference means. */
    public Level level() {
        return !major.isEmpty() ? Level.MAJOR : !minor.isEmpty() ? Level.MINOR : words ? Level.PATCH : Level.NONE;
    }

    /** The version that comes after one. */
    public String after(String version) {
        String[] parts = version.split("\\.", 3);
        int first = Integer.parseInt(parts[0]);
        int second = Integer.parseInt(parts[1]);
        return switch (level()) {
            case MAJOR -> (first + 1) + ".0.0";
            case MINOR -> "%d.%d.0".formatted(first, second + 1);
            case PATCH -> "%d.%d.%d".formatted(first, second, Integer.parseInt(parts[2]) + 1);
            case NONE -> version;
        };
    }

    /** What breaks readers, in sentences. */
    public List<String> breaking() {
        return List.copyOf(major);
    }

    /** All that differs but words, in sentences. */
    public List<String> sentences() {
        List<String> all = new ArrayList<>(major);
        all.addAll(minor);
        return all;
    }
}
