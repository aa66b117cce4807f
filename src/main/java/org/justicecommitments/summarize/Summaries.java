package org.justicecommitments.summarize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.tag.Aggregate;
import org.justicecommitments.tag.TaggedCommitment;
import org.justicecommitments.tag.Taxonomy;
import org.justicecommitments.vocabulary.CoalitionList;
import org.justicecommitments.vocabulary.IndicatorSheet;
import org.justicecommitments.vocabulary.PolicyAreas;

/** All summaries. */
public final class Summaries {

    private final List<Summary<?>> all;

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

    /** What is counted for all summaries over a portion of the commitments. */
    public static final class Counted implements Aggregate<Counted> {

        private static final long serialVersionUID = 1;

        private final ArrayList<Aggregate<?>> bySummary = new ArrayList<>();

        @Override
        public void merge(Counted next) {
            for (int i = 0; i < bySummary.size(); i++) {
                merge(bySummary.get(i), next.bySummary.get(i));
            }
        }

        @SuppressWarnings("unchecked") // counted for the same summary
        private static <A extends Aggregate<A>> void merge(Aggregate<?> to, Aggregate<?> next) {
            ((A) to).merge((A) next);
        }

        @SuppressWarnings("unchecked") // the summary of this index made it
        private <A extends Aggregate<A>> A of(int index) {
            return (A) bySummary.get(index);
        }
    }

    /**
     * All summaries.
     *
     * @param asOf the day as of which the data is judged
     */
    public Summaries(LocalDate asOf, Lists lists) {
        List<Summary<?>> summaries = new ArrayList<>(List.of(
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
        all = List.copyOf(summaries);
    }

    /** No summaries, for who asks for none. */
    public static Summaries none() {
        return new Summaries(List.of());
    }

    private Summaries(List<Summary<?>> all) {
        this.all = all;
    }

    /** Nothing counted. */
    public Counted nothing() {
        Counted counted = new Counted();
        all.forEach(summary -> counted.bySummary.add(summary.nothing()));
        return counted;
    }

    /** Counts commitments. */
    public void add(List<TaggedCommitment> commitments, Counted counted) {
        for (int i = 0; i < all.size(); i++) {
            add(commitments, all.get(i), i, counted);
        }
    }

    private static <A extends Aggregate<A>> void add(
            List<TaggedCommitment> commitments, Summary<A> summary, int index, Counted counted) {
        A of = counted.of(index);
        commitments.forEach(tagged -> summary.add(tagged, of));
    }

    /** The tables of what was counted, each made when it is asked for: one may have a row for each commitment. */
    public Stream<SummaryTable> tables(Counted counted) {
        return IntStream.range(0, all.size()).mapToObj(i -> table(all.get(i), i, counted));
    }

    private static <A extends Aggregate<A>> SummaryTable table(Summary<A> summary, int index, Counted counted) {
        return summary.table(counted.of(index));
    }

    /** What is wrong with the lists that tables are joined with. */
    public List<Finding> findings(Counted counted) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            findings.addAll(findings(all.get(i), i, counted));
        }
        return findings;
    }

    private static <A extends Aggregate<A>> List<Finding> findings(Summary<A> summary, int index, Counted counted) {
        return summary.findings(counted.of(index));
    }
}
