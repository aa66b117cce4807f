package org.justicecommitments.commitment;

import java.util.List;
import org.justicecommitments.commitment.Answer.Known;

/**
 * What the Independent Reporting Mechanism says of a commitment, with the values that follow from it by OGP's rules.
 *
 * @param of the commitment
 */
public record IrmAssessment(Commitment of) {

    /** The first year of submission whose plans are rated by Potential for Results. */
    public static final int FIRST_YEAR_OF_POTENTIAL_FOR_RESULTS = 2020;

    private static final List<Field<Boolean>> VALUES =
            List.of(Field.VALUE_INFORMATION, Field.VALUE_PARTICIPATION, Field.VALUE_ACCOUNTABILITY);

    /** What ambition is judged by; the two are never added up in one rate. */
    public enum AmbitionBasis implements Coded {
        POTENTIAL_IMPACT("potential_impact"),
        POTENTIAL_FOR_RESULTS("potential_for_results");

        private final String code;

        AmbitionBasis(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Which of the IRM's two looks at completion counts. */
    public enum CompletionStage implements Coded {
        PROGRESS_REPORT("progress_report"),
        END_OF_TERM("end_of_term");

        private final String code;

        CompletionStage(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * Relevance to OGP values: access to information, civic participation or public accountability. Technology alone
     * is not enough. Where the three are not given, OGP's own summary counts.
     */
    public Answer<Boolean> relevant() {
        boolean allKnown = true;
        for (Field<Boolean> value : VALUES) {
            if (of.get(value).is(true)) {
                return Answer.of(true);
            }
            allKnown &= of.get(value).isKnown();
        }
        return allKnown ? Answer.of(false) : of.get(Field.RELEVANT_OGP);
    }

    /** What ambition is judged by, from the year in which the plan was submitted; no data where that is unknown. */
    public Answer<AmbitionBasis> ambitionBasis() {
        return of.get(Field.SUBMISSION_YEAR)
                .map(year -> year < FIRST_YEAR_OF_POTENTIAL_FOR_RESULTS
                        ? AmbitionBasis.POTENTIAL_IMPACT
                        : AmbitionBasis.POTENTIAL_FOR_RESULTS);
    }

    /**
     * Whether the commitment is of high ambition. Before 2020, by OGP's rule: potential impact moderate or
     * transformative, and relevant. From 2020, by ours: potential for results substantial.
     */
    public Answer<Boolean> highAmbition() {
        if (ambitionBasis().is(AmbitionBasis.POTENTIAL_FOR_RESULTS)) {
            return of.get(Field.POTENTIAL_FOR_RESULTS).map(results -> results == PotentialForResults.SUBSTANTIAL);
        }
        return highAmbitionByImpact();
    }

    /** Whether potential impact is moderate or transformative and the commitment relevant: OGP's rule, for any year. */
    public Answer<Boolean> highAmbitionByImpact() {
        Answer<PotentialImpact> impact = of.get(Field.POTENTIAL_IMPACT);
        if (!(impact instanceof Known<PotentialImpact> known)) {
            return impact.map(i -> false);
        }
        boolean high = known.value().compareTo(PotentialImpact.MODERATE) >= 0;
        return high ? relevant() : Answer.of(false);
    }

    /** Completion: the end-of-term value where there is one, else that of the progress report. */
    public Answer<Completion> completion() {
        return firstKnown(List.of(Field.COMPLETION_END, Field.COMPLETION_PROGRESS));
    }

    /** Which look at completion {@link #completion()} comes from. */
    public Answer<CompletionStage> completionStage() {
        boolean end = of.get(Field.COMPLETION_END).isKnown();
        return completion().map(c -> end ? CompletionStage.END_OF_TERM : CompletionStage.PROGRESS_REPORT);
    }

    /** Whether completion is substantial or complete. */
    public Answer<Boolean> highCompletion() {
        return completion().map(Completion::isHigh);
    }

    /**
     * Whether it is starred: by the current formula at the end of term, else in the progress report, else by the
     * formula of 2015, else by the one before.
     */
    public Answer<Boolean> starred() {
        return firstKnown(List.of(Field.STARRED_END, Field.STARRED_PROGRESS, Field.STARRED_2015, Field.STARRED_EARLY));
    }

    /** The year of the newest IRM report on it. */
    public Answer<Integer> reportYear() {
        return firstKnown(List.of(Field.REPORT_YEAR_END, Field.REPORT_YEAR_PROGRESS));
    }

    private <T> Answer<T> firstKnown(List<Field<T>> fields) {
        Answer<T> best = Answer.none();
        for (Field<T> field : fields) {
            Answer<T> answer = of.get(field);
            if (answer.isKnown()) {
                return answer;
            }
            if (best.status() == Status.NO_DATA) {
                best = answer;
            }
        }
        return best;
    }
}
