package org.justicecommitments.summarize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.commitment.MemberKind;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;

/** The columns that all summaries share. */
final class Columns {

    /** The group of all members, of all years, of all vintages. */
    static final String ALL = "all";

    static final Column CODING = Column.key(
            "coding",
            ValueType.TEXT,
            "By whose coding justice commitments are counted: ogp (OGP's own), tagger (ours), either.");

    static final Column MEMBER_KIND =
            Column.key("member_kind", ValueType.TEXT, "all, national, local, other or unknown members.");

    static final Column SMALL_BASE =
            Column.value("small_base", ValueType.BOOLEAN, "Whether the base is below 30: read such a rate with care.");

    static final Column SHARE_OF = Column.value(
            "share_of",
            ValueType.TEXT,
            "ogp: the base comes from exports of all of OGP; file: some of it is in a selection only, and the rate is a "
                    + "share of the file, not of OGP.");

    private Columns() {}

    /** The columns of a rate: what is counted, of how many, the share, its interval, and how far it carries. */
    static List<Column> rate(String count, String countDefinition, String base, String baseDefinition) {
        return List.of(
                Column.value(count, ValueType.INTEGER, countDefinition),
                Column.value(base, ValueType.INTEGER, baseDefinition),
                Column.value(
                        "percent",
                        ValueType.NUMBER,
                        "%s as a percent of %s; empty on an empty base.".formatted(count, base)),
                Column.value("percent_low", ValueType.NUMBER, "Lower end of the 95 % Wilson interval of percent."),
                Column.value("percent_high", ValueType.NUMBER, "Upper end of the 95 % Wilson interval of percent."),
                SMALL_BASE,
                SHARE_OF);
    }

    static List<Column> of(List<Column> keys, List<Column> values) {
        List<Column> columns = new ArrayList<>(keys);
        columns.addAll(values);
        return List.copyOf(columns);
    }

    /** A row that ends with a rate. */
    static List<Optional<Object>> row(Share share, Object... keys) {
        Rate rate = share.rate();
        List<Optional<Object>> row = new ArrayList<>(row(keys));
        row.add(Optional.of(rate.count()));
        row.add(Optional.of(rate.base()));
        row.add(rate.percent().map(Object.class::cast));
        row.add(rate.low().map(Object.class::cast));
        row.add(rate.high().map(Object.class::cast));
        row.add(Optional.of(rate.isSmall()));
        row.add(Optional.of(share.of()));
        return row;
    }

    /** A row of values; an empty text is no value. */
    static List<Optional<Object>> row(Object... values) {
        return Arrays.stream(values)
                .map(value -> Optional.of(value).filter(v -> !v.equals("")))
                .toList();
    }

    /** The group of a member's kind. */
    static String kind(Member member) {
        return member.kind().map(MemberKind::code).orElse("unknown");
    }

    /** The groups that count a member: all, and that of its kind. */
    static List<String> kinds(Member member) {
        return List.of(ALL, kind(member));
    }

    /** A member's region, or unknown. */
    static String region(Member member) {
        return member.region().isEmpty() ? "unknown" : member.region();
    }
}
