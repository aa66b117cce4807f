package org.justicecommitments.normalize.identity;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Answers;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Reading;

/**
 * One answer a field out of the readings of a commitment. What the IRM says comes from the newest export that has the
 * column, even if it says that there is no data. What the plan says comes from the newest export that has a value.
 *
 * @param readings the readings, newest first
 */
record Merge(List<Reading> readings) {

    Answers answers() {
        Answers.Builder merged = new Answers.Builder();
        Field.all().forEach(field -> put(merged, field));
        return merged.build();
    }

    private <T> void put(Answers.Builder merged, Field<T> field) {
        answer(field).ifPresent(answer -> merged.put(field, answer));
    }

    private <T> Optional<Answer<T>> answer(Field<T> field) {
        Optional<Answer<T>> newest = Optional.empty();
        for (Reading reading : readings) {
            Optional<Answer<T>> answer = reading.answers().find(field);
            if (answer.isPresent() && (answer.get().isKnown() || field.group() == Field.Group.IRM)) {
                return answer;
            }
            newest = newest.or(() -> answer);
        }
        return newest;
    }

    SortedMap<String, Answer<Boolean>> areas() {
        SortedMap<String, Answer<Boolean>> merged = new TreeMap<>();
        for (Reading reading : readings) {
            reading.areas()
                    .forEach((code, answer) ->
                            merged.merge(code, answer, (newer, older) -> newer.isKnown() ? newer : older));
        }
        return merged;
    }
}
