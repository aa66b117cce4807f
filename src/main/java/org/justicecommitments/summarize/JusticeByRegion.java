package org.justicecommitments.summarize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.TaggedCommitment;

/** The share of members with at least one justice commitment, by OGP's regions. */
final class JusticeByRegion implements Summary {

    private final Map<String, Region> regions = new TreeMap<>();

    /** What is counted of a region, for each coding. */
    private static final class Region {
        final Set<String> members = new HashSet<>();
        final List<Set<String>> withJustice = List.of(new HashSet<>(), new HashSet<>(), new HashSet<>());
        final long[] justice = new long[Coding.values().length];
        long commitments;
    }

    @Override
    public void add(TaggedCommitment tagged) {
        Member member = tagged.commitment().member();
        Region region = regions.computeIfAbsent(member.region(), r -> new Region());
        region.members.add(member.name());
        region.commitments++;
        for (Coding coding : Coding.values()) {
            if (coding.counts(tagged)) {
                region.withJustice.get(coding.ordinal()).add(member.name());
                region.justice[coding.ordinal()]++;
            }
        }
    }

    @Override
    public SummaryTable table() {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        for (Coding coding : Coding.values()) {
            regions.forEach((name, region) -> {
                Rate rate = new Rate(region.withJustice.get(coding.ordinal()).size(), region.members.size());
                List<Optional<Object>> row =
                        new ArrayList<>(Columns.row(rate, coding.code(), name.isEmpty() ? "unknown" : name));
                row.addAll(Columns.row(region.justice[coding.ordinal()], region.commitments));
                rows.add(row);
            });
        }
        List<Column> keys = List.of(
                Columns.CODING,
                Column.key("region", ValueType.TEXT, "OGP's region, or unknown for members not in the list."));
        List<Column> values = new ArrayList<>(Columns.rate(
                "members_with_justice",
                "Number of members, national and local, with at least one justice commitment.",
                "members",
                "Number of members with commitments in the data."));
        values.add(Column.value("justice", ValueType.INTEGER, "Number of justice commitments."));
        values.add(Column.value("commitments", ValueType.INTEGER, "Number of all commitments in the data."));
        return new SummaryTable(
                "justice_by_region",
                "What share of members has at least one justice commitment, by region?",
                Columns.of(keys, values),
                rows);
    }
}
