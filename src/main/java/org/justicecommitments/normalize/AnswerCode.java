package org.justicecommitments.normalize;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
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
    private static final DatePrecision[] PRECISIONS = DatePrecision.values();

    /** The constants of each type of coded answers; asked of the type itself, they would be copied for each answer. */
    private static final ClassValue<Object[]> CONSTANTS = new ClassValue<>() {
        @Override
        protected Object[] computeValue(Class<?> type) {
            return type.getEnumConstants();
        }
    };

    private AnswerCode() {}

    static void write(DataOutputStream to, Answer<?> answer) throws IOException {
        to.writeByte(answer.status().ordinal());
        if (answer instanceof Answer.Known<?> known) {
            writeValue(to, known.value());
        } else if (answer instanceof Answer.Unreadable<?> unreadable) {
            writeText(to, unreadable.text());
        }
    }

    static <T> void read(ByteBuffer from, Answers.Builder answers, Field<T> field) {
        Status status = STATUSES[from.get()];
        answers.put(
                field,
                status == Status.KNOWN
                        ? Answer.of(field.type().cast(readValue(from, field.type())))
                        : status.withoutValue(status == Status.UNREADABLE ? readText(from) : ""));
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

    private static Object readValue(ByteBuffer from, Class<?> type) {
        if (type == String.class) {
            return readText(from);
        } else if (type == Integer.class) {
            return from.getInt();
        } else if (type == Boolean.class) {
            return from.get() != 0;
        } else if (type.isEnum()) {
            return CONSTANTS.get(type)[from.get()];
        }
        DatePrecision precision = PRECISIONS[from.get()];
        LocalDate earliest = LocalDate.ofEpochDay(from.getLong());
        LocalDate latest = LocalDate.ofEpochDay(from.getLong());
        String original = readText(from);
        return precision == DatePrecision.ONGOING
                ? PartialDate.ongoing(original)
                : PartialDate.span(earliest, latest, precision, original);
    }

    private static void writeText(DataOutputStream to, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    private static String readText(ByteBuffer from) {
        int length = from.getInt();
        String text = new String(from.array(), from.arrayOffset() + from.position(), length, StandardCharsets.UTF_8);
        from.position(from.position() + length);
        return text;
    }
}
