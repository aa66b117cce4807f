package org.justicecommitments.summarize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.tag.Taxonomy;
import org.justicecommitments.vocabulary.CoalitionList;
import org.justicecommitments.vocabulary.IndicatorSheet;
import org.justicecommitments.vocabulary.PolicyAreas;

/** All summaries. */
public final class Summaries {

    private Summaries() {}

    /**
     * The lists that summaries need beside the commitments.
     *
     * @param areas OGP's policy areas
     * @param taxonomy the tags
     * @param coalition who co-creates in the Coalition on Justice
     * @param indicators a sheet of indicators by country, if the job has one
     */
    public record Lists(
            PolicyAreas areas, Taxonomy taxonomy, CoalitionList coalition, Optional<IndicatorSheet> indicators) {}

    /**
     * The summaries, empty.
     *
     * @param asOf the day as of which the data is judged
     */
    public static List<Summary> all(LocalDate asOf, Lists lists) {
        List<Summary> summaries = new ArrayList<>(List.of(
                new Overview(asOf),
                new PolicyAreaComparison(asOf, lists.areas()),
                new JusticeByYear(asOf),
                new JusticeByRegion(),
                new Ambition(),
                new AgendaTable(lists.taxonomy()),
                new AgendaByYear(),
                new PolicySeries(asOf),
                new JusticeActors(),
                new SdgReferences(),
                new JusticeByMember(),
                new JusticeByPlan(),
                new Coalition(asOf, lists.coalition()),
                new CoalitionBasis(asOf)));
        lists.indicators().ifPresent(sheet -> summaries.add(new JusticeGap(asOf, sheet)));
        summaries.add(new Catalogue());
        return summaries;
    }
}
