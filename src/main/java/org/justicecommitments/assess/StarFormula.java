package org.justicecommitments.assess;

import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Answer.Known;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Completion;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.PotentialImpact;
import org.justicecommitments.commitment.Specificity;

/** The IRM's formula for a starred commitment: clear, relevant, of enough impact, and substantially done. */
final class StarFormula {

    private StarFormula() {}

    /**
     * Whether a commitment is starred; no data unless impact and completion are rated.
     *
     * @param enough the least impact that is enough
     * @param completion the look at completion that counts
     */
    static Answer<Boolean> of(Commitment row, PotentialImpact enough, Field<Completion> completion) {
        return withoutClarity(row, enough, completion).map(starred -> starred && isClear(row));
    }

    /** The same, whether the text is clear or not. */
    static Answer<Boolean> withoutClarity(Commitment row, PotentialImpact enough, Field<Completion> completion) {
        if (!(row.get(Field.POTENTIAL_IMPACT) instanceof Known<PotentialImpact> impact)
                || !(row.get(completion) instanceof Known<Completion> done)) {
            return Answer.none();
        }
        boolean high = impact.value().compareTo(enough) >= 0;
        return Answer.of(high && isRelevant(row) && done.value().isHigh());
    }

    /** As OGP's summary says; where there is none, by the values. */
    private static boolean isRelevant(Commitment row) {
        return row.get(Field.RELEVANT_OGP)
                .known()
                .orElseGet(() -> row.irm().relevant().is(true));
    }

    /** Specificity medium or high; in exports where it is not rated, verifiable. */
    private static boolean isClear(Commitment row) {
        return row.get(Field.SPECIFICITY) instanceof Known<Specificity> known
                ? known.value().compareTo(Specificity.MEDIUM) >= 0
                : row.get(Field.VERIFIABLE).is(true);
    }
}
