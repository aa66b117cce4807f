package org.justicecommitments.release;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.justicecommitments.summarize.Rate;
import org.justicecommitments.tag.Agreement;
import org.justicecommitments.tag.Disagreement;
import org.justicecommitments.tag.Evidence;
import org.justicecommitments.tag.F1;
import org.justicecommitments.tag.Overriding.Applied;

/** The tables in {@code quality} about tags: how far the two voices agree, where not, and what persons decided. */
public final class TagTables {

    private TagTables() {}

    /** What the two voices differ about in a commitment. */
    public record DisagreementRow(String commitmentId, String memberCode, String title, Disagreement disagreement) {}

    /** How far OGP's coding and the tagger agree. */
    public static Table<Agreement> agreement() {
        return new Table<>(
                "quality/tag_agreement",
                "How far OGP's coding and the tagger agree, by tag and export; OGP's coding has gaps and noise of its own.",
                Table.AS_CSV,
                List.of(
                        Column.text("tag", "Code of the tag.", Agreement::tag).asKey(),
                        Column.text("vintage", "Export that OGP's coding comes from.", Agreement::vintage)
                                .asKey(),
                        count("n", "Commitments that OGP has coded for it, set or not.", Agreement::n),
                        count("both", "How many both have.", Agreement::both),
                        count("only_tagger", "How many the tagger has alone.", Agreement::onlyOurs),
                        count("only_ogp", "How many OGP has alone.", Agreement::onlyTheirs),
                        rate("precision", "Of the tagger's, how many OGP has, in percent.", a -> precision(a)
                                .percent()),
                        rate("precision_low", "Lower end of its 95 % Wilson interval.", a -> precision(a)
                                .low()),
                        rate("precision_high", "Upper end of its 95 % Wilson interval.", a -> precision(a)
                                .high()),
                        rate("recall", "Of OGP's, how many the tagger has, in percent.", a -> recall(a)
                                .percent()),
                        rate("recall_low", "Lower end of its 95 % Wilson interval.", a -> recall(a)
                                .low()),
                        rate("recall_high", "Upper end of its 95 % Wilson interval.", a -> recall(a)
                                .high()),
                        f1("f1", "Harmonic mean of the two, from 0 to 1.", F1::value),
                        f1("f1_low", "Lower end of its 95 % interval, by Wilson's for both of either.", F1::low),
                        f1("f1_high", "Upper end of its 95 % interval.", F1::high),
                        rate("f1_always", "The same if every commitment had the tag: a baseline.", a -> new F1(
                                        a.theirs(), a.n())
                                .value()),
                        rate("f1_mentioned", "The same if any phrase of the tag were enough: a baseline.", a -> new F1(
                                        a.mentionedBoth(), a.mentioned() + a.theirs() - a.mentionedBoth())
                                .value())));
    }

    private static Rate precision(Agreement agreement) {
        return new Rate(agreement.both(), agreement.ours());
    }

    private static Rate recall(Agreement agreement) {
        return new Rate(agreement.both(), agreement.theirs());
    }

    private static Column<Agreement> count(String name, String definition, ToLongFunction<Agreement> value) {
        return Column.of(name, ColumnType.INTEGER, definition, a -> Optional.of(value.applyAsLong(a)));
    }

    private static Column<Agreement> rate(String name, String definition, Function<Agreement, Optional<Double>> value) {
        return Column.of(name, ColumnType.NUMBER, definition, value::apply);
    }

    private static Column<Agreement> f1(String name, String definition, Function<F1, Optional<Double>> value) {
        return rate(name, definition, a -> value.apply(new F1(a.both(), a.either())));
    }

    /** What OGP's coding and the tagger differ about. */
    public static Table<DisagreementRow> disagreements() {
        return new Table<>(
                        "quality/tag_disagreements",
                        "Tags that one of the two voices has and the other has not, with the best evidence.",
                        Table.AS_CSV,
                        List.of(
                                Column.text("commitment_id", "The commitment.", DisagreementRow::commitmentId)
                                        .asKey(),
                                Column.text("member_code", "Code of the member.", DisagreementRow::memberCode),
                                Column.text("title", "Title.", DisagreementRow::title),
                                Column.text("tag", "Code of the tag.", (DisagreementRow r) -> r.disagreement()
                                                .tag())
                                        .asKey(),
                                Column.of(
                                        "ogp",
                                        ColumnType.BOOLEAN,
                                        "Whether OGP has it.",
                                        r -> Optional.of(r.disagreement().ogp())),
                                Column.of(
                                        "tagger",
                                        ColumnType.BOOLEAN,
                                        "Whether the tagger has it.",
                                        r -> Optional.of(!r.disagreement().ogp())),
                                Column.of(
                                        "score",
                                        ColumnType.NUMBER,
                                        "The tagger's score.",
                                        r -> Optional.of(r.disagreement().score())),
                                Column.of(
                                        "threshold",
                                        ColumnType.NUMBER,
                                        "What it takes to be set.",
                                        r -> Optional.of(r.disagreement().threshold())),
                                Column.text(
                                                "reason",
                                                "Why they differ, as far as the tagger can tell.",
                                                (DisagreementRow r) ->
                                                        r.disagreement().reason())
                                        .allowing(ValueLists.DISAGREEMENT_REASON),
                                Column.text(
                                        "best_evidence",
                                        "The published words that say most for the tag.",
                                        r -> r.disagreement()
                                                .best()
                                                .map(Evidence::quote)
                                                .orElse("")),
                                Column.text(
                                        "evidence_field", "Published column that they stand in.", r -> r.disagreement()
                                                .best()
                                                .map(Evidence::field)
                                                .orElse(""))))
                .pointingAt("data/commitments", "commitment_id");
    }

    /** What became of the decisions of persons. */
    public static Table<Applied> overrides() {
        return new Table<>(
                "quality/overrides",
                "Decisions of named persons about single tags, and what became of them.",
                Table.AS_CSV,
                List.of(
                        Column.text("commitment_id", "The commitment.", (Applied a) -> a.override()
                                        .commitmentId())
                                .asKey(),
                        Column.text("tag", "Code of the tag.", (Applied a) -> a.override()
                                        .tag())
                                .asKey(),
                        Column.of(
                                "set",
                                ColumnType.BOOLEAN,
                                "Whether the tag is set; else it is taken off.",
                                a -> Optional.of(a.override().set())),
                        Column.text("person", "Who decided.", a -> a.override().person()),
                        Column.text("reason", "Why.", a -> a.override().reason()),
                        Column.of(
                                "expires",
                                ColumnType.DATE,
                                "Last day on which it holds.",
                                a -> Optional.of(a.override().expires())),
                        Column.text("outcome", "What became of it.", (Applied a) -> a.outcome()
                                        .code())
                                .allowing(ValueLists.OVERRIDE_OUTCOME)));
    }
}
