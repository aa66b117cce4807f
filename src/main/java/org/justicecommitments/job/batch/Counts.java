package org.justicecommitments.job.batch;

import org.justicecommitments.assess.RuleRun;
import org.justicecommitments.assess.Tally;
import org.justicecommitments.summarize.Summaries;
import org.justicecommitments.tag.Aggregate;
import org.justicecommitments.tag.Agreements;
import org.justicecommitments.tag.Overriding;

/**
 * What is counted over a portion of the commitments, for the stages that conclude from it.
 *
 * @param decided for tag: what became of the decisions of persons
 * @param assessed for assess
 * @param summed for summarize
 */
record Counts(Overriding.Decided decided, Assessed assessed, Summaries.Counted summed) implements Aggregate<Counts> {

    @Override
    public void merge(Counts next) {
        decided.merge(next.decided);
        assessed.merge(next.assessed);
        summed.merge(next.summed);
    }

    /** What assess concludes from. */
    static final class Assessed implements Aggregate<Assessed> {

        private static final long serialVersionUID = 1;

        final Tally tally = new Tally();
        final Agreements agreements;
        final RuleRun.Seen seen;
        long commitments;
        long justice;

        Assessed(Agreements agreements, RuleRun.Seen seen) {
            this.agreements = agreements;
            this.seen = seen;
        }

        @Override
        public void merge(Assessed next) {
            tally.merge(next.tally);
            agreements.merge(next.agreements);
            seen.merge(next.seen);
            commitments += next.commitments;
            justice += next.justice;
        }
    }
}
