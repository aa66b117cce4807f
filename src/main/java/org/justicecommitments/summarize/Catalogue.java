package org.justicecommitments.summarize;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.AgendaPlacement;
import org.justicecommitments.tag.Aggregate;
import org.justicecommitments.tag.TaggedCommitment;

/** The justice commitments one by one, by pillar, region and member, as the paper of December 2021 prints them. */
final class Catalogue implements Summary<Catalogue.Entries> {

    private static final String ENGLISH = "en";
    private static final int NONE = Integer.MIN_VALUE;

    /** The justice commitments, as the table says them. */
    static final class Entries implements Aggregate<Entries> {

        private static final long serialVersionUID = 1;

        private final ArrayList<Entry> all = new ArrayList<>();

        private record Entry(
                String coding,
                String pillar,
                String action,
                String origin,
                String region,
                String member,
                String id,
                int year,
                String title,
                String description)
                implements Serializable {}

        @Override
        public void merge(Entries next) {
            all.addAll(next.all);
        }
    }

    @Override
    public Entries nothing() {
        return new Entries();
    }

    @Override
    public void add(TaggedCommitment tagged, Entries entries) {
        if (!tagged.isJustice()) {
            return;
        }
        Commitment commitment = tagged.commitment();
        AgendaPlacement agenda = tagged.tagging()
                .agenda()
                .orElse(new AgendaPlacement(AgendaPlacement.UNCLEAR, "", "", "", Optional.empty()));
        entries.all.add(new Entries.Entry(
                tagged.origin(),
                agenda.pillar(),
                agenda.action(),
                agenda.origin(),
                Columns.region(commitment.member()),
                commitment.member().name(),
                commitment.id(),
                Period.year(commitment).orElse(NONE),
                ShortText.line(title(tagged)),
                ShortText.of(commitment.text(Field.DESCRIPTION))));
    }

    /** The title; of a text that is not English OGP's short title, which it gives in English. */
    private static String title(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        String title = commitment.text(Field.TITLE);
        String shortTitle = commitment.text(Field.SHORT_TITLE);
        boolean english = tagged.tagging().language().equals(ENGLISH);
        return title.isEmpty() || !english && !shortTitle.isEmpty() ? shortTitle : title;
    }

    @Override
    public SummaryTable table(Entries entries) {
        List<List<Optional<Object>>> rows = entries.all.stream()
                .sorted(Comparator.comparing(Entries.Entry::coding)
                        .thenComparing(Entries.Entry::pillar)
                        .thenComparing(Entries.Entry::region)
                        .thenComparing(Entries.Entry::member)
                        .thenComparing(Entries.Entry::id))
                .map(entry -> Columns.row(
                        entry.coding,
                        entry.pillar,
                        entry.region,
                        entry.member,
                        entry.id,
                        entry.action,
                        entry.origin,
                        entry.year == NONE ? "" : (Object) (long) entry.year,
                        entry.title,
                        entry.description))
                .toList();
        List<Column> keys = List.of(
                Column.key(
                        "coding",
                        ValueType.TEXT,
                        "Who says that it is about justice: ogp, tagger, both, override or listed."),
                Column.key("agenda_pillar", ValueType.TEXT, "Pillar of the Task Force's agenda, or unclear."),
                Column.key("region", ValueType.TEXT, "OGP's region."),
                Column.key("member", ValueType.TEXT, "Name of the member."),
                Column.key("commitment_id", ValueType.TEXT, "The commitment."));
        List<Column> values = List.of(
                Column.value("agenda_action", ValueType.TEXT, "Action that its words suggest most."),
                Column.value("agenda_origin", ValueType.TEXT, "Whose placement it is: the paper's, or suggested."),
                Column.value("submission_year", ValueType.INTEGER, "The year in which the plan was submitted."),
                Column.value("title", ValueType.TEXT, "The title; OGP's English short title of a foreign text."),
                Column.value("description", ValueType.TEXT, "The beginning of the text, in the language of the plan."));
        return new SummaryTable(
                "catalogue",
                "Which are the justice commitments, by pillar, region and member?",
                Columns.of(keys, values),
                rows);
    }
}
