package org.justicecommitments.release.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.parquet.avro.AvroSchemaConverter;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.io.LocalOutputFile;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.release.Column;
import org.justicecommitments.release.ColumnType;
import org.justicecommitments.release.Table;
import org.justicecommitments.release.TableWriter;

/**
 * Writes a table as Parquet: strings, dates as DATE, zstd, the data dictionary as key-value metadata. Some rows are gathered and then written
 * column by column, so that what Parquet keeps of a column stays in the processor's cache meanwhile.
 *
 * @param <R> the rows
 */
public final class ParquetTableWriter<R> implements TableWriter<R> {

    private static final int PAGE_SIZE = 4 << 20;
    private static final int ROWS_AT_ONCE = 128;

    /** The fields whose texts most commitments have for themselves. */
    private static final List<String> OF_ITS_OWN = Stream.of(
                    Field.TITLE,
                    Field.SHORT_TITLE,
                    Field.DESCRIPTION,
                    Field.URL,
                    Field.LEAD_INSTITUTION,
                    Field.SUPPORTING_INSTITUTIONS)
            .map(Field::name)
            .toList();

    /** Other columns in which most rows have a value for themselves, whatever table they stand in. */
    private static final Set<String> HARDLY_RECURRING = Set.of("source_row", "name", "cell", "message");

    private final List<Column<R>> columns;
    private final List<ColumnCells> cells;
    private final @Nullable Object[][] values;
    private final Map<String, String> metadata;
    private final RowGroups file;
    private int gathered;

    /**
     * Opens a file.
     *
     * @param notice what the file says of the dataset, by key: title, publisher, licence
     */
    public ParquetTableWriter(Path file, Table<R> table, Map<String, String> notice) throws IOException {
        this.columns = table.columns();
        this.cells = columns.stream()
                .map(column -> new ColumnCells(column, !needsNoDictionary(table, column)))
                .toList();
        this.values = new @Nullable Object[columns.size()][ROWS_AT_ONCE];
        Schema schema = schema(table);
        this.metadata = metadata(table, schema, notice);
        this.file =
                new RowGroups(new LocalOutputFile(file), new AvroSchemaConverter().convert(schema), properties(table));
    }

    private static <R> ParquetProperties properties(Table<R> table) {
        ParquetProperties.Builder properties = ParquetProperties.builder()
                .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_1_0)
                .withPageSize(PAGE_SIZE);
        for (Column<R> column : table.columns()) {
            if (needsNoDictionary(table, column)) {
                properties.withDictionaryEncoding(column.name(), false);
            }
        }
        return properties.build();
    }

    /**
     * Whether to look for what is said twice takes longer than to write it: hardly any two rows say the same; or only neighbours do, as in the first column
     * of the key, which the compression makes as small.
     */
    private static <R> boolean needsNoDictionary(Table<R> table, Column<R> column) {
        return table.key().indexOf(column.name()) == 0
                || HARDLY_RECURRING.contains(column.name())
                || OF_ITS_OWN.stream().anyMatch(column.sources()::contains);
    }

    private static <R> Schema schema(Table<R> table) {
        SchemaBuilder.FieldAssembler<Schema> fields = SchemaBuilder.record(table.name())
                .namespace("org.justicecommitments")
                .doc(table.title())
                .fields();
        for (Column<R> column : table.columns()) {
            Schema type = type(column.type());
            fields = column.key()
                    ? fields.name(column.name())
                            .doc(column.definition())
                            .type(type)
                            .noDefault()
                    : fields.name(column.name())
                            .doc(column.definition())
                            .type(Schema.createUnion(Schema.create(Schema.Type.NULL), type))
                            .withDefault(null);
        }
        return fields.endRecord();
    }

    private static Schema type(ColumnType type) {
        return switch (type) {
            case TEXT -> Schema.create(Schema.Type.STRING);
            case INTEGER -> Schema.create(Schema.Type.LONG);
            case NUMBER -> Schema.create(Schema.Type.DOUBLE);
            case BOOLEAN -> Schema.create(Schema.Type.BOOLEAN);
            case DATE -> LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT));
        };
    }

    /** What the file says of itself; the first two as Avro's readers look for it. */
    private static <R> Map<String, String> metadata(Table<R> table, Schema schema, Map<String, String> notice) {
        Map<String, String> metadata = new TreeMap<>(notice);
        metadata.put("parquet.avro.schema", schema.toString());
        metadata.put("writer.model.name", "avro");
        metadata.put("title", table.title());
        for (Column<R> column : table.columns()) {
            metadata.put("column." + column.name(), column.definition());
            if (!column.codes().isEmpty()) {
                metadata.put("codes." + column.name(), String.join(" ", column.codes()));
            }
            if (!column.meaning().unit().isEmpty()) {
                metadata.put("unit." + column.name(), column.meaning().unit());
            }
        }
        return metadata;
    }

    @Override
    public void write(R row) throws IOException {
        for (int i = 0; i < values.length; i++) {
            values[i][gathered] = columns.get(i).value().apply(row).orElse(null);
        }
        if (++gathered == ROWS_AT_ONCE) {
            drain();
        }
    }

    private void drain() throws IOException {
        if (gathered == 0) {
            return;
        }
        for (int i = 0; i < values.length; i++) {
            ColumnCells column = cells.get(i);
            ColumnWriter to = file.column(i);
            for (int row = 0; row < gathered; row++) {
                column.write(values[i][row], to);
            }
        }
        int ended = gathered;
        gathered = 0;
        file.endRows(ended);
    }

    @Override
    public void close() throws IOException {
        try (file) {
            drain();
            file.end(metadata);
        }
    }
}
