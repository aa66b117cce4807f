package org.justicecommitments.normalize;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.commitment.RowPlace;
import org.justicecommitments.source.FrameFile;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.SheetRows;

/**
 * Readings on disk: what normalizing makes of the verbatim rows. Every stage reads them once, so texts are kept as they were
 * cleaned.
 */
public final class ReadingFile {

    private ReadingFile() {}

    /** Writes readings one after another. */
    public static final class Writer implements AutoCloseable {

        private final FrameFile.Writer frames;

        /** Opens a new file, replacing an old one. */
        public Writer(Path file) throws IOException {
            frames = new FrameFile.Writer(file);
        }

        /** Writes a reading and gives the offset at which it can be read again. */
        public long append(Reading reading) throws IOException {
            return append(ReadingCode.bytes(reading));
        }

        /** Writes a reading that is packed already. */
        public long append(byte[] packed) throws IOException {
            return frames.append(packed, packed.length);
        }

        @Override
        public void close() throws IOException {
            frames.close();
        }
    }

    /** Reads readings by their offset, or all in the order written. */
    public static final class Reader implements Readings, AutoCloseable {

        private final FrameFile.Reader frames;
        private final ReadingCode code;
        private final Map<Integer, SheetRows> rows = new HashMap<>();

        /**
         * Opens a file that a writer has closed.
         *
         * @param readable the sheets that its readings come from
         * @param vintages the vintages of these sheets, by name
         */
        public Reader(Path file, List<ReadSheet> readable, Map<String, Vintage> vintages, Vocabularies vocabularies)
                throws IOException {
            this(file, new ReadingCode(readable, vintages, vocabularies));
            for (ReadSheet sheet : readable) {
                rows.put(sheet.number(), new SheetRows(sheet));
            }
        }

        /** Opens a file whose rows are not at hand. */
        public Reader(Path file, ReadingCode code) throws IOException {
            this.frames = new FrameFile.Reader(file);
            this.code = code;
        }

        @Override
        public Reading read(long offset) {
            return code.reading(frames.read(offset));
        }

        /** The row of a reading. */
        public Row row(RowPlace place) {
            return Optional.ofNullable(rows.get(place.sheetNumber()))
                    .orElseThrow()
                    .read(place.offset());
        }

        /** The sheet of a reading. */
        public ReadSheet readSheet(RowPlace place) {
            return code.sheet(place);
        }

        @Override
        public void forEachIdentity(Consumer consumer) throws IOException {
            frames.forEach((offset, frame) -> consumer.accept(offset, code.identity(frame)));
        }

        @Override
        public void close() throws IOException {
            for (SheetRows each : rows.values()) {
                each.close();
            }
            frames.close();
        }
    }
}
