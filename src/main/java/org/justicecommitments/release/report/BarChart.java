package org.justicecommitments.release.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A chart of horizontal bars: a label over each group, the values at the right. */
final class BarChart {

    private static final double BARS_END = 230;
    private static final double VALUES = 238;
    private static final double BAR = 12;

    private final Words words;
    private final List<Group> groups = new ArrayList<>();
    private final Set<Series> legend = new TreeSet<>();
    private final String legendWords;
    private final boolean intervals;
    private double top;

    private record Group(String label, boolean emphasis, List<Bar> bars) {}

    private record Bar(Series series, TableRow row, String count, String base) {}

    /**
     * A chart of percents, with their intervals or without.
     *
     * @param legendWords the group of the words that name the series
     */
    BarChart(Words words, String legendWords, boolean intervals) {
        this.words = words;
        this.legendWords = legendWords;
        this.intervals = intervals;
    }

    /** Begins a group of bars. */
    BarChart group(String label, boolean emphasis) {
        groups.add(new Group(label, emphasis, new ArrayList<>()));
        return this;
    }

    /** Adds the percent of a row to the last group, unless its base is empty. */
    BarChart bar(Series series, TableRow row, String count, String base) {
        if (row.figure("percent").isThere()) {
            groups.get(groups.size() - 1).bars.add(new Bar(series, row, count, base));
            legend.add(series);
            top = Math.max(top, row.number(intervals ? "percent_high" : "percent"));
        }
        return this;
    }

    boolean isEmpty() {
        return legend.isEmpty();
    }

    Drawing draw(String name, String title) {
        StringBuilder body = new StringBuilder();
        StringBuilder description = new StringBuilder();
        double scale = BARS_END / Drawing.roundUp(top);
        double first = legend(body);
        double y = first;
        for (Group group : groups) {
            if (group.bars.isEmpty()) {
                continue;
            }
            y += 15;
            body.append(Drawing.text(0, y, group.emphasis ? "label strong" : "label", group.label));
            description.append(group.label).append(": ");
            y += 4;
            for (Bar bar : group.bars) {
                draw(body, bar, y, scale);
                description
                        .append(name(bar.series))
                        .append(' ')
                        .append(words.shown(bar.row.figure("percent")))
                        .append("; ");
                y += BAR + 3;
            }
            y += 5;
        }
        body.append(Drawing.line(0, first + 4, 0, y, "axis"));
        return new Drawing(name, title, description.toString().strip(), Drawing.WIDTH, (int) y + 4, body.toString());
    }

    private String name(Series series) {
        return words.text(series.key(legendWords));
    }

    private double legend(StringBuilder body) {
        double y = 0;
        if (legend.size() > 1) {
            for (Series series : legend) {
                body.append(Drawing.rect(4, y + 3, 12, 12, "bar " + series.cssClass()));
                body.append(Drawing.text(22, y + 13, "label", name(series)));
                y += 18;
            }
            y += 2;
        }
        return y;
    }

    private void draw(StringBuilder body, Bar bar, double y, double scale) {
        boolean small = bar.row.is("small_base", "true");
        double width = Math.max(1, bar.row.number("percent") * scale);
        body.append(Drawing.rect(0, y, width, BAR, "bar " + bar.series.cssClass() + (small ? " small" : "")));
        if (intervals) {
            double low = bar.row.number("percent_low") * scale;
            double high = bar.row.number("percent_high") * scale;
            double middle = y + BAR / 2;
            body.append(Drawing.line(low, middle, high, middle, "whisker"));
            body.append(Drawing.line(low, middle - 3, low, middle + 3, "whisker"));
            body.append(Drawing.line(high, middle - 3, high, middle + 3, "whisker"));
        }
        Figure percent = bar.row.figure("percent");
        String of = words.text(
                "chart.of",
                words.shown(bar.row.figure(bar.count)),
                words.shown(bar.row.figure(bar.base)) + (small ? " †" : ""));
        body.append(Drawing.text(VALUES, y + BAR - 2, "value", percent, words.shown(percent)));
        body.append(Drawing.text(VALUES + 58, y + BAR - 2, "of", of));
    }
}
