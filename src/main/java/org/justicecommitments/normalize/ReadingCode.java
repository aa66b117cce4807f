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

/** A reading as bytes. What all rows of a sheet share is not among them; what identifies it stands first, for who wants no more. */
public final class ReadingCode {

    private static final Status[] STATUSES = Status.values();
    private static final int AREA_SET = STATUSES.length;

    /** The answers for policy areas by their bytes: those of a status, and then the one that sets an area. */
    private static final List<Answer<Boolean>> AREAS = Stream.concat(
                    Arrays.stream(STATUSES).map(ReadingCode::unset), Stream.of(Answer.of(true)))
            .toList();

    private static final int END_OF_FIELDS = -1;
    private static final int USUAL_SIZE = 1 << 11;
    private static final List<Field<?>> IDENTITY = Field.all().stream()
            .filter(field -> field.group() == Field.Group.IDENTITY)
            .toList();
    private static final List<Field<?>> OTHERS =
            Field.all().stream().filter(field -> !IDENTITY.contains(field)).toList();

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

    /** A reading as the bytes that are kept. */
    public static byte[] bytes(Reading reading) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        DataOutputStream to = new DataOutputStream(bytes);
        to.writeInt(reading.place().sheetNumber());
        to.writeInt(reading.place().row());
        to.writeLong(reading.place().offset());
        write(to, reading, IDENTITY);
        AreaAnswers areas = reading.areas();
        byte[] written = new byte[areas.codes().size()];
        for (int i = 0; i < written.length; i++) {
            written[i] = (byte)
                    (areas.at(i).is(true) ? AREA_SET : areas.at(i).status().ordinal());
        }
        to.write(written);
        write(to, reading, OTHERS);
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

    /** The reading of these bytes. */
    public Reading reading(byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        Head head = head(from);
        Answers.Builder answers = new Answers.Builder();
        read(from, answers);
        List<Answer<Boolean>> areas = new ArrayList<>(head.sheet.areas.size());
        for (int i = 0; i < head.sheet.areas.size(); i++) {
            areas.add(AREAS.get(from.get()));
        }
        read(from, answers);
        return reading(head, answers.build(), AreaAnswers.of(head.sheet.areas, areas));
    }

    /** What identifies the reading of these bytes: it has the answers of {@link Field.Group#IDENTITY} only. */
    public Reading identity(byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        Head head = head(from);
        Answers.Builder answers = new Answers.Builder();
        read(from, answers);
        return reading(head, answers.build(), AreaAnswers.none());
    }

    private record Head(Sheet sheet, int row, long offset) {}

    private Head head(ByteBuffer from) {
        return new Head(sheet(from.getInt()), from.getInt(), from.getLong());
    }

    private Reading reading(Head head, Answers answers, AreaAnswers areas) {
        String name = answers.get(Field.MEMBER).known().orElse("");
        Member member = vocabularies.members().named(name).orElseGet(() -> Member.unlisted(name));
        ReadSheet sheet = head.sheet.sheet;
        RowPlace place = new RowPlace(sheet.number(), sheet.file(), sheet.sheet(), head.row, head.offset);
        return new Reading(place, head.sheet.source, member, answers, areas);
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
