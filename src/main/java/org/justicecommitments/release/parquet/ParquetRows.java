package org.justicecommitments.release.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Binary;

/** Reads rows of published tables back. */
public final class ParquetRows {

    private ParquetRows() {}

    /** The rows of a table that hold a text in a column, in the order of the table; a value that is missing is left out. */
    public static List<Map<String, Object>> where(Path file, String column, String text) throws IOException {
        FilterCompat.Filter filter =
                FilterCompat.get(FilterApi.eq(FilterApi.binaryColumn(column), Binary.fromString(text)));
        List<Map<String, Object>> rows = new ArrayList<>();
        try (ParquetReader<GenericRecord> reader = AvroParquetReader.<GenericRecord>builder(
                        new LocalInputFile(file), new PlainParquetConfiguration())
                .withDataModel(GenericData.get())
                .withFilter(filter)
                .build()) {
            for (GenericRecord published = reader.read(); published != null; published = reader.read()) {
                rows.add(row(published));
            }
        }
        return rows;
    }

    private static Map<String, Object> row(GenericRecord published) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (Schema.Field field : published.getSchema().getFields()) {
            Object value = published.get(field.pos());
            if (value != null) {
                row.put(field.name(), isDate(field.schema()) ? LocalDate.ofEpochDay((int) value) : plain(value));
            }
        }
        return row;
    }

    private static Object plain(Object value) {
        return value instanceof CharSequence text ? text.toString() : value;
    }

    private static boolean isDate(Schema schema) {
        return schema.isUnion()
                ? schema.getTypes().stream().anyMatch(ParquetRows::isDate)
                : schema.getLogicalType() instanceof LogicalTypes.Date;
    }
}
