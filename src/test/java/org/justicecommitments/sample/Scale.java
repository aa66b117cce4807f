package org.justicecommitments.sample;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The verdicts of one IRM variable.
 *
 * @param verdicts lowest first: the place in the list is the number in the exports
 */
record Scale(List<String> verdicts) {

    static final Scale SPECIFICITY = of("None", "Low", "Medium", "High");
    static final Scale POTENTIAL_IMPACT = of("None", "Minor", "Moderate", "Transformative");
    static final Scale POTENTIAL_FOR_RESULTS = of("Unclear", "Modest", "Substantial");
    static final Scale COMPLETION = of("Withdrawn", "Unclear", "Not Started", "Limited", "Substantial", "Complete");
    static final Scale EARLY_RESULTS = of("No notable results", "Moderate", "Significant");
    static final Scale OPENED_GOVERNMENT = of("Worsens", "Did Not Change", "Marginal", "Major", "Outstanding");
    static final Scale OPENED_GOVERNMENT_IN_2016 = of("Worsens", "None", "Marginal", "Major", "Outstanding");

    /** Shifted by one against the overall verdict, as in the exports. */
    static final Scale OPENED_GOVERNMENT_BY_VALUE =
            of("Not Applicable", "Worsens", "Did Not Change", "Marginal", "Major", "Outstanding");

    private static Scale of(String... verdicts) {
        return new Scale(List.of(verdicts));
    }

    /** The number of a verdict, in any letter case; none for a missing code. */
    OptionalInt number(String verdict) {
        return IntStream.range(0, verdicts.size())
                .filter(i -> verdicts.get(i).equalsIgnoreCase(verdict))
                .findFirst();
    }
}
