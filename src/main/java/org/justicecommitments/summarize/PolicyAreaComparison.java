package org.justicecommitments.summarize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.justicecommitments.commitment.Answer.Known;
import org.justicecommitments.commitment.AreaAnswers;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.FromCodes;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.JusticeCounts;
import org.justicecommitments.tag.TaggedCommitment;
import org.justicecommitments.vocabulary.PolicyArea;
import org.justicecommitments.vocabulary.PolicyAreas;

/** Justice beside OGP's other policy areas. The other areas are coded by OGP only. */
final class PolicyAreaComparison implements Summary<Groups<PlaceTallies>> {

    private static final int NOWHERE = -1;

    private final LocalDate asOf;
    private final PolicyAreas areas;

    /** The codes of all areas, in their order. */
    private final String[] codes;

    /** The place of each code in that order. */
    private final Map<String, Integer> places = new HashMap<>();

    /** The places of justice and its children. */
    private final int[] justicePlaces;

    /** The place of each code of a row that OGP alone codes; one of these serves one thread. */
    private final FromCodes<int[]> placesOfRow = new FromCodes<>(this::placesOfRow);

    PolicyAreaComparison(LocalDate asOf, PolicyAreas areas) {
        this.asOf = asOf;
        this.areas = areas;
        SortedSet<String> all = new TreeSet<>(JusticeCounts.TAGS);
        areas.areas().forEach(area -> all.add(area.code()));
        this.codes = all.toArray(String[]::new);
        for (String code : codes) {
            places.put(code, places.size());
        }
        this.justicePlaces = JusticeCounts.TAGS.stream().mapToInt(this::placeOf).toArray();
    }

    @Override
    public Groups<PlaceTallies> nothing() {
        int places = codes.length;
        return new Groups<>(() -> new PlaceTallies(places));
    }

    @Override
    public void add(TaggedCommitment tagged, Groups<PlaceTallies> groups) {
        Commitment commitment = tagged.commitment();
        String member = commitment.member().name();
        boolean ofFile = Tally.fromSelection(tagged);
        boolean active = Period.isActive(commitment, asOf);
        for (Coding coding : Coding.values()) {
            List<PlaceTallies> counting = groups(commitment, coding, active, groups);
            if (coding == Coding.OGP) {
                addAreas(counting, commitment.areas(), member, ofFile);
            }
            for (int i = 0; i < justicePlaces.length; i++) {
                String tag = JusticeCounts.TAGS.get(i);
                Optional<Boolean> is =
                        tag.equals(PolicyAreas.JUSTICE) ? coding.justice(tagged) : coding.tag(tagged, tag);
                if (is.isPresent()) {
                    add(counting, justicePlaces[i], member, is.get(), ofFile);
                }
            }
        }
    }

    /** The groups that count a commitment. */
    private static List<PlaceTallies> groups(
            Commitment commitment, Coding coding, boolean active, Groups<PlaceTallies> groups) {
        List<PlaceTallies> counting = new ArrayList<>();
        for (String kind : Columns.kinds(commitment.member())) {
            counting.add(groups.at(coding, kind, Columns.ALL));
            if (active) {
                counting.add(groups.at(coding, kind, Period.ACTIVE));
            }
        }
        Period.year(commitment).ifPresent(year -> counting.add(groups.at(coding, Columns.ALL, year.toString())));
        return counting;
    }

    /** Counts the areas that OGP alone codes. */
    private void addAreas(List<PlaceTallies> counting, AreaAnswers answers, String member, boolean ofFile) {
        int[] row = placesOfRow.of(answers.codes());
        for (int i = 0; i < row.length; i++) {
            if (row[i] != NOWHERE && answers.at(i) instanceof Known<Boolean> known) {
                add(counting, row[i], member, known.value(), ofFile);
            }
        }
    }

    private int[] placesOfRow(AreaAnswers.Codes row) {
        return IntStream.range(0, row.size())
                .mapToObj(row::code)
                .mapToInt(code -> JusticeCounts.TAGS.contains(code) ? NOWHERE : placeOf(code))
                .toArray();
    }

    private int placeOf(String code) {
        return Objects.requireNonNull(places.get(code));
    }

    private static void add(List<PlaceTallies> counting, int place, String member, boolean has, boolean ofFile) {
        for (int i = 0; i < counting.size(); i++) {
            counting.get(i).add(place, member, has, ofFile);
        }
    }

    @Override
    public SummaryTable table(Groups<PlaceTallies> groups) {
        Map<List<String>, List<Long>> ranking = ranking(groups);
        List<List<Optional<Object>>> rows = new ArrayList<>();
        groups.forEach((key, tallies) -> {
            for (int place = 0; place < codes.length; place++) {
                if (tallies.has(place)) {
                    rows.add(row(key, codes[place], tallies.commitments(place), tallies.members(place), ranking));
                }
            }
        });
        return new SummaryTable("policy_area_comparison", QUESTION, columns(), rows);
    }

    private List<Optional<Object>> row(
            Groups.Key key, String area, Share share, Share members, Map<List<String>, List<Long>> ranking) {
        String group = group(area);
        long commitments = share.rate().count();
        List<Long> others = ranking.getOrDefault(List.of(key.part(0), key.part(1), group), List.of());
        long rank = 1 + others.stream().filter(n -> n > commitments).count();
        List<Optional<Object>> row = new ArrayList<>(Columns.row(
                members,
                key.coding().code(),
                key.part(0),
                key.part(1),
                area,
                areas.area(area).map(PolicyArea::label).orElse(area),
                group));
        row.addAll(Columns.row(
                commitments, share.rate().base(), commitments == 0 ? "" : (Object) rank, complete(key.part(1))));
        return row;
    }

    private static final String QUESTION =
            "What share of members has at least one commitment in each policy area, and how does justice rank?";

    /** The commitments of each area that is coded by OGP, by kind of member, period and group of areas. */
    private Map<List<String>, List<Long>> ranking(Groups<PlaceTallies> groups) {
        Map<List<String>, List<Long>> ranking = new HashMap<>();
        groups.forEach((key, tallies) -> {
            for (int place = 0; place < codes.length; place++) {
                String area = codes[place];
                if (key.coding() == Coding.OGP && !area.equals(PolicyAreas.JUSTICE) && tallies.has(place)) {
                    ranking.computeIfAbsent(List.of(key.part(0), key.part(1), group(area)), k -> new ArrayList<>())
                            .add(tallies.commitments(place).rate().count());
                }
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
