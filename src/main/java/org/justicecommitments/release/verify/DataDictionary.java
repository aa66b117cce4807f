package org.justicecommitments.release.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.justicecommitments.release.ColumnType;
import org.justicecommitments.release.csv.CsvTableReader;

/**
 * The data dictionary that a release carries. A release is held against its own, so that older ones can be verified.
 *
 * @param tables the columns of each table, by path, in order
 */
record DataDictionary(Map<String, List<DictionaryColumn>> tables) {

    static final String COLUMNS = "dictionary/columns.csv";
    static final String CODES = "dictionary/codes.csv";

    /**
     * A column.
     *
     * @param name its name
     * @param type what its cells hold
     * @param key whether it is part of the primary key
     * @param inCsv whether CSV has it
     * @param required whether each row has a value; empty if the dictionary does not say
     * @param codes the allowed values; empty if any are
     */
    record DictionaryColumn(
            String name, ColumnType type, boolean key, boolean inCsv, Optional<Boolean> required, Set<String> codes) {}

    static DataDictionary read(Path release) throws IOException {
        Map<String, Set<String>> codes = codes(release.resolve(CODES));
        Map<String, List<DictionaryColumn>> tables = new LinkedHashMap<>();
        try (CsvTableReader reader = new CsvTableReader(release.resolve(COLUMNS))) {
            for (Optional<CsvTableReader.Row> next = reader.next(); next.isPresent(); next = reader.next()) {
                CsvTableReader.Row row = next.get();
                List<DictionaryColumn> columns = tables.computeIfAbsent(row.get("table"), t -> new ArrayList<>());
                columns.add(new DictionaryColumn(
                        row.get("column"),
                        ColumnType.valueOf(row.get("type").toUpperCase(Locale.ROOT)),
                        row.get("key").equals("true"),
                        row.get("in_csv").equals("true"),
                        row.find("required").map("true"::equals),
                        codes.getOrDefault(key(row), Set.of())));
                if (row.number("position") != columns.size()) {
                    throw new IllegalArgumentException(
                            "the positions of the columns of %s do not count from 1".formatted(row.get("table")));
                }
            }
        }
        return new DataDictionary(tables);
    }

    private static Map<String, Set<String>> codes(Path file) throws IOException {
        Map<String, Set<String>> codes = new HashMap<>();
        try (CsvTableReader reader = new CsvTableReader(file)) {
            for (Optional<CsvTableReader.Row> next = reader.next(); next.isPresent(); next = reader.next()) {
                CsvTableReader.Row row = next.get();
                codes.computeIfAbsent(key(row), k -> new LinkedHashSet<>()).add(row.get("code"));
            }
        }
        return codes;
    }

    private static String key(CsvTableReader.Row row) {
        return row.get("table") + ' ' + row.get("column");
    }
}
