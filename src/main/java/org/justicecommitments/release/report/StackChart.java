package org.justicecommitments.release.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A chart of counts, stacked to one horizontal bar a group. */
final class StackChart {

    private static final double BARS_END = 380;
    private static final double BAR = 18;

    private final Words words;
    private final Map<String, List<Part>> groups = new LinkedHashMap<>();

    private record Part(Series series, Figure count) {}

    StackChart(Words words) {
        this.words = words;
    }

    void add(String group, Series series, Figure count) {
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(new Part(series, count));
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    Drawing draw(String name, String title) {
        StringBuilder body = new StringBuilder();
        StringBuilder description = new StringBuilder();
        TreeSet<Series> legend = new TreeSet<>();
        groups.values().forEach(parts -> parts.forEach(part -> legend.add(part.series)));
        double y = 0;
        for (Series series : legend) {
            body.append(Drawing.rect(4, y + 3, 12, 12, "bar " + series.cssClass()));
            body.append(Drawing.text(22, y + 13, "label", words.text(series.key())));
            y += 18;
        }
        double most = groups.values().stream()
                .mapToDouble(parts ->
                        parts.stream().mapToDouble(part -> part.count.number()).sum())
                .max()
                .orElse(1);
        for (Map.Entry<String, List<Part>> group : groups.entrySet()) {
            y += 18;
            body.append(Drawing.text(0, y, "label", group.getKey()));
            description.append(group.getKey()).append(": ");
            y += 4;
            double x = 0;
            for (Part part : group.getValue()) {
                double width = part.count.number() * BARS_END / Math.max(1, most);
                if (width > 0) {
                    body.append(Drawing.rect(x, y, width, BAR, "bar " + part.series.cssClass()));
                    if (width > 16) {
                        body.append(Drawing.text(
                                x + width / 2,
                                y + 13,
                                "on middle " + part.series.cssClass(),
                                part.count,
                                words.shown(part.count)));
                    }
                }
                description
                        .append(words.text(part.series.key()))
                        .append(' ')
                        .append(words.shown(part.count))
                        .append("; ");
                x += width;
            }
            y += BAR + 4;
        }
        return new Drawing(name, title, description.toString().strip(), Drawing.WIDTH, (int) y + 4, body.toString());
    }
}
