package org.justicecommitments.release.parquet;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.parquet.avro.AvroSchemaConverter;
import org.apache.parquet.avro.AvroWriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.release.Column;
import org.justicecommitments.release.ColumnType;

/** Hands the cells of a row to Parquet as they are, with no record of Avro in between; the file says the same of itself. */
final class RowSupport<R> extends AvroWriteSupport<R> {

    private final List<Column<R>> columns;
    private final @Nullable String[] lastTexts;
    private final @Nullable Binary[] lastBytes;
    private @Nullable RecordConsumer consumer;

    RowSupport(List<Column<R>> columns, Schema schema) {
        super(new AvroSchemaConverter().convert(schema), schema, GenericData.get());
        this.columns = columns;
        this.lastTexts = new @Nullable String[columns.size()];
        this.lastBytes = new @Nullable Binary[columns.size()];
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        super.prepareForWrite(recordConsumer);
        this.consumer = recordConsumer;
    }

    @Override
    public void write(R row) {
        RecordConsumer to = consumer;
        if (to == null) {
            throw new IllegalStateException("The file is not open");
        }
        to.startMessage();
        for (int i = 0; i < columns.size(); i++) {
            Column<R> column = columns.get(i);
            Optional<?> value = column.value().apply(row);
            if (value.isPresent()) {
                to.startField(column.name(), i);
                cell(to, i, column, value.get());
                to.endField(column.name(), i);
            } else if (column.key() && column.type() == ColumnType.TEXT) {
                // The key of a row without a sheet or a cell holds an empty text, as it does in CSV.
                to.startField(column.name(), i);
                to.addBinary(Binary.EMPTY);
                to.endField(column.name(), i);
            }
        }
        to.endMessage();
    }

    private void cell(RecordConsumer to, int index, Column<R> column, Object value) {
        if (value instanceof String text) {
            to.addBinary(bytes(index, column, text));
        } else if (value instanceof LocalDate date) {
            to.addInteger(Math.toIntExact(date.toEpochDay()));
        } else if (value instanceof Boolean flag) {
            to.addBoolean(flag);
        } else if (value instanceof Double number) {
            to.addDouble(number);
        } else if (value instanceof Number number) {
            to.addLong(number.longValue());
        } else {
            throw new IllegalArgumentException("%s cannot hold a %s".formatted(column.name(), value.getClass()));
        }
    }

    /** Many columns say the same row after row. */
    private Binary bytes(int index, Column<R> column, String text) {
        Binary last = lastBytes[index];
        if (last == null || !text.equals(lastTexts[index])) {
            String line = column.inCsv() && text.indexOf('\n') >= 0 ? text.replace('\n', ' ') : text;
            last = Binary.fromConstantByteArray(line.getBytes(StandardCharsets.UTF_8));
            lastTexts[index] = text;
            lastBytes[index] = last;
        }
        return last;
    }
}
