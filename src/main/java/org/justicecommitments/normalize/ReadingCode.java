package org.justicecommitments.normalize;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.justicecommitments.source.Header;
import org.justicecommitments.source.ReadSheet;

/** A reading as bytes. What all rows of a sheet share is not among them; the long texts stand last, for who wants none. */
public final class ReadingCode {

    private static final Status[] STATUSES = Status.values();
    private static final int AREA_SET = STATUSES.length;
    private static final int END_OF_FIELDS = -1;
    private static final List<Field<?>> LONG =
            Field.all().stream().filter(ReadingCode::isLongText).toList();
    private static final List<Field<?>> SHORT =
            Field.all().stream().filter(field -> !LONG.contains(field)).toList();

    private final Vocabularies vocabularies;
    private final Map<Integer, Sheet> sheets = new HashMap<>();

    private record Sheet(ReadSheet sheet, Source source, List<String> areas) {}

    /**
     * A code for the readings of these sheets.
     *
     * @param readable the sheets
     * @param vintages their vintages, by name
     */
    public ReadingCode(List<ReadSheet> readable, Map<String, Vintage> vintages, Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
        for (ReadSheet sheet : readable) {
            Header header = sheet.header().orElseThrow();
            Source source = Optional.ofNullable(vintages.get(header.vintage()))
                    .orElseThrow()
                    .source(sheet.sample());
            sheets.put(sheet.number(), new Sheet(sheet, source, areas(header)));
        }
    }

    private static boolean isLongText(Field<?> field) {
        return field.type() == String.class && field.group() == Field.Group.CONTENT;
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

    /** A reading as the bytes that are kept. */
    public static byte[] bytes(Reading reading) throws IOException {
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
        return bytes.toByteArray();
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

    /** The reading of these bytes, with or without its long texts. */
    public Reading reading(byte[] bytes, boolean withTexts) {
        try {
            return reading(new DataInputStream(new ByteArrayInputStream(bytes)), withTexts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reading reading(DataInputStream in, boolean withTexts) throws IOException {
        Sheet sheet = sheet(in.readInt());
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

    /** The sheet of a reading. */
    ReadSheet sheet(RowPlace place) {
        return sheet(place.sheetNumber()).sheet;
    }

    private Sheet sheet(int number) {
        return Optional.ofNullable(sheets.get(number)).orElseThrow();
    }
}
