package org.justicecommitments.normalize;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Answers;
import org.justicecommitments.commitment.AreaAnswers;
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

    /** The answers for policy areas by their bytes: those of a status, and then the one that sets an area. */
    private static final List<Answer<Boolean>> AREAS = Stream.concat(
                    Arrays.stream(STATUSES).map(ReadingCode::unset), Stream.of(Answer.of(true)))
            .toList();

    private static final int END_OF_FIELDS = -1;
    private static final List<Field<?>> LONG =
            Field.all().stream().filter(ReadingCode::isLongText).toList();
    private static final List<Field<?>> SHORT =
            Field.all().stream().filter(field -> !LONG.contains(field)).toList();

    private final Vocabularies vocabularies;
    private final Map<Integer, Sheet> sheets = new HashMap<>();

    private record Sheet(ReadSheet sheet, Source source, AreaAnswers.Codes areas) {}

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
            sheets.put(sheet.number(), new Sheet(sheet, source, SheetPlan.areaCodes(header)));
        }
    }

    private static boolean isLongText(Field<?> field) {
        return field.type() == String.class && field.group() == Field.Group.CONTENT;
    }

    /** A reading as the bytes that are kept. */
    public static byte[] bytes(Reading reading) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        DataOutputStream to = new DataOutputStream(bytes);
        to.writeInt(reading.place().sheetNumber());
        to.writeInt(reading.place().row());
        to.writeLong(reading.place().offset());
        write(to, reading, SHORT);
        AreaAnswers areas = reading.areas();
        for (int i = 0; i < areas.codes().size(); i++) {
            to.writeByte(areas.at(i).is(true) ? AREA_SET : areas.at(i).status().ordinal());
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
        ByteBuffer from = ByteBuffer.wrap(bytes);
        Sheet sheet = sheet(from.getInt());
        int rowNumber = from.getInt();
        long rowOffset = from.getLong();
        Answers.Builder answers = new Answers.Builder();
        read(from, answers);
        List<Answer<Boolean>> areas = new ArrayList<>(sheet.areas.size());
        for (int i = 0; i < sheet.areas.size(); i++) {
            areas.add(AREAS.get(from.get()));
        }
        if (withTexts) {
            read(from, answers);
        }
        Answers read = answers.build();
        String name = read.get(Field.MEMBER).known().orElse("");
        Member member = vocabularies.members().named(name).orElseGet(() -> Member.unlisted(name));
        RowPlace place =
                new RowPlace(sheet.sheet.number(), sheet.sheet.file(), sheet.sheet.sheet(), rowNumber, rowOffset);
        return new Reading(place, sheet.source, member, read, AreaAnswers.of(sheet.areas, areas));
    }

    private static void read(ByteBuffer from, Answers.Builder answers) {
        for (int ordinal = from.get(); ordinal != END_OF_FIELDS; ordinal = from.get()) {
            AnswerCode.read(from, answers, Field.all().get(ordinal));
        }
    }

    private static Answer<Boolean> unset(Status status) {
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
