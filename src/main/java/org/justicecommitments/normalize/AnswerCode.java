package org.justicecommitments.normalize;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Answers;
import org.justicecommitments.commitment.DatePrecision;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.PartialDate;
import org.justicecommitments.commitment.Status;

/** The bytes of an answer: its status, then its value by the type of its field. */
final class AnswerCode {

    private static final Status[] STATUSES = Status.values();

    private AnswerCode() {}

    static void write(DataOutputStream to, Answer<?> answer) throws IOException {
        to.writeByte(answer.status().ordinal());
        if (answer instanceof Answer.Known<?> known) {
            writeValue(to, known.value());
        } else if (answer instanceof Answer.Unreadable<?> unreadable) {
            writeText(to, unreadable.text());
        }
    }

    static <T> void read(DataInputStream in, Answers.Builder answers, Field<T> field) throws IOException {
        Status status = STATUSES[in.readByte()];
        answers.put(
                field,
                status == Status.KNOWN
                        ? Answer.of(field.type().cast(readValue(in, field.type())))
                        : status.withoutValue(status == Status.UNREADABLE ? readText(in) : ""));
    }

    private static void writeValue(DataOutputStream to, Object value) throws IOException {
        if (value instanceof String text) {
            writeText(to, text);
        } else if (value instanceof Integer number) {
            to.writeInt(number);
        } else if (value instanceof Boolean flag) {
            to.writeBoolean(flag);
        } else if (value instanceof Enum<?> constant) {
            to.writeByte(constant.ordinal());
        } else if (value instanceof PartialDate date) {
            to.writeByte(date.precision().ordinal());
            to.writeLong(date.earliest().map(LocalDate::toEpochDay).orElse(0L));
            to.writeLong(date.latest().map(LocalDate::toEpochDay).orElse(0L));
            writeText(to, date.original());
        } else {
            throw new IllegalArgumentException("No way to write a " + value.getClass());
        }
    }

    private static Object readValue(DataInputStream in, Class<?> type) throws IOException {
        if (type == String.class) {
            return readText(in);
        } else if (type == Integer.class) {
            return in.readInt();
        } else if (type == Boolean.class) {
            return in.readBoolean();
        } else if (type.isEnum()) {
            return type.getEnumConstants()[in.readByte()];
        }
        DatePrecision precision = DatePrecision.values()[in.readByte()];
        LocalDate earliest = LocalDate.ofEpochDay(in.readLong());
        LocalDate latest = LocalDate.ofEpochDay(in.readLong());
        String original = readText(in);
        return precision == DatePrecision.ONGOING
                ? PartialDate.ongoing(original)
                : PartialDate.span(earliest, latest, precision, original);
    }

    private static void writeText(DataOutputStream to, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
