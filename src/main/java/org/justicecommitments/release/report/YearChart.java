package org.justicecommitments.release.report;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A chart of columns, one group a year. */
final class YearChart {

    private static final double LEFT = 34;
    private static final double HEIGHT = 170;

    private final Words words;
    private final SortedMap<Integer, Map<Series, TableRow>> years = new TreeMap<>();
    private double top;

    YearChart(Words words) {
        this.words = words;
    }

    void add(Series series, TableRow row) {
        years.computeIfAbsent((int) row.number("submission_year"), year -> new TreeMap<>())
                .put(series, row);
        top = Math.max(top, row.number("percent"));
    }

    boolean isEmpty() {
        return years.isEmpty();
    }

    Drawing draw(String name, String title) {
        StringBuilder body = new StringBuilder();
        double y = 0;
        List<Series> series = years.values().stream()
                .flatMap(byYear -> byYear.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        for (Series each : series) {
            body.append(Drawing.rect(LEFT, y + 3, 12, 12, "bar " + each.cssClass()));
            body.append(Drawing.text(LEFT + 18, y + 13, "label", words.text(each.key("legend"))));
            y += 18;
        }
        y += 12;
        double end = Drawing.roundUp(top);
        for (int part = 0; part <= 2; part++) {
            double at = y + HEIGHT * (2 - part) / 2;
            body.append(Drawing.line(LEFT, at, Drawing.WIDTH, at, part == 0 ? "axis" : "grid"));
            body.append(Drawing.text(LEFT - 4, at + 4, "tick end", words.percent(end * part / 2)));
        }
        double slot = (Drawing.WIDTH - LEFT) / years.size();
        double x = LEFT;
        for (Map.Entry<Integer, Map<Series, TableRow>> year : years.entrySet()) {
            column(body, x, y, slot, HEIGHT / end, year.getValue(), series);
            boolean running = year.getValue().values().stream().anyMatch(row -> row.is("complete_year", "false"));
            body.append(Drawing.text(
                    x + slot / 2,
                    y + HEIGHT + 15,
                    "tick middle",
                    (slot < 27 ? short2(year.getKey()) : year.getKey()) + (running ? "*" : "")));
            x += slot;
        }
        return new Drawing(name, title, description(), Drawing.WIDTH, (int) (y + HEIGHT + 22), body.toString());
    }

    private static String short2(int year) {
        return "’" + String.valueOf(year).substring(2);
    }

    private static void column(
            StringBuilder body,
            double x,
            double y,
            double slot,
            double scale,
            Map<Series, TableRow> rows,
            List<Series> series) {
        double width = Math.min(22, slot * 0.8 / series.size());
        double from = x + (slot - width * series.size()) / 2;
        for (Series each : series) {
            TableRow row = rows.get(each);
            if (row != null) {
                double height = Math.max(1, row.number("percent") * scale);
                boolean small = row.is("small_base", "true") || row.is("complete_year", "false");
                body.append(Drawing.rect(
                        from,
                        y + HEIGHT - height,
                        width - 1,
                        height,
                        "bar " + each.cssClass() + (small ? " small" : "")));
            }
            from += width;
        }
    }

    private String description() {
        return years.entrySet().stream()
                .map(year -> year.getKey() + ": "
                        + year.getValue().entrySet().stream()
                                .map(row -> words.text(row.getKey().key()) + " "
                                        + words.shown(row.getValue().figure("percent")))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
