package org.justicecommitments.release.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Reads a published table from Parquet, row by row. It throws where the file is no Parquet. */
public final class ParquetTableReader implements AutoCloseable {

    private final List<Type> columns;
    private final ParquetReader<GenericRecord> records;

    /** Opens a file and reads its schema. */
    public ParquetTableReader(Path file) throws IOException {
        this(file, FilterCompat.NOOP);
    }

    /** The same, for the rows that a filter lets through. */
    ParquetTableReader(Path file, FilterCompat.Filter filter) throws IOException {
        InputFile input = new LocalInputFile(file);
        try (ParquetFileReader footer = ParquetFileReader.open(input)) {
            this.columns = footer.getFileMetaData().getSchema().getFields();
        }
        this.records = AvroParquetReader.<GenericRecord>builder(input, new PlainParquetConfiguration())
                .withDataModel(GenericData.get())
                .withFilter(filter)
                .build();
    }

    /** The names of the columns. */
    public List<String> columns() {
        return columns.stream().map(Type::getName).toList();
    }

    /** The next row, each cell a String, Long, Double, Boolean or LocalDate, or empty; empty after the last. */
    public Optional<List<Optional<Object>>> next() throws IOException {
        GenericRecord record = records.read();
        if (record == null) {
            return Optional.empty();
        }
        List<Optional<Object>> row = new ArrayList<>(columns.size());
        for (Type column : columns) {
            row.add(Optional.ofNullable(value(column, record.get(column.getName()))));
        }
        return Optional.of(row);
    }

    private static @Nullable Object value(Type column, @Nullable Object stored) {
        if (stored instanceof CharSequence text) {
            return text.toString();
        } else if (stored instanceof Integer day
                && column.getLogicalTypeAnnotation() instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation) {
            return LocalDate.ofEpochDay(day);
        }
        return stored;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
