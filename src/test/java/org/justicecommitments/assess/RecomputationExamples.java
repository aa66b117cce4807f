package org.justicecommitments.assess;

import static java.util.Map.entry;
import static org.justicecommitments.assess.RuleExamplesTest.example;

import java.util.List;
import java.util.Map;
import org.justicecommitments.assess.RuleExamplesTest.Examples;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Answer.NotReviewed;
import org.justicecommitments.commitment.Completion;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.OpenedGovernment;
import org.justicecommitments.commitment.PotentialImpact;
import org.justicecommitments.commitment.Specificity;
import org.justicecommitments.example.ExampleCommitment;

/** Examples of the rules that compute once more what OGP derives. */
final class RecomputationExamples {

    private RecomputationExamples() {}

    static Map<String, Examples> all() {
        return Map.ofEntries(
                entry(
                        "relevance_disagrees",
                        Examples.each(
                                List.of(
                                        valued(true, false, false).with(Field.RELEVANT_OGP, false),
                                        valued(false, false, false)
                                                .with(Field.VALUE_TECHNOLOGY, true)
                                                .with(Field.RELEVANT_OGP, true)),
                                List.of(
                                        valued(false, false, true).with(Field.RELEVANT_OGP, true),
                                        valued(false, false, false).with(Field.RELEVANT_OGP, false),
                                        valued(false, false, false)
                                                .answering(Field.VALUE_ACCOUNTABILITY, Answer.none())
                                                .with(Field.RELEVANT_OGP, true),
                                        valued(true, false, false)
                                                .answering(Field.RELEVANT_OGP, new NotReviewed<>())))),
                entry(
                        "high_ambition_disagrees",
                        Examples.each(
                                List.of(
                                        impact(PotentialImpact.MINOR, true).with(Field.HIGH_AMBITION_OGP, true),
                                        impact(PotentialImpact.MODERATE, false).with(Field.HIGH_AMBITION_OGP, true),
                                        impact(PotentialImpact.MODERATE, true).with(Field.HIGH_AMBITION_OGP, false)),
                                List.of(
                                        impact(PotentialImpact.TRANSFORMATIVE, true)
                                                .with(Field.HIGH_AMBITION_OGP, true),
                                        impact(PotentialImpact.MINOR, true).with(Field.HIGH_AMBITION_OGP, false),
                                        impact(PotentialImpact.MODERATE, true)
                                                .answering(Field.HIGH_AMBITION_OGP, Answer.none()),
                                        example()
                                                .with(Field.HIGH_AMBITION_OGP, true)
                                                .answering(Field.POTENTIAL_IMPACT, new NotReviewed<>())))),
                entry(
                        "raw_completion_disagrees",
                        Examples.each(
                                List.of(completed(Completion.SUBSTANTIAL, Completion.COMPLETE)
                                        .with(Field.RAW_COMPLETION_OGP, 4)),
                                List.of(
                                        completed(Completion.SUBSTANTIAL, Completion.COMPLETE)
                                                .with(Field.RAW_COMPLETION_OGP, 5),
                                        inProgress(Completion.SUBSTANTIAL).with(Field.RAW_COMPLETION_OGP, 4),
                                        inProgress(Completion.SUBSTANTIAL)
                                                .answering(Field.RAW_COMPLETION_OGP, new NotReviewed<>())))),
                entry(
                        "max_completion_disagrees",
                        Examples.each(
                                List.of(completed(Completion.LIMITED, Completion.COMPLETE)
                                        .with(Field.MAX_COMPLETION_OGP, 5)),
                                List.of(
                                        completed(Completion.LIMITED, Completion.COMPLETE)
                                                .with(Field.MAX_COMPLETION_OGP, 3),
                                        inProgress(Completion.NOT_STARTED).with(Field.MAX_COMPLETION_OGP, 0)))),
                entry(
                        "high_completion_disagrees",
                        Examples.each(
                                List.of(
                                        inProgress(Completion.LIMITED).with(Field.HIGH_COMPLETION_OGP, true),
                                        completed(Completion.LIMITED, Completion.COMPLETE)
                                                .with(Field.HIGH_COMPLETION_OGP, false)),
                                List.of(
                                        completed(Completion.LIMITED, Completion.COMPLETE)
                                                .with(Field.HIGH_COMPLETION_OGP, true),
                                        example()
                                                .answering(Field.COMPLETION_PROGRESS, Answer.none())
                                                .answering(Field.COMPLETION_END, new NotReviewed<>())
                                                .with(Field.HIGH_COMPLETION_OGP, false)))),
                entry(
                        "high_diog_disagrees",
                        Examples.each(
                                List.of(opened(OpenedGovernment.MARGINAL).with(Field.HIGH_DIOG_OGP, true)),
                                List.of(
                                        opened(OpenedGovernment.MAJOR).with(Field.HIGH_DIOG_OGP, true),
                                        opened(OpenedGovernment.NO_EARLY_RESULTS)
                                                .with(Field.HIGH_DIOG_OGP, false),
                                        example()
                                                .answering(Field.OPENED_GOVERNMENT, Answer.none())
                                                .with(Field.HIGH_DIOG_OGP, false)))),
                entry(
                        "irm_score_disagrees",
                        Examples.each(
                                List.of(
                                        scored(
                                                1,
                                                PotentialImpact.MODERATE,
                                                OpenedGovernment.MARGINAL,
                                                Completion.LIMITED),
                                        scored(
                                                2,
                                                PotentialImpact.MODERATE,
                                                OpenedGovernment.MARGINAL,
                                                Completion.COMPLETE),
                                        scored(
                                                3,
                                                PotentialImpact.MINOR,
                                                OpenedGovernment.MARGINAL,
                                                Completion.LIMITED)),
                                List.of(
                                        scored(4, PotentialImpact.MINOR, OpenedGovernment.MAJOR, Completion.LIMITED),
                                        scored(
                                                4,
                                                PotentialImpact.MODERATE,
                                                OpenedGovernment.MARGINAL,
                                                Completion.SUBSTANTIAL),
                                        scored(
                                                3,
                                                PotentialImpact.MODERATE,
                                                OpenedGovernment.MARGINAL,
                                                Completion.LIMITED),
                                        scored(
                                                2,
                                                PotentialImpact.MINOR,
                                                OpenedGovernment.MARGINAL,
                                                Completion.COMPLETE),
                                        scored(1, PotentialImpact.MINOR, OpenedGovernment.MARGINAL, Completion.LIMITED),
                                        scored(1, PotentialImpact.MINOR, OpenedGovernment.MARGINAL, Completion.COMPLETE)
                                                .answering(Field.POTENTIAL_IMPACT, Answer.none()),
                                        scored(
                                                        -1,
                                                        PotentialImpact.MINOR,
                                                        OpenedGovernment.MARGINAL,
                                                        Completion.COMPLETE)
                                                .answering(Field.POTENTIAL_IMPACT, new NotReviewed<>())))),
                entry(
                        "star_disagrees",
                        Examples.each(
                                List.of(
                                        starry(PotentialImpact.MODERATE).with(Field.STARRED_PROGRESS, true),
                                        starry(PotentialImpact.TRANSFORMATIVE)
                                                .with(Field.SPECIFICITY, Specificity.LOW)
                                                .with(Field.STARRED_PROGRESS, true),
                                        starry(PotentialImpact.TRANSFORMATIVE)
                                                .answering(Field.STARRED_PROGRESS, Answer.none())
                                                .with(Field.COMPLETION_END, Completion.COMPLETE)
                                                .with(Field.STARRED_END, false)),
                                List.of(
                                        starry(PotentialImpact.TRANSFORMATIVE).with(Field.STARRED_PROGRESS, true),
                                        starry(PotentialImpact.MODERATE).with(Field.STARRED_PROGRESS, false),
                                        starry(PotentialImpact.TRANSFORMATIVE)
                                                .answering(Field.SPECIFICITY, Answer.none())
                                                .with(Field.VERIFIABLE, true)
                                                .with(Field.STARRED_PROGRESS, true),
                                        starry(PotentialImpact.TRANSFORMATIVE)
                                                .answering(Field.COMPLETION_PROGRESS, Answer.none())
                                                .with(Field.STARRED_PROGRESS, true)))),
                entry(
                        "star_2015_disagrees",
                        Examples.each(
                                List.of(
                                        starry(PotentialImpact.MINOR).with(Field.STARRED_2015, true),
                                        starry(PotentialImpact.MODERATE).with(Field.STARRED_2015, false)),
                                List.of(
                                        starry(PotentialImpact.MODERATE).with(Field.STARRED_2015, true),
                                        starry(PotentialImpact.MODERATE)
                                                .with(Field.SPECIFICITY, Specificity.LOW)
                                                .with(Field.STARRED_2015, false)))),
                entry(
                        "early_star_disagrees",
                        Examples.each(
                                List.of(
                                        starry(PotentialImpact.MINOR).with(Field.STARRED_EARLY, true),
                                        starry(PotentialImpact.MODERATE)
                                                .with(Field.RELEVANT_OGP, false)
                                                .with(Field.STARRED_EARLY, true)),
                                List.of(
                                        starry(PotentialImpact.MODERATE).with(Field.STARRED_EARLY, true),
                                        starry(PotentialImpact.MODERATE)
                                                .with(Field.SPECIFICITY, Specificity.LOW)
                                                .with(Field.STARRED_EARLY, true)))));
    }

    private static ExampleCommitment valued(boolean information, boolean participation, boolean accountability) {
        return example()
                .with(Field.VALUE_INFORMATION, information)
                .with(Field.VALUE_PARTICIPATION, participation)
                .with(Field.VALUE_ACCOUNTABILITY, accountability);
    }

    private static ExampleCommitment impact(PotentialImpact impact, boolean relevant) {
        return example().with(Field.POTENTIAL_IMPACT, impact).with(Field.RELEVANT_OGP, relevant);
    }

    private static ExampleCommitment inProgress(Completion progress) {
        return example().with(Field.COMPLETION_PROGRESS, progress).answering(Field.COMPLETION_END, new NotReviewed<>());
    }

    private static ExampleCommitment completed(Completion progress, Completion end) {
        return example().with(Field.COMPLETION_PROGRESS, progress).with(Field.COMPLETION_END, end);
    }

    private static ExampleCommitment opened(OpenedGovernment opened) {
        return example().with(Field.OPENED_GOVERNMENT, opened);
    }

    private static ExampleCommitment scored(
            int score, PotentialImpact impact, OpenedGovernment opened, Completion completion) {
        return impact(impact, true)
                .with(Field.IRM_SCORE_OGP, score)
                .with(Field.OPENED_GOVERNMENT, opened)
                .answering(Field.COMPLETION_PROGRESS, Answer.none())
                .with(Field.COMPLETION_END, completion);
    }

    /** Clear, relevant and complete. */
    private static ExampleCommitment starry(PotentialImpact impact) {
        return impact(impact, true)
                .with(Field.SPECIFICITY, Specificity.HIGH)
                .with(Field.COMPLETION_PROGRESS, Completion.COMPLETE);
    }
}
