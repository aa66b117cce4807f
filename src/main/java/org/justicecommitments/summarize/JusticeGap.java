package org.justicecommitments.summarize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.commitment.MemberKind;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.finding.FindingPlace;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.Aggregate;
import org.justicecommitments.tag.TaggedCommitment;
import org.justicecommitments.vocabulary.IndicatorSheet;
import org.justicecommitments.vocabulary.IndicatorSheet.CountryRow;

/** Indicators of the need for justice, beside the justice commitments of each national member. */
final class JusticeGap implements Summary<ByName<JusticeGap.Counted>> {

    private static final FindingKind UNMATCHED = FindingKind.note(
            "indicator_country_unmatched",
            "No national member with commitments in the data has the country code of a row of the indicator sheet.",
            "Write the country as its code in ISO 3166-1 alpha-3, such as KEN; a country that is no member can stay.");

    private static final FindingKind NO_NUMBER = FindingKind.warning(
            "indicator_no_number",
            "A cell of the indicator sheet is no number.",
            "Write the indicator as a number with a decimal point, or leave the cell empty.");

    private static final FindingKind NO_LICENCE = FindingKind.warning(
                    "indicator_licence_missing",
                    "The job file states no licence for the indicator sheet, so that nothing of it is published.",
                    "Add `licence` to `justice_gap` in the job file.")
            .ours();

    private final LocalDate asOf;
    private final IndicatorSheet sheet;

    /** The commitments of a national member, by coding. */
    static final class Counted implements Aggregate<Counted> {

        private static final long serialVersionUID = 1;

        final MemberLine member;
        final Tally[] justice = {new Tally(), new Tally(), new Tally()};
        final long[] active = new long[justice.length];

        Counted(Member member) {
            this.member = MemberLine.of(member);
        }

        @Override
        public void merge(Counted next) {
            for (int i = 0; i < justice.length; i++) {
                justice[i].merge(next.justice[i]);
                active[i] += next.active[i];
            }
        }
    }

    JusticeGap(LocalDate asOf, IndicatorSheet sheet) {
        this.asOf = asOf;
        this.sheet = sheet;
    }

    @Override
    public ByName<Counted> nothing() {
        return new ByName<>();
    }

    @Override
    public void add(TaggedCommitment tagged, ByName<Counted> countries) {
        Member member = tagged.commitment().member();
        if (member.kind().filter(kind -> kind == MemberKind.NATIONAL).isEmpty()) {
            return;
        }
        Counted counted = countries.at(member.countryCode(), () -> new Counted(member));
        boolean active = Period.isActive(tagged.commitment(), asOf);
        for (Coding coding : Coding.values()) {
            int i = coding.ordinal();
            coding.justice(tagged).ifPresent(is -> {
                counted.justice[i].add(tagged, is);
                counted.active[i] += is && active ? 1 : 0;
            });
        }
    }

    @Override
    public SummaryTable table(ByName<Counted> countries) {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        if (!sheet.origin().licence().isEmpty()) {
            for (Coding coding : Coding.values()) {
                countries.forEach(
                        (country, counted) -> sheet.indicators().forEach((indicator, heading) -> matching(country)
                                .flatMap(row -> number(row, heading))
                                .ifPresent(value -> rows.add(row(coding, country, indicator, value, counted)))));
            }
        }
        List<Column> keys = List.of(
                Columns.CODING,
                Column.key("country_code", ValueType.TEXT, "The country, in ISO 3166-1 alpha-3; XKX is Kosovo."),
                Column.key("indicator", ValueType.TEXT, "Code of the indicator, as the job file names it."));
        List<Column> values = new ArrayList<>(List.of(
                Column.value("member", ValueType.TEXT, "Name of the national member."),
                Column.value("region", ValueType.TEXT, "OGP's region."),
                Column.value("value", ValueType.NUMBER, "Value of the indicator, in the unit of its sheet."),
                Column.value("indicator_title", ValueType.TEXT, "What the sheet is, and the heading in it."),
                Column.value("indicator_source", ValueType.TEXT, "Who publishes the sheet."),
                Column.value("indicator_licence", ValueType.TEXT, "Licence of the sheet."),
                Column.value(
                        "active_justice",
                        ValueType.INTEGER,
                        "Number of justice commitments whose plan runs in the year of judgement.")));
        values.addAll(Columns.rate(
                "justice", "Number of justice commitments.", "commitments", "Number of all commitments in the data."));
        return new SummaryTable(
                "justice_gap",
                "Do members with a wider justice gap make more justice commitments?",
                Columns.of(keys, values),
                rows);
    }

    private List<Optional<Object>> row(Coding coding, String country, String indicator, double value, Counted counted) {
        return Columns.row(
                counted.justice[coding.ordinal()].share(),
                coding.code(),
                country,
                indicator,
                counted.member.name(),
                counted.member.region(),
                value,
                "%s: %s".formatted(sheet.origin().title(), sheet.indicators().getOrDefault(indicator, indicator)),
                sheet.origin().source(),
                sheet.origin().licence(),
                counted.active[coding.ordinal()]);
    }

    private Optional<CountryRow> matching(String country) {
        return sheet.rows().stream()
                .filter(row -> row.country().equals(country))
                .findFirst();
    }

    private static Optional<Double> number(CountryRow row, String heading) {
        String text = row.texts().getOrDefault(heading, "").strip();
        return text.matches("-?\\d+(\\.\\d+)?([eE]-?\\d{1,2})?") ? Optional.of(Double.valueOf(text)) : Optional.empty();
    }

    @Override
    public List<Finding> findings(ByName<Counted> countries) {
        List<Finding> findings = new ArrayList<>();
        String file = sheet.origin().file();
        if (sheet.origin().licence().isEmpty()) {
            findings.add(new Finding(
                    NO_LICENCE,
                    FindingPlace.ofFile(file),
                    "",
                    "%s has no licence in the job file; justice_gap has no rows."
                            .formatted(sheet.origin().title())));
        }
        Set<String> seen = new HashSet<>();
        for (CountryRow row : sheet.rows()) {
            FindingPlace place = FindingPlace.ofRow(file, "", (int) row.line());
            if (!countries.names().contains(row.country())) {
                findings.add(new Finding(
                        UNMATCHED, place, row.country(), "No member has the code '%s'.".formatted(row.country())));
            } else if (!seen.add(row.country())) {
                findings.add(new Finding(
                        UNMATCHED,
                        place,
                        row.country(),
                        "'%s' stands twice; only its first row counts.".formatted(row.country())));
            } else {
                sheet.indicators().values().stream()
                        .filter(heading ->
                                !row.texts().getOrDefault(heading, "").isBlank())
                        .filter(heading -> number(row, heading).isEmpty())
                        .forEach(heading -> findings.add(new Finding(
                                NO_NUMBER,
                                new FindingPlace(file, "", (int) row.line(), "", heading),
                                row.texts().getOrDefault(heading, ""),
                                "'%s' of %s is no number.".formatted(heading, row.country()))));
            }
        }
        return findings;
    }
}
