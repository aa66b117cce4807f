package org.justicecommitments.assess;

import java.util.List;
import java.util.function.Function;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Answer.Known;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/**
 * A column that OGP derives from others of the same row, computed once more. Only one row is looked at, the newest that
 * has the column: what a commitment says is merged from several exports, whose ratings need not go together.
 *
 * @param field the column
 * @param rule OGP's rule, from a commitment of which only that row speaks; without a value where it does not say
 * @param <T> the type of the values
 */
record Recomputation<T>(Field<T> field, Function<Commitment, Answer<T>> rule) {

    static <T> Recomputation<T> of(Field<T> field, Function<Commitment, Answer<T>> rule) {
        return new Recomputation<>(field, rule);
    }

    /** A finding if OGP's value is there and is not what follows. */
    List<Finding> disagreement(FindingKind kind, TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        for (Reading reading : commitment.readings()) {
            if (reading.answers().has(field)) {
                return reading.get(field) instanceof Known<T> ogp
                        ? disagreement(kind, commitment, reading, ogp.value())
                        : List.of();
            }
        }
        return List.of();
    }

    private List<Finding> disagreement(FindingKind kind, Commitment commitment, Reading newest, T ogp) {
        if (!(rule.apply(alone(commitment, newest)) instanceof Known<T> expected)
                || expected.value().equals(ogp)) {
            return List.of();
        }
        CommitmentPlace place = new CommitmentPlace(commitment.id(), newest.place());
        return List.of(place.raise(kind, field.name(), show(ogp), message(ogp, expected.value())));
    }

    private static Commitment alone(Commitment commitment, Reading reading) {
        return new Commitment(
                commitment.id(),
                commitment.idOrigin(),
                commitment.inSource(),
                reading.member(),
                reading.answers(),
                reading.areas(),
                List.of(reading));
    }

    private String message(T found, T expected) {
        return "%s is %s; expected %s, which follows from the same row.".formatted(field, show(found), show(expected));
    }

    /** As exports write it: 1 and 0 for yes and no. */
    private static String show(Object value) {
        return value instanceof Boolean flag ? (flag ? "1" : "0") : value.toString();
    }
}
