package org.justicecommitments.release.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.release.Column;
import org.justicecommitments.release.ColumnType;
import org.justicecommitments.release.Table;
import org.justicecommitments.release.TableWriter;

/**
 * Writes a table as Parquet: strings, dates as DATE, zstd, the data dictionary as key-value metadata.
 *
 * @param <R> the rows
 */
public final class ParquetTableWriter<R> implements TableWriter<R> {

    private static final int PAGE_SIZE = 4 << 20;

    private final List<Column<R>> columns;
    private final Schema schema;
    private final ParquetWriter<GenericRecord> writer;

    /**
     * Opens a file.
     *
     * @param notice what the file says of the dataset, by key: title, publisher, licence
     */
    public ParquetTableWriter(Path file, Table<R> table, Map<String, String> notice) throws IOException {
        this.columns = table.columns();
        this.schema = schema(table);
        ParquetConfiguration configuration = new PlainParquetConfiguration();
        configuration.set("parquet.compression.codec.zstd.level", "3");
        this.writer = AvroParquetWriter.<GenericRecord>builder(new LocalOutputFile(file))
                .withSchema(schema)
                .withDataModel(GenericData.get())
                .withConf(configuration)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_1_0)
                .withPageSize(PAGE_SIZE)
                .withExtraMetaData(dictionary(table, notice))
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .build();
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

    private static <R> Map<String, String> dictionary(Table<R> table, Map<String, String> notice) {
        Map<String, String> dictionary = new TreeMap<>(notice);
        dictionary.put("title", table.title());
        for (Column<R> column : table.columns()) {
            dictionary.put("column." + column.name(), column.definition());
            if (!column.codes().isEmpty()) {
                dictionary.put("codes." + column.name(), String.join(" ", column.codes()));
            }
            if (!column.meaning().unit().isEmpty()) {
                dictionary.put("unit." + column.name(), column.meaning().unit());
            }
        }
        return dictionary;
    }

    @Override
    public void write(R row) throws IOException {
        GenericRecord published = new GenericData.Record(schema);
        for (int i = 0; i < columns.size(); i++) {
            Column<R> column = columns.get(i);
            published.put(i, stored(column, column.value().apply(row).orElse(null)));
        }
        writer.write(published);
    }

    private static @Nullable Object stored(Column<?> column, @Nullable Object value) {
        if (value == null) {
            // The key of a row without a sheet or a cell holds an empty text, as it does in CSV.
            return column.key() && column.type() == ColumnType.TEXT ? "" : null;
        } else if (value instanceof LocalDate date) {
            return Math.toIntExact(date.toEpochDay());
        } else if (value instanceof Integer number) {
            return number.longValue();
        } else if (value instanceof String text && column.inCsv()) {
            return text.indexOf('\n') < 0 ? text : text.replace('\n', ' ');
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
