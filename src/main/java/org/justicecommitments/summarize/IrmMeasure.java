package org.justicecommitments.summarize;

import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Completion;
import org.justicecommitments.commitment.EarlyResults;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.IrmAssessment.AmbitionBasis;
import org.justicecommitments.commitment.OpenedGovernment;
import org.justicecommitments.commitment.PotentialImpact;

/** What the IRM says of commitments, as yes or no. Each has its own base: what the IRM judged in that respect. */
enum IrmMeasure {
    MODERATE_OR_TRANSFORMATIVE(
            "moderate_or_transformative",
            "potential_impact",
            "potential impact moderate or transformative",
            Field.POTENTIAL_IMPACT),
    RELEVANT(
            "relevant",
            "ogp_values",
            "relevant to access to information, civic participation or public accountability",
            Field.VALUE_INFORMATION),
    HIGH_AMBITION_BY_IMPACT(
            "high_ambition",
            "potential_impact",
            "high ambition, plans before 2020: potential impact moderate or transformative, and relevant",
            Field.POTENTIAL_IMPACT),
    HIGH_AMBITION_BY_RESULTS(
            "high_ambition",
            "potential_for_results",
            "high ambition, plans from 2020, by our rule: potential for results substantial",
            Field.POTENTIAL_FOR_RESULTS),
    HIGH_COMPLETION(
            "high_completion",
            "newest_look",
            "completion substantial or complete, at the end of term or else in the progress report; unclear and withdrawn "
                    + "count as not",
            Field.COMPLETION_PROGRESS),
    HIGH_COMPLETION_RATED(
            "high_completion",
            "newest_look_rated",
            "the same, with unclear and withdrawn left out of the base",
            Field.COMPLETION_PROGRESS),
    HIGH_COMPLETION_PROGRESS(
            "high_completion",
            "progress_report",
            "completion substantial or complete in the progress report",
            Field.COMPLETION_PROGRESS),
    HIGH_COMPLETION_END(
            "high_completion",
            "end_of_term",
            "completion substantial or complete at the end of term",
            Field.COMPLETION_END),
    OPENED_GOVERNMENT(
            "opened_government",
            "did_it_open_government",
            "did it open government: major or outstanding; plans of 2015 to 2020",
            Field.OPENED_GOVERNMENT),
    EARLY_RESULTS(
            "early_results",
            "early_results",
            "early results moderate or significant; plans from 2021",
            Field.EARLY_RESULTS),
    STARRED_CURRENT(
            "starred",
            "current_formula",
            "starred by the current formula, at the end of term or else in the progress report",
            Field.STARRED_PROGRESS),
    STARRED_2015("starred", "formula_of_2015", "starred by the formula of 2015", Field.STARRED_2015),
    STARRED_EARLY(
            "starred",
            "formula_before_2015",
            "starred by the first formula, for which moderate impact was enough",
            Field.STARRED_EARLY);

    private final String measure;
    private final String basis;
    private final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // a field is a name with a type
    private final Field<?> field;

    IrmMeasure(String measure, String basis, String meaning, Field<?> field) {
        this.measure = measure;
        this.basis = basis;
        this.meaning = meaning;
        this.field = field;
    }

    String measure() {
        return measure;
    }

    String basis() {
        return basis;
    }

    String meaning() {
        return meaning;
    }

    /** The vintage of the export whose word counts. */
    String vintage(Commitment commitment) {
        return commitment
                .merge()
                .speaker(field)
                .orElse(commitment.newest())
                .source()
                .vintage();
    }

    /** What the IRM says; empty where it has not judged. */
    Optional<Boolean> of(Commitment commitment) {
        return switch (this) {
            case MODERATE_OR_TRANSFORMATIVE ->
                commitment.get(Field.POTENTIAL_IMPACT).known().map(i -> i.compareTo(PotentialImpact.MODERATE) >= 0);
            case RELEVANT -> commitment.irm().relevant().known();
            case HIGH_AMBITION_BY_IMPACT -> ambition(commitment, AmbitionBasis.POTENTIAL_IMPACT);
            case HIGH_AMBITION_BY_RESULTS -> ambition(commitment, AmbitionBasis.POTENTIAL_FOR_RESULTS);
            case HIGH_COMPLETION -> commitment.irm().highCompletion().known();
            case HIGH_COMPLETION_RATED ->
                commitment
                        .irm()
                        .completion()
                        .known()
                        .filter(c -> c != Completion.UNCLEAR && c != Completion.WITHDRAWN)
                        .map(Completion::isHigh);
            case HIGH_COMPLETION_PROGRESS ->
                commitment.get(Field.COMPLETION_PROGRESS).known().map(Completion::isHigh);
            case HIGH_COMPLETION_END ->
                commitment.get(Field.COMPLETION_END).known().map(Completion::isHigh);
            case OPENED_GOVERNMENT ->
                commitment
                        .get(Field.OPENED_GOVERNMENT)
                        .known()
                        .map(v -> v == OpenedGovernment.MAJOR || v == OpenedGovernment.OUTSTANDING);
            case EARLY_RESULTS ->
                commitment.get(Field.EARLY_RESULTS).known().map(v -> v != EarlyResults.NO_NOTABLE_RESULTS);
            case STARRED_CURRENT -> current(commitment);
            case STARRED_2015 -> commitment.get(Field.STARRED_2015).known();
            case STARRED_EARLY -> commitment.get(Field.STARRED_EARLY).known();
        };
    }

    private static Optional<Boolean> ambition(Commitment commitment, AmbitionBasis basis) {
        return commitment.irm().ambitionBasis().is(basis)
                ? commitment.irm().highAmbition().known()
                : Optional.empty();
    }

    private static Optional<Boolean> current(Commitment commitment) {
        return List.of(Field.STARRED_END, Field.STARRED_PROGRESS).stream()
                .flatMap(field -> commitment.get(field).known().stream())
                .findFirst();
    }
}
