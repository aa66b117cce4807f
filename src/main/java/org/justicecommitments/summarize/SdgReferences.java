package org.justicecommitments.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Answer.Known;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.Aggregate;
import org.justicecommitments.tag.AssignedTag.Origin;
import org.justicecommitments.tag.TaggedCommitment;
import org.justicecommitments.vocabulary.PolicyAreas;

/** The share of commitments that refer to the Sustainable Development Goals. */
final class SdgReferences implements Summary<Groups<SdgReferences.Referring>> {

    private static final List<String> GOALS = List.of("sdg", "sdg_16", "sdg_16_3");
    private static final String ACCESS_TO_JUSTICE = "access_to_justice";
    private static final String OGP_AREA = "sustainable_development_goals";
    private static final int FIRST_YEAR = 2016;
    private static final String SINCE = "since_2016";

    /** The commitments of a group: those whose text names each goal, and those that OGP marks. */
    static final class Referring implements Aggregate<Referring> {

        private static final long serialVersionUID = 1;

        private final Tally[] byGoal = Tally.several(GOALS.size());
        private final Tally byOgp = new Tally();

        @Override
        public void merge(Referring next) {
            for (int goal = 0; goal < byGoal.length; goal++) {
                byGoal[goal].merge(next.byGoal[goal]);
            }
            byOgp.merge(next.byOgp);
        }
    }

    @Override
    public Groups<Referring> nothing() {
        return new Groups<>(Referring::new);
    }

    @Override
    public void add(TaggedCommitment tagged, Groups<Referring> groups) {
        boolean since = Period.year(tagged.commitment())
                .filter(year -> year >= FIRST_YEAR)
                .isPresent();
        List<String> periods = since ? List.of(Columns.ALL, SINCE) : List.of(Columns.ALL);
        List<Referring> counting = new ArrayList<>();
        for (Coding coding : Coding.values()) {
            boolean justice = coding.counts(tagged);
            boolean access = coding.tag(tagged, ACCESS_TO_JUSTICE).orElse(false);
            for (String period : periods) {
                counting.add(groups.at(coding, Columns.ALL, period));
                if (justice) {
                    counting.add(groups.at(coding, PolicyAreas.JUSTICE, period));
                }
                if (access) {
                    counting.add(groups.at(coding, ACCESS_TO_JUSTICE, period));
                }
            }
        }
        count(tagged, counting);
    }

    private static void count(TaggedCommitment tagged, List<Referring> counting) {
        boolean ofFile = Tally.fromSelection(tagged);
        for (int goal = 0; goal < GOALS.size(); goal++) {
            boolean named = tagged.tagging().has(GOALS.get(goal), Origin.TAGGER);
            for (Referring group : counting) {
                group.byGoal[goal].add(named, ofFile);
            }
        }
        if (tagged.commitment().area(OGP_AREA) instanceof Known<Boolean> ogp) {
            for (Referring group : counting) {
                group.byOgp.add(ogp.value(), ofFile);
            }
        }
    }

    @Override
    public SummaryTable table(Groups<Referring> groups) {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        groups.forEach((key, referring) -> {
            if (!referring.byOgp.isEmpty()) {
                rows.add(row(key, referring.byOgp, GOALS.get(0), "ogp"));
            }
            for (int goal = 0; goal < GOALS.size(); goal++) {
                rows.add(row(key, referring.byGoal[goal], GOALS.get(goal), "text"));
            }
        });
        List<Column> keys = List.of(
                Columns.CODING,
                Column.key(
                        "commitments_of",
                        ValueType.TEXT,
                        "The base: all commitments, justice, or access_to_justice by this coding."),
                Column.key("period", ValueType.TEXT, "all years of submission, or since_2016: the goals' first year."),
                Column.key("reference", ValueType.TEXT, "sdg (any goal), sdg_16, or sdg_16_3 (target 16.3)."),
                Column.key(
                        "reference_by",
                        ValueType.TEXT,
                        "text: it is named in the title or text; ogp: OGP's own mark, which names no goal."));
        return new SummaryTable(
                "sdg",
                "What share of commitments refers to the Sustainable Development Goals, Goal 16 or target 16.3?",
                Columns.of(
                        keys,
                        Columns.rate(
                                "referring",
                                "Number of commitments that refer to it.",
                                "commitments",
                                "Number of commitments of the base; for ogp, those that OGP has coded.")),
                rows);
    }

    private static List<Optional<Object>> row(Groups.Key key, Tally tally, String reference, String by) {
        return Columns.row(tally.share(), key.coding().code(), key.part(0), key.part(1), reference, by);
    }
}
