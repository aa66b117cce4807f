package org.justicecommitments.commitment;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answers of one row, or of one commitment, by field. */
public final class Answers {

    private final @Nullable Answer<?>[] byField;

    private Answers(@Nullable Answer<?>[] byField) {
        this.byField = byField;
    }

    /** The answer in a field; {@link Answer.NoData} where the export has no such column. */
    @SuppressWarnings("unchecked") // put() takes answers of the field's own type only
    public <T> Answer<T> get(Field<T> field) {
        Answer<?> answer = byField[field.ordinal()];
        return answer == null ? Answer.none() : (Answer<T>) answer;
    }

    /** The answer in a field, empty where the export has no such column. */
    @SuppressWarnings("unchecked") // put() takes answers of the field's own type only
    public <T> Optional<Answer<T>> find(Field<T> field) {
        return Optional.ofNullable((Answer<T>) byField[field.ordinal()]);
    }

    /** Whether the export has a column for a field. */
    public boolean has(Field<?> field) {
        return byField[field.ordinal()] != null;
    }

    /** The same answers, but for one field. */
    public <T> Answers with(Field<T> field, Answer<T> answer) {
        Answers changed = new Answers(byField.clone());
        changed.byField[field.ordinal()] = answer;
        return changed;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answers that && Arrays.equals(byField, that.byField);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(byField);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Field<?> field : Field.all()) {
            find(field)
                    .ifPresent(answer ->
                            text.append(field).append('=').append(answer).append(' '));
        }
        return text.toString().trim();
    }

    /** Collects answers. */
    public static final class Builder {

        private final @Nullable Answer<?>[] byField = new Answer<?>[Field.all().size()];

        /** Sets the answer in a field. */
        public <T> Builder put(Field<T> field, Answer<T> answer) {
            byField[field.ordinal()] = answer;
            return this;
        }

        /** The answers so far. */
        public Answers build() {
            return new Answers(byField.clone());
        }
    }
}
