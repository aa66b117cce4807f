package org.justicecommitments.assess;

import static java.util.Map.entry;
import static org.justicecommitments.assess.RuleExamplesTest.example;
import static org.justicecommitments.assess.RuleExamplesTest.submitted;

import java.util.List;
import java.util.Map;
import org.justicecommitments.assess.RuleExamplesTest.Examples;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Answer.NotReviewed;
import org.justicecommitments.commitment.Completion;
import org.justicecommitments.commitment.EarlyResults;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.OpenedGovernment;
import org.justicecommitments.commitment.PotentialForResults;
import org.justicecommitments.commitment.PotentialImpact;
import org.justicecommitments.commitment.Specificity;
import org.justicecommitments.example.ExampleCommitment;

/** Examples of the rules about the ratings of the IRM. */
final class RatingExamples {

    private RatingExamples() {}

    static Map<String, Examples> all() {
        return Map.ofEntries(
                entry(
                        "results_before_their_time",
                        Examples.each(
                                List.of(example()
                                        .with(Field.SUBMISSION_YEAR, 2019)
                                        .with(Field.POTENTIAL_FOR_RESULTS, PotentialForResults.MODEST)),
                                List.of(
                                        example()
                                                .with(Field.SUBMISSION_YEAR, 2020)
                                                .with(Field.POTENTIAL_FOR_RESULTS, PotentialForResults.MODEST),
                                        example()
                                                .with(Field.SUBMISSION_YEAR, 2019)
                                                .answering(Field.POTENTIAL_FOR_RESULTS, Answer.none())))),
                entry(
                        "impact_after_its_time",
                        Examples.each(
                                List.of(example()
                                        .with(Field.SUBMISSION_YEAR, 2020)
                                        .with(Field.POTENTIAL_IMPACT, PotentialImpact.MINOR)),
                                List.of(
                                        example()
                                                .with(Field.SUBMISSION_YEAR, 2019)
                                                .with(Field.POTENTIAL_IMPACT, PotentialImpact.MINOR),
                                        example()
                                                .with(Field.SUBMISSION_YEAR, 2020)
                                                .answering(Field.POTENTIAL_IMPACT, new NotReviewed<>())))),
                entry(
                        "early_results_before_their_time",
                        Examples.each(
                                List.of(example()
                                        .with(Field.SUBMISSION_YEAR, 2020)
                                        .with(Field.EARLY_RESULTS, EarlyResults.MODERATE)),
                                List.of(
                                        example()
                                                .with(Field.SUBMISSION_YEAR, 2021)
                                                .with(Field.EARLY_RESULTS, EarlyResults.MODERATE),
                                        example()
                                                .with(Field.SUBMISSION_YEAR, 2020)
                                                .answering(Field.EARLY_RESULTS, new NotReviewed<>())))),
                entry(
                        "opened_government_out_of_time",
                        Examples.each(
                                List.of(
                                        submitted(2021).with(Field.OPENED_GOVERNMENT, OpenedGovernment.MARGINAL),
                                        submitted(2012).with(Field.OPENED_GOVERNMENT, OpenedGovernment.DID_NOT_CHANGE)),
                                List.of(
                                        submitted(2013).with(Field.OPENED_GOVERNMENT, OpenedGovernment.MARGINAL),
                                        submitted(2020).with(Field.OPENED_GOVERNMENT, OpenedGovernment.MAJOR),
                                        submitted(2021).answering(Field.OPENED_GOVERNMENT, Answer.none())))),
                entry(
                        "completion_fell",
                        Examples.each(
                                List.of(completed(Completion.SUBSTANTIAL, Completion.LIMITED)),
                                List.of(
                                        completed(Completion.LIMITED, Completion.LIMITED),
                                        completed(Completion.LIMITED, Completion.COMPLETE),
                                        completed(Completion.LIMITED, Completion.UNCLEAR),
                                        completed(Completion.LIMITED, Completion.WITHDRAWN)))),
                entry(
                        "impact_without_specificity",
                        Examples.each(
                                List.of(unclear().with(Field.POTENTIAL_IMPACT, PotentialImpact.MODERATE)),
                                List.of(
                                        unclear()
                                                .with(Field.POTENTIAL_IMPACT, PotentialImpact.MODERATE)
                                                .with(Field.VERIFIABLE, false),
                                        example()
                                                .with(Field.POTENTIAL_IMPACT, PotentialImpact.MODERATE)
                                                .with(Field.SPECIFICITY, Specificity.LOW),
                                        unclear().answering(Field.POTENTIAL_IMPACT, new NotReviewed<>())))),
                entry(
                        "never_assessed",
                        Examples.each(
                                List.of(awaited(2021)),
                                List.of(
                                        awaited(2022),
                                        awaited(2015).with(Field.COMPLETION_END, Completion.LIMITED),
                                        awaited(2015).answering(Field.POTENTIAL_IMPACT, Answer.none())))),
                entry(
                        "assessed_without_rating",
                        Examples.each(
                                List.of(example().with(Field.IRM_ASSESSED_OGP, true)),
                                List.of(
                                        example()
                                                .with(Field.IRM_ASSESSED_OGP, true)
                                                .with(Field.SPECIFICITY, Specificity.LOW),
                                        example()
                                                .with(Field.IRM_ASSESSED_OGP, true)
                                                .with(Field.COMPLETION_PROGRESS, Completion.UNCLEAR),
                                        example().with(Field.IRM_ASSESSED_OGP, false)))));
    }

    private static ExampleCommitment completed(Completion progress, Completion end) {
        return example().with(Field.COMPLETION_PROGRESS, progress).with(Field.COMPLETION_END, end);
    }

    private static ExampleCommitment unclear() {
        return example().answering(Field.SPECIFICITY, Answer.none());
    }

    private static ExampleCommitment awaited(int planEnd) {
        return example()
                .with(Field.PLAN_END_YEAR, planEnd)
                .answering(Field.POTENTIAL_IMPACT, new NotReviewed<>())
                .answering(Field.COMPLETION_PROGRESS, new NotReviewed<>())
                .answering(Field.COMPLETION_END, new NotReviewed<>());
    }
}
