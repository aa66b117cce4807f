package org.justicecommitments.summarize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.commitment.AreaAnswers;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.Aggregate;
import org.justicecommitments.tag.JusticeCounts;
import org.justicecommitments.tag.TaggedCommitment;
import org.justicecommitments.vocabulary.PolicyArea;
import org.justicecommitments.vocabulary.PolicyAreas;

/** Justice beside OGP's other policy areas. The other areas are coded by OGP only. */
final class PolicyAreaComparison implements Summary<Groups<PolicyAreaComparison.ByArea>> {

    private static final int NOWHERE = -1;

    private final LocalDate asOf;
    private final PolicyAreas areas;

    /** The codes of all areas, in their order. */
    private final String[] codes;

    /** The place of each code in that order. */
    private final Map<String, Integer> places = new HashMap<>();

    /** The codes of the row before, and the place of each; one of these serves one thread. */
    private AreaAnswers.Codes lastCodes = AreaAnswers.none().codes();

    private int[] lastPlaces = {};

    PolicyAreaComparison(LocalDate asOf, PolicyAreas areas) {
        this.asOf = asOf;
        this.areas = areas;
        SortedSet<String> all = new TreeSet<>(JusticeCounts.TAGS);
        areas.areas().forEach(area -> all.add(area.code()));
        this.codes = all.toArray(String[]::new);
        for (String code : codes) {
            places.put(code, places.size());
        }
    }

    /** The commitments of a group, by the place of the policy area. */
    static final class ByArea implements Aggregate<ByArea> {

        private static final long serialVersionUID = 1;

        private @Nullable MemberTally[] tallies = new @Nullable MemberTally[0];

        MemberTally at(int place) {
            if (place >= tallies.length) {
                tallies = Arrays.copyOf(tallies, place + 8);
            }
            MemberTally tally = tallies[place];
            if (tally == null) {
                tally = new MemberTally();
                tallies[place] = tally;
            }
            return tally;
        }

        @Override
        public void merge(ByArea next) {
            next.forEach((place, tally) -> at(place).merge(tally));
        }

        void forEach(BiConsumer<Integer, MemberTally> consumer) {
            for (int place = 0; place < tallies.length; place++) {
                MemberTally tally = tallies[place];
                if (tally != null) {
                    consumer.accept(place, tally);
                }
            }
        }
    }

    @Override
    public Groups<ByArea> nothing() {
        return new Groups<>(ByArea::new);
    }

    @Override
    public void add(TaggedCommitment tagged, Groups<ByArea> groups) {
        String member = tagged.commitment().member().name();
        boolean ofFile = Tally.fromSelection(tagged);
        for (Coding coding : Coding.values()) {
            List<ByArea> counting = groups(tagged, coding, groups);
            if (coding == Coding.OGP) {
                addAreas(counting, tagged.commitment().areas(), member, ofFile);
            }
            for (String tag : JusticeCounts.TAGS) {
                Optional<Boolean> is =
                        tag.equals(PolicyAreas.JUSTICE) ? coding.justice(tagged) : coding.tag(tagged, tag);
                is.ifPresent(has -> add(counting, placeOf(tag), member, has, ofFile));
            }
        }
    }

    /** The groups that count a commitment. */
    private List<ByArea> groups(TaggedCommitment tagged, Coding coding, Groups<ByArea> groups) {
        List<ByArea> counting = new ArrayList<>();
        boolean active = Period.isActive(tagged.commitment(), asOf);
        for (String kind : Columns.kinds(tagged.commitment().member())) {
            counting.add(groups.at(coding, kind, Columns.ALL));
            if (active) {
                counting.add(groups.at(coding, kind, Period.ACTIVE));
            }
        }
        Period.year(tagged.commitment())
                .ifPresent(year -> counting.add(groups.at(coding, Columns.ALL, year.toString())));
        return counting;
    }

    /** Counts the areas that OGP alone codes. */
    private void addAreas(List<ByArea> counting, AreaAnswers answers, String member, boolean ofFile) {
        if (!answers.codes().equals(lastCodes)) { // all rows of a sheet share theirs
            lastPlaces = IntStream.range(0, answers.codes().size())
                    .mapToObj(answers.codes()::code)
                    .mapToInt(code -> JusticeCounts.TAGS.contains(code) ? NOWHERE : placeOf(code))
                    .toArray();
            lastCodes = answers.codes();
        }
        for (int i = 0; i < lastPlaces.length; i++) {
            if (lastPlaces[i] != NOWHERE && answers.at(i).isKnown()) {
                add(counting, lastPlaces[i], member, answers.at(i).is(true), ofFile);
            }
        }
    }

    private int placeOf(String code) {
        return Objects.requireNonNull(places.get(code));
    }

    private static void add(List<ByArea> counting, int place, String member, boolean has, boolean ofFile) {
        for (int i = 0; i < counting.size(); i++) {
            counting.get(i).at(place).add(member, has, ofFile);
        }
    }

    @Override
    public SummaryTable table(Groups<ByArea> groups) {
        Map<List<String>, List<Long>> ranking = ranking(groups);
        List<List<Optional<Object>>> rows = new ArrayList<>();
        groups.forEach(
                (key, byArea) -> byArea.forEach((place, tally) -> rows.add(row(key, codes[place], tally, ranking))));
        return new SummaryTable("policy_area_comparison", QUESTION, columns(), rows);
    }

    private List<Optional<Object>> row(
            Groups.Key key, String area, MemberTally tally, Map<List<String>, List<Long>> ranking) {
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
        return row;
    }

    private static final String QUESTION =
            "What share of members has at least one commitment in each policy area, and how does justice rank?";

    /** The commitments of each area that is coded by OGP, by kind of member, period and group of areas. */
    private Map<List<String>, List<Long>> ranking(Groups<ByArea> groups) {
        Map<List<String>, List<Long>> ranking = new HashMap<>();
        groups.forEach((key, byArea) -> byArea.forEach((place, tally) -> {
            String area = codes[place];
            if (key.coding() == Coding.OGP && !area.equals(PolicyAreas.JUSTICE)) {
                ranking.computeIfAbsent(List.of(key.part(0), key.part(1), group(area)), k -> new ArrayList<>())
                        .add(tally.commitments().rate().count());
            }
        }));
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
