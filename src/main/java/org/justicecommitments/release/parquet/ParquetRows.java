package org.justicecommitments.release.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.io.api.Binary;

/** Looks rows of published tables up. */
public final class ParquetRows {

    private ParquetRows() {}

    /** The rows of a table that hold a text in a column, in the order of the table; a value that is missing is left out. */
    public static List<Map<String, Object>> where(Path file, String column, String text) throws IOException {
        FilterCompat.Filter filter =
                FilterCompat.get(FilterApi.eq(FilterApi.binaryColumn(column), Binary.fromString(text)));
        List<Map<String, Object>> rows = new ArrayList<>();
        try (ParquetTableReader reader = new ParquetTableReader(file, filter)) {
            for (Optional<List<Optional<Object>>> next = reader.next(); next.isPresent(); next = reader.next()) {
                rows.add(named(reader.columns(), next.get()));
            }
        }
        return rows;
    }

    private static Map<String, Object> named(List<String> columns, List<Optional<Object>> values) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            values.get(i).ifPresent(value -> row.put(column, value));
        }
        return row;
    }
}
