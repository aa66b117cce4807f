package org.justicecommitments.normalize;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Answers;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.commitment.RowPlace;
import org.justicecommitments.commitment.Source;
import org.justicecommitments.commitment.Status;
import org.justicecommitments.source.FrameFile;
import org.justicecommitments.source.Header;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.SheetRows;

/**
 * Readings on disk: what normalizing adds to the verbatim rows. Long texts are not written again; they are read from the
 * row and cleaned anew, which gives the same text each time.
 */
public final class ReadingFile {

    private static final Status[] STATUSES = Status.values();
    private static final int AREA_SET = STATUSES.length;
    private static final int END_OF_FIELDS = -1;

    private ReadingFile() {}

    private static boolean isLongText(Field<?> field) {
        return field.type() == String.class && field.group() == Field.Group.CONTENT;
    }

    /** Writes readings one after another. */
    public static final class Writer implements AutoCloseable {

        private final FrameFile.Writer frames;

        /** Opens a new file, replacing an old one. */
        public Writer(Path file) throws IOException {
            frames = new FrameFile.Writer(file);
        }

        /** Writes a reading and gives the offset at which it can be read again. */
        public long append(Reading reading) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
            DataOutputStream to = new DataOutputStream(bytes);
            to.writeInt(reading.place().sheetNumber());
            to.writeInt(reading.place().row());
            to.writeLong(reading.place().offset());
            for (Field<?> field : Field.all()) {
                Optional<? extends Answer<?>> answer = reading.answers().find(field);
                if (answer.isPresent() && !isLongText(field)) {
                    to.writeByte(field.ordinal());
                    AnswerCode.write(to, answer.get());
                }
            }
            to.writeByte(END_OF_FIELDS);
            for (Answer<Boolean> area : reading.areas().values()) {
                to.writeByte(area.is(true) ? AREA_SET : area.status().ordinal());
            }
            return frames.append(bytes.toByteArray(), bytes.size());
        }

        @Override
        public void close() throws IOException {
            frames.close();
        }
    }

    /** Reads readings by their offset, or all in the order written. */
    public static final class Reader implements AutoCloseable {

        private final FrameFile.Reader frames;
        private final Vocabularies vocabularies;
        private final TextReader texts;
        private final Map<Integer, Sheet> sheets = new HashMap<>();

        private record Sheet(
                ReadSheet sheet,
                SheetRows rows,
                Source source,
                Map<Field<String>, Integer> texts,
                List<String> areas) {}

        /**
         * Opens a file that a writer has closed.
         *
         * @param readable the sheets that its readings come from
         * @param vintages the vintages of these sheets, by name
         */
        public Reader(Path file, List<ReadSheet> readable, Map<String, Vintage> vintages, Vocabularies vocabularies)
                throws IOException {
            this.frames = new FrameFile.Reader(file);
            this.vocabularies = vocabularies;
            this.texts = new TextReader(vocabularies.missing());
            for (ReadSheet sheet : readable) {
                Header header = sheet.header().orElseThrow();
                Source source = Optional.ofNullable(vintages.get(header.vintage()))
                        .orElseThrow()
                        .source(sheet.sample());
                SheetRows rows = new SheetRows(sheet);
                sheets.put(sheet.number(), new Sheet(sheet, rows, source, longTexts(header), areas(header)));
            }
        }

        @SuppressWarnings("unchecked") // isLongText() holds for fields of texts only
        private static Map<Field<String>, Integer> longTexts(Header header) {
            Map<Field<String>, Integer> columns = new HashMap<>();
            for (Field<?> field : Field.all()) {
                OptionalInt column = header.indexOf(field.name());
                if (isLongText(field) && column.isPresent()) {
                    columns.put((Field<String>) field, column.getAsInt());
                }
            }
            return columns;
        }

        private static List<String> areas(Header header) {
            return header.columns().stream()
                    .map(Header.Column::key)
                    .filter(key -> key.startsWith(RowNormalizer.AREA_KEY))
                    .map(key -> key.substring(RowNormalizer.AREA_KEY.length()))
                    .distinct()
                    .sorted()
                    .toList();
        }

        /** Takes each reading with its offset. */
        @FunctionalInterface
        public interface Consumer {
            /** Called for each reading. */
            void accept(long offset, Reading reading);
        }

        /** The reading at an offset. */
        public Reading read(long offset) {
            return reading(frames.read(offset), true);
        }

        /** The row of a reading. */
        public Row row(RowPlace place) {
            return sheet(place).rows.read(place.offset());
        }

        /** The sheet of a reading. */
        public ReadSheet readSheet(RowPlace place) {
            return sheet(place).sheet;
        }

        private Sheet sheet(RowPlace place) {
            return Optional.ofNullable(sheets.get(place.sheetNumber())).orElseThrow();
        }

        /** Hands over all readings in the order written, without their long texts. */
        public void forEachWithoutTexts(Consumer consumer) throws IOException {
            frames.forEach((offset, frame) -> consumer.accept(offset, reading(frame, false)));
        }

        private Reading reading(byte[] frame, boolean withTexts) {
            try {
                return reading(new DataInputStream(new ByteArrayInputStream(frame)), withTexts);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Reading reading(DataInputStream in, boolean withTexts) throws IOException {
            Sheet sheet = Optional.ofNullable(sheets.get(in.readInt())).orElseThrow();
            int rowNumber = in.readInt();
            long rowOffset = in.readLong();
            Answers.Builder answers = new Answers.Builder();
            for (int ordinal = in.readByte(); ordinal != END_OF_FIELDS; ordinal = in.readByte()) {
                AnswerCode.read(in, answers, Field.all().get(ordinal));
            }
            if (withTexts) {
                Row row = sheet.rows.read(rowOffset);
                sheet.texts.forEach((field, column) -> answers.put(field, texts.read(field, row.cell(column))));
            }
            SortedMap<String, Answer<Boolean>> areas = new TreeMap<>();
            for (String code : sheet.areas) {
                areas.put(code, area(in.readByte()));
            }
            Answers read = answers.build();
            String name = read.get(Field.MEMBER).known().orElse("");
            Member member = vocabularies.members().named(name).orElseGet(() -> Member.unlisted(name));
            ReadSheet from = sheet.sheet;
            RowPlace place = new RowPlace(from.number(), from.file(), from.sheet(), rowNumber, rowOffset);
            return new Reading(place, sheet.source, member, read, areas);
        }

        private static Answer<Boolean> area(int code) {
            if (code == AREA_SET) {
                return Answer.of(true);
            }
            Status status = STATUSES[code];
            return status == Status.KNOWN ? Answer.of(false) : status.withoutValue("");
        }

        @Override
        public void close() throws IOException {
            for (Sheet sheet : sheets.values()) {
                sheet.rows.close();
            }
            frames.close();
        }
    }
}
