package org.justicecommitments.assess;

import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.IdOrigin;

/** What the commitments of a plan say of themselves, as far as OGP has given them ids: without one, two of them may be the same. */
final class SaidInPlan {

    private SaidInPlan() {}

    /**
     * Notes what a commitment says, if it says anything and stands in a plan with a number.
     *
     * @param ids the commitments that said it first
     * @param shown the value that a finding would show
     * @param compared the same as it is compared
     */
    static void note(Commitment commitment, String shown, String compared, Firsts<String> ids) {
        if (compared.isEmpty() || commitment.idOrigin() != IdOrigin.OGP) {
            return;
        }
        PlanKey.of(commitment)
                .ifPresent(plan -> ids.say(
                        commitment.id(),
                        CommitmentPlace.of(commitment),
                        shown,
                        plan.member(),
                        String.valueOf(plan.number()),
                        compared));
    }
}
