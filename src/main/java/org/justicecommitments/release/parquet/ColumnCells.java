package org.justicecommitments.release.parquet;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.normalize.TextRule;
import org.justicecommitments.release.Column;
import org.justicecommitments.release.ColumnType;

/** Hands the values of a column to Parquet, with no record of Avro in between; the file says the same of itself. */
final class ColumnCells {

    private static final int MOST_KNOWN = 1 << 10;
    private static final int LONGEST_KNOWN = 64;

    private final Column<?> column;
    private final boolean recurring;
    private final int defined;
    private final Map<String, Binary> known = new HashMap<>();
    private @Nullable String lastText;
    private Binary lastBytes = Binary.EMPTY;

    /**
     * The values of a column.
     *
     * @param recurring whether many rows say the same
     */
    ColumnCells(Column<?> column, boolean recurring) {
        this.column = column;
        this.recurring = recurring;
        this.defined = column.key() ? 0 : 1;
    }

    /** Hands over the value of the next row, or that it has none. */
    void write(@Nullable Object value, ColumnWriter to) {
        if (value instanceof String text) {
            to.write(bytes(text), 0, defined);
        } else if (value == null) {
            writeNothing(to);
        } else if (value instanceof LocalDate date) {
            to.write(Math.toIntExact(date.toEpochDay()), 0, defined);
        } else if (value instanceof Boolean flag) {
            to.write(flag.booleanValue(), 0, defined);
        } else if (value instanceof Double number) {
            to.write(number.doubleValue(), 0, defined);
        } else if (value instanceof Number number) {
            to.write(number.longValue(), 0, defined);
        } else {
            throw new IllegalArgumentException("%s cannot hold a %s".formatted(column.name(), value.getClass()));
        }
    }

    private void writeNothing(ColumnWriter to) {
        if (!column.key()) {
            to.writeNull(0, 0);
        } else if (column.type() == ColumnType.TEXT) {
            // The key of a row without a sheet or a cell holds an empty text, as it does in CSV.
            to.write(Binary.EMPTY, 0, defined);
        } else {
            throw new IllegalArgumentException("%s is part of the key, and has no value".formatted(column.name()));
        }
    }

    /** Many columns say the same row after row, or one of a few texts. */
    private Binary bytes(String text) {
        if (!text.equals(lastText)) {
            lastText = text;
            Binary there = recurring ? known.get(text) : null;
            lastBytes = there == null ? made(text) : there;
        }
        return lastBytes;
    }

    private Binary made(String text) {
        String line = column.inCsv() ? TextRule.onOneLine(text) : text;
        Binary bytes = Binary.fromConstantByteArray(line.getBytes(StandardCharsets.UTF_8));
        if (recurring && text.length() <= LONGEST_KNOWN && known.size() < MOST_KNOWN) {
            known.put(text, bytes);
        }
        return bytes;
    }
}
