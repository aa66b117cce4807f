package org.justicecommitments.commitment;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One answer a field out of the readings of a commitment. What the IRM says comes from the newest export that has the
 * column, even if it says that there is no data. What the plan says comes from the newest export that has a value.
 *
 * @param readings the readings, newest first
 */
public record Merge(List<Reading> readings) {

    /** The reading whose answer in a field counts; empty if no export has such a column. */
    public Optional<Reading> speaker(Field<?> field) {
        Optional<Reading> newest = Optional.empty();
        for (Reading reading : readings) {
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
            Answer<Boolean> answer = reading.areas().get(code);
            if (answer != null && answer.isKnown()) {
                return Optional.of(reading);
            }
            newest = newest.isEmpty() && answer != null ? Optional.of(reading) : newest;
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
    public SortedMap<String, Answer<Boolean>> areas() {
        SortedMap<String, Answer<Boolean>> merged = new TreeMap<>();
        for (Reading reading : readings) {
            reading.areas()
                    .forEach((code, answer) -> merged.merge(
                            code, answer, (newer, older) -> newer.isKnown() || !older.isKnown() ? newer : older));
        }
        return merged;
    }
}
