package org.justicecommitments.summarize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;

/** The columns that all summaries share. */
final class Columns {

    static final Column CODING = Column.key(
            "coding",
            ValueType.TEXT,
            "By whose coding justice commitments are counted: ogp (OGP's own), tagger (ours), either.");

    private Columns() {}

    /** The columns of a rate: what is counted, of how many, the share and its interval. */
    static List<Column> rate(String count, String countDefinition, String base, String baseDefinition) {
        return List.of(
                Column.value(count, ValueType.INTEGER, countDefinition),
                Column.value(base, ValueType.INTEGER, baseDefinition),
                Column.value(
                        "percent",
                        ValueType.NUMBER,
                        "%s as a percent of %s; empty on an empty base.".formatted(count, base)),
                Column.value("percent_low", ValueType.NUMBER, "Lower end of the 95 % Wilson interval of percent."),
                Column.value("percent_high", ValueType.NUMBER, "Upper end of the 95 % Wilson interval of percent."));
    }

    static List<Column> of(List<Column> keys, List<Column> values) {
        List<Column> columns = new ArrayList<>(keys);
        columns.addAll(values);
        return List.copyOf(columns);
    }

    static List<Optional<Object>> row(Rate rate, Object... keys) {
        List<Optional<Object>> row = new ArrayList<>(row(keys));
        row.add(Optional.of(rate.count()));
        row.add(Optional.of(rate.base()));
        row.add(rate.percent().map(Object.class::cast));
        row.add(rate.low().map(Object.class::cast));
        row.add(rate.high().map(Object.class::cast));
        return row;
    }

    /** A row of values; an empty text is no value. */
    static List<Optional<Object>> row(Object... values) {
        return Arrays.stream(values)
                .map(value -> Optional.of(value).filter(v -> !v.equals("")))
                .toList();
    }
}
