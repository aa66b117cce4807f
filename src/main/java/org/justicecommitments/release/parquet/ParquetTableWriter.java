package org.justicecommitments.release.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.justicecommitments.commitment.Field;
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

    /** Of each open file as much is in memory. */
    private static final long ROW_GROUP_SIZE = 16 << 20;

    /** The fields whose texts most commitments have for themselves. */
    private static final List<String> OF_ITS_OWN = Stream.of(
                    Field.TITLE, Field.SHORT_TITLE, Field.DESCRIPTION, Field.URL)
            .map(Field::name)
            .toList();

    private final ParquetWriter<R> writer;

    /**
     * Opens a file.
     *
     * @param notice what the file says of the dataset, by key: title, publisher, licence
     */
    public ParquetTableWriter(Path file, Table<R> table, Map<String, String> notice) throws IOException {
        ParquetConfiguration configuration = new PlainParquetConfiguration();
        configuration.set("parquet.compression.codec.zstd.level", "3");
        Builder<R> builder = new Builder<>(new LocalOutputFile(file), table.columns(), schema(table));
        for (Column<R> column : table.columns()) {
            if (needsNoDictionary(table, column)) {
                builder.withDictionaryEncoding(column.name(), false);
            }
        }
        this.writer = builder.withConf(configuration)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_1_0)
                .withPageSize(PAGE_SIZE)
                .withRowGroupSize(ROW_GROUP_SIZE)
                .withExtraMetaData(dictionary(table, notice))
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .build();
    }

    /**
     * Whether to look for what is said twice takes longer than to write it: hardly any two rows say the same; or only neighbours do, as in the first column
     * of the key, which the compression makes as small.
     */
    private static <R> boolean needsNoDictionary(Table<R> table, Column<R> column) {
        return table.key().indexOf(column.name()) == 0 || OF_ITS_OWN.stream().anyMatch(column.sources()::contains);
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
        writer.write(row);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** Opens files of rows, with the schema and the name that Avro's readers look for. */
    private static final class Builder<R> extends ParquetWriter.Builder<R, Builder<R>> {

        private final List<Column<R>> columns;
        private final Schema schema;

        Builder(OutputFile file, List<Column<R>> columns, Schema schema) {
            super(file);
            this.columns = columns;
            this.schema = schema;
        }

        @Override
        protected Builder<R> self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // abstract, so there has to be one
        protected WriteSupport<R> getWriteSupport(Configuration configuration) {
            return new RowSupport<>(columns, schema);
        }

        @Override
        protected WriteSupport<R> getWriteSupport(ParquetConfiguration configuration) {
            return new RowSupport<>(columns, schema);
        }
    }
}
