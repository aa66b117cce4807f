package org.justicecommitments.commitment;

import java.util.List;
import java.util.Optional;

/**
 * One answer a field out of the readings of a commitment. What the IRM says comes from the newest export that has the
 * column, even if it says that there is no data. What the plan says comes from the newest export that has a value.
 *
 * @param readings the readings, newest first; at least one
 */
public record Merge(List<Reading> readings) {

    /** The reading whose answer in a field counts; empty if no export has such a column. */
    public Optional<Reading> speaker(Field<?> field) {
        Optional<Reading> newest = Optional.empty();
        for (int i = 0; i < readings.size(); i++) { // iterators of immutable lists are slow
            Reading reading = readings.get(i);
            Optional<? extends Answer<?>> answer = reading.answers().find(field);
            if (answer.isPresent() && (answer.get().isKnown() || field.group() == Field.Group.IRM)) {
                return Optional.of(reading);
            }
            newest = newest.isEmpty() && answer.isPresent() ? Optional.of(reading) : newest;
        }
        return newest;
    }

    /** The reading whose answer for a policy area counts; empty if no export has such a column. */
    public Optional<Reading> areaSpeaker(String code) {
        Optional<Reading> newest = Optional.empty();
        for (Reading reading : readings) {
            if (reading.areas().get(code).isKnown()) {
                return Optional.of(reading);
            }
            newest = newest.isEmpty() && reading.areas().has(code) ? Optional.of(reading) : newest;
        }
        return newest;
    }

    /** The answers that count. */
    public Answers answers() {
        Answers.Builder merged = new Answers.Builder();
        Field.all().forEach(field -> put(merged, field));
        return merged.build();
    }

    private <T> void put(Answers.Builder merged, Field<T> field) {
        speaker(field).ifPresent(reading -> merged.put(field, reading.get(field)));
    }

    /** The answers for policy areas that count. */
    public AreaAnswers areas() {
        AreaAnswers merged = readings.get(0).areas();
        for (Reading older : readings.subList(1, readings.size())) {
            merged = merged.over(older.areas());
        }
        return merged;
    }
}
