package org.justicecommitments.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.AssignedTag.Origin;
import org.justicecommitments.tag.TaggedCommitment;

/** The share of commitments that refer to the Sustainable Development Goals. */
final class SdgReferences implements Summary<Groups<Tally>> {

    private static final List<String> GOALS = List.of("sdg", "sdg_16", "sdg_16_3");
    private static final String OGP_AREA = "sustainable_development_goals";
    private static final int FIRST_YEAR = 2016;
    private static final String SINCE = "since_2016";

    @Override
    public Groups<Tally> nothing() {
        return new Groups<>(Tally::new);
    }

    @Override
    public void add(TaggedCommitment tagged, Groups<Tally> tallies) {
        boolean since = Period.year(tagged.commitment())
                .filter(year -> year >= FIRST_YEAR)
                .isPresent();
        List<String> periods = since ? List.of(Columns.ALL, SINCE) : List.of(Columns.ALL);
        for (Coding coding : Coding.values()) {
            List<String> groups = new ArrayList<>(List.of(Columns.ALL));
            if (coding.counts(tagged)) {
                groups.add("justice");
            }
            if (coding.tag(tagged, "access_to_justice").filter(is -> is).isPresent()) {
                groups.add("access_to_justice");
            }
            groups.forEach(group -> periods.forEach(period -> count(tagged, coding, group, period, tallies)));
        }
    }

    private static void count(
            TaggedCommitment tagged, Coding coding, String group, String period, Groups<Tally> tallies) {
        for (String goal : GOALS) {
            tallies.at(coding, group, period, goal, "text")
                    .add(tagged, tagged.tagging().has(goal, Origin.TAGGER));
        }
        Answer<Boolean> ogp = tagged.commitment().area(OGP_AREA);
        ogp.known()
                .ifPresent(is -> tallies.at(coding, group, period, "sdg", "ogp").add(tagged, is));
    }

    @Override
    public SummaryTable table(Groups<Tally> tallies) {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        tallies.forEach((key, tally) -> rows.add(Columns.row(tally.share(), key.cells())));
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
}
