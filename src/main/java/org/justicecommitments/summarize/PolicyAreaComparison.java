package org.justicecommitments.summarize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.JusticeCounts;
import org.justicecommitments.tag.TaggedCommitment;
import org.justicecommitments.vocabulary.PolicyArea;
import org.justicecommitments.vocabulary.PolicyAreas;

/** Justice beside OGP's other policy areas. The other areas are coded by OGP only. */
final class PolicyAreaComparison implements Summary<Groups<MemberTally>> {

    private final LocalDate asOf;
    private final PolicyAreas areas;

    PolicyAreaComparison(LocalDate asOf, PolicyAreas areas) {
        this.asOf = asOf;
        this.areas = areas;
    }

    @Override
    public Groups<MemberTally> nothing() {
        return new Groups<>(MemberTally::new);
    }

    @Override
    public void add(TaggedCommitment tagged, Groups<MemberTally> tallies) {
        tagged.commitment().areas().forEach((area, answer) -> {
            if (!JusticeCounts.TAGS.contains(area)) {
                answer.known().ifPresent(is -> add(tagged, Coding.OGP, area, is, tallies));
            }
        });
        for (Coding coding : Coding.values()) {
            for (String tag : JusticeCounts.TAGS) {
                Optional<Boolean> is =
                        tag.equals(PolicyAreas.JUSTICE) ? coding.justice(tagged) : coding.tag(tagged, tag);
                is.ifPresent(has -> add(tagged, coding, tag, has, tallies));
            }
        }
    }

    private void add(TaggedCommitment tagged, Coding coding, String area, boolean has, Groups<MemberTally> tallies) {
        for (String kind : Columns.kinds(tagged.commitment().member())) {
            tallies.at(coding, kind, Columns.ALL, area).add(tagged, has);
            if (Period.isActive(tagged.commitment(), asOf)) {
                tallies.at(coding, kind, Period.ACTIVE, area).add(tagged, has);
            }
        }
        Period.year(tagged.commitment()).ifPresent(year -> tallies.at(coding, Columns.ALL, year.toString(), area)
                .add(tagged, has));
    }

    @Override
    public SummaryTable table(Groups<MemberTally> tallies) {
        Map<List<String>, List<Long>> ranking = ranking(tallies);
        List<List<Optional<Object>>> rows = new ArrayList<>();
        tallies.forEach((key, tally) -> {
            String area = key.part(2);
            String group = group(area);
            long commitments = tally.commitments().rate().count();
            List<Long> others = ranking.getOrDefault(List.of(key.part(0), key.part(1), group), List.of());
            long rank = 1 + others.stream().filter(n -> n > commitments).count();
            List<Optional<Object>> row = new ArrayList<>(Columns.row(
                    tally.members(),
                    key.coding().code(),
                    key.part(0),
                    key.part(1),
                    area,
                    areas.area(area).map(PolicyArea::label).orElse(area),
                    group));
            row.addAll(Columns.row(
                    commitments,
                    tally.commitments().rate().base(),
                    commitments == 0 ? "" : (Object) rank,
                    complete(key.part(1))));
            rows.add(row);
        });
        return new SummaryTable("policy_area_comparison", QUESTION, columns(), rows);
    }

    private static final String QUESTION =
            "What share of members has at least one commitment in each policy area, and how does justice rank?";

    /** The commitments of each area that is coded by OGP, by kind of member, period and group of areas. */
    private Map<List<String>, List<Long>> ranking(Groups<MemberTally> tallies) {
        Map<List<String>, List<Long>> ranking = new HashMap<>();
        tallies.forEach((key, tally) -> {
            boolean justice = key.part(2).equals(PolicyAreas.JUSTICE);
            if (key.coding() == Coding.OGP && !justice) {
                ranking.computeIfAbsent(List.of(key.part(0), key.part(1), group(key.part(2))), k -> new ArrayList<>())
                        .add(tally.commitments().rate().count());
            }
        });
        return ranking;
    }

    private String group(String area) {
        return areas.area(area).map(PolicyArea::group).orElse("unknown");
    }

    private Object complete(String period) {
        return period.matches("\\d+") ? (Object) (Integer.parseInt(period) < asOf.getYear()) : "";
    }

    private static List<Column> columns() {
        List<Column> keys = List.of(
                Columns.CODING,
                Columns.MEMBER_KIND,
                Period.COLUMN,
                Column.key("policy_area", ValueType.TEXT, "Code of OGP's policy area."));
        List<Column> values = new ArrayList<>(List.of(
                Column.value("label", ValueType.TEXT, "OGP's name of the policy area."),
                Column.value("area_group", ValueType.TEXT, "theme, sector, approach or other.")));
        values.addAll(Columns.rate(
                "members_with",
                "Number of members with at least one commitment in the policy area.",
                "members",
                "Number of members with commitments that are coded for the policy area."));
        values.add(Column.value("commitments_with", ValueType.INTEGER, "Number of commitments in the policy area."));
        values.add(Column.value(
                "commitments", ValueType.INTEGER, "Number of commitments that are coded for the policy area."));
        values.add(Column.value(
                "area_rank",
                ValueType.INTEGER,
                "Rank of commitments_with among the policy areas of its group, justice under this coding and the others "
                        + "under OGP's; 1 has most. Empty without a commitment."));
        values.add(Column.value(
                "complete_year", ValueType.BOOLEAN, "Of a year: whether it had ended on the day of judgement."));
        return Columns.of(keys, values);
    }
}
