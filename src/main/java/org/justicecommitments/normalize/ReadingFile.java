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
 * Readings on disk: what normalizing makes of the verbatim rows. Every stage reads them once, so texts are kept as they were
 * cleaned; they stand last, for who wants a reading without them.
 */
public final class ReadingFile {

    private static final Status[] STATUSES = Status.values();
    private static final int AREA_SET = STATUSES.length;
    private static final int END_OF_FIELDS = -1;
    private static final List<Field<?>> LONG =
            Field.all().stream().filter(ReadingFile::isLongText).toList();
    private static final List<Field<?>> SHORT =
            Field.all().stream().filter(field -> !LONG.contains(field)).toList();

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
            write(to, reading, SHORT);
            for (Answer<Boolean> area : reading.areas().values()) {
                to.writeByte(area.is(true) ? AREA_SET : area.status().ordinal());
            }
            write(to, reading, LONG);
            return frames.append(bytes.toByteArray(), bytes.size());
        }

        private static void write(DataOutputStream to, Reading reading, List<Field<?>> fields) throws IOException {
            for (Field<?> field : fields) {
                Optional<? extends Answer<?>> answer = reading.answers().find(field);
                if (answer.isPresent()) {
                    to.writeByte(field.ordinal());
                    AnswerCode.write(to, answer.get());
                }
            }
            to.writeByte(END_OF_FIELDS);
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
        private final Map<Integer, Sheet> sheets = new HashMap<>();

        private record Sheet(ReadSheet sheet, SheetRows rows, Source source, List<String> areas) {}

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
            for (ReadSheet sheet : readable) {
                Header header = sheet.header().orElseThrow();
                Source source = Optional.ofNullable(vintages.get(header.vintage()))
                        .orElseThrow()
                        .source(sheet.sample());
                SheetRows rows = new SheetRows(sheet);
                sheets.put(sheet.number(), new Sheet(sheet, rows, source, areas(header)));
            }
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
            read(in, answers);
            SortedMap<String, Answer<Boolean>> areas = new TreeMap<>();
            for (String code : sheet.areas) {
                areas.put(code, area(in.readByte()));
            }
            if (withTexts) {
                read(in, answers);
            }
            Answers read = answers.build();
            String name = read.get(Field.MEMBER).known().orElse("");
            Member member = vocabularies.members().named(name).orElseGet(() -> Member.unlisted(name));
            ReadSheet from = sheet.sheet;
            RowPlace place = new RowPlace(from.number(), from.file(), from.sheet(), rowNumber, rowOffset);
            return new Reading(place, sheet.source, member, read, areas);
        }

        private static void read(DataInputStream in, Answers.Builder answers) throws IOException {
            for (int ordinal = in.readByte(); ordinal != END_OF_FIELDS; ordinal = in.readByte()) {
                AnswerCode.read(in, answers, Field.all().get(ordinal));
            }
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
