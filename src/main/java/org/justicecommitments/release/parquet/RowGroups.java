package org.justicecommitments.release.parquet;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.schema.MessageType;

/** A file in Parquet of a flat schema that is filled column by column: each of them takes the values of some rows, and then the rows end. */
final class RowGroups implements AutoCloseable {

    /** In bytes; of each open file as much is in memory. */
    private static final long SIZE = 16 << 20;

    private final ParquetFileWriter file;
    private final List<ColumnDescriptor> columns;
    private final MessageType schema;
    private final ParquetProperties properties;
    private final CodecFactory codecs;
    private final CompressionCodecFactory.BytesInputCompressor compressor;
    private RowGroup group;
    private boolean failed;

    /** The rows that are gathered until there are enough of them. */
    private final class RowGroup {

        private final ColumnChunkPageWriteStore pages = new ColumnChunkPageWriteStore(
                compressor,
                schema,
                properties.getAllocator(),
                properties.getColumnIndexTruncateLength(),
                properties.getPageWriteChecksumEnabled());
        private final ColumnWriteStore store = properties.newColumnWriteStore(schema, pages);
        private long rows;

        void write() throws IOException {
            file.startBlock(rows);
            store.flush();
            pages.flushToFileWriter(file);
            file.endBlock();
        }

        void release() {
            store.close();
            pages.close();
        }
    }

    /** Opens a file, replacing an old one. */
    RowGroups(OutputFile file, MessageType schema, ParquetProperties properties) throws IOException {
        this.schema = schema;
        this.columns = schema.getColumns();
        this.properties = properties;
        PlainParquetConfiguration configuration = new PlainParquetConfiguration();
        configuration.set("parquet.compression.codec.zstd.level", "3");
        this.codecs = new CodecFactory(configuration, properties.getPageSizeThreshold());
        this.compressor = codecs.getCompressor(CompressionCodecName.ZSTD);
        this.file = new ParquetFileWriter(
                file,
                schema,
                ParquetFileWriter.Mode.OVERWRITE,
                SIZE,
                ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
                null,
                properties);
        this.file.start();
        this.group = new RowGroup();
    }

    /** What takes the values of a column in the next rows. */
    ColumnWriter column(int index) {
        return group.store.getColumnWriter(columns.get(index));
    }

    /** Ends some rows, whose values all columns have taken. */
    void endRows(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            group.store.endRecord();
        }
        group.rows += count;
        if (group.store.getBufferedSize() >= SIZE) {
            write();
            group = new RowGroup();
        }
    }

    private void write() throws IOException {
        failed = true; // until it is done
        group.write();
        group.release();
        failed = false;
    }

    /** Writes what is left, and what the file says of itself. */
    void end(Map<String, String> metadata) throws IOException {
        if (failed) {
            return;
        }
        if (group.rows > 0) {
            write();
        } else {
            group.release();
        }
        file.end(metadata);
    }

    @Override
    public void close() throws IOException {
        codecs.release();
        file.close();
    }
}
