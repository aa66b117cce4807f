package org.justicecommitments.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The headings of a sheet as one to three of its rows give them: a label over several columns joined with those below it. */
final class Headings {

    static final String WHOLE = "heading";
    static final String LOWEST = "lowest heading";
    static final String PART = "part of the heading";

    private static final Pattern PARTS = Pattern.compile("\\s*(?:[/|\\n\\r]|\\s[-–—]\\s)\\s*");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final int LONGEST = 300;

    private final int firstRow;
    private final int row;
    private final List<Heading> all;
    private final Map<String, Integer> timesLowest = new HashMap<>();
    private Set<String> known = Set.of();

    /**
     * The heading of a column.
     *
     * @param column the index of the column
     * @param text all its labels joined, white space folded
     * @param lowest the lowest label as it stands
     * @param foldedText the folded form of the text; empty for a text longer than headings are
     * @param foldedLowest the folded form of the lowest label
     */
    record Heading(int column, String text, String lowest, String foldedText, String foldedLowest) {

        static Heading of(int column, String text, String lowest) {
            String foldedText = text.length() > LONGEST ? "" : Layout.fold(text);
            String foldedLowest = lowest.length() > LONGEST ? "" : Layout.fold(lowest);
            return new Heading(column, text, lowest, foldedText, foldedLowest);
        }

        /** Whether any of the marks between parts is in it: most headings need no more looking at. */
        private static boolean mayHaveParts(String text) {
            return text.chars().anyMatch(c -> "/|\n\r-–—".indexOf(c) >= 0);
        }

        /** The labels in a heading of two languages. */
        List<String> parts() {
            if (foldedLowest.isEmpty() || !mayHaveParts(lowest)) {
                return List.of();
            }
            List<String> parts = Stream.of(PARTS.split(lowest.strip()))
                    .filter(part -> !part.isBlank())
                    .toList();
            return parts.size() > 1 ? parts : List.of();
        }
    }

    /**
     * What a heading was taken for.
     *
     * @param key the key; empty for a known heading that is not used
     * @param by how it was known
     */
    record Match(String key, String by) {}

    private Headings(int firstRow, int row, List<Heading> all) {
        this.firstRow = firstRow;
        this.row = row;
        this.all = all;
        all.forEach(heading -> timesLowest.merge(heading.foldedLowest, 1, Integer::sum));
    }

    /** The headings that rows give together, the lowest row last. */
    static Headings of(List<Row> rows) {
        TreeMap<Integer, String> joined = new TreeMap<>();
        TreeMap<Integer, String> lowest = new TreeMap<>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            Map<Integer, String> labels = i == rows.size() - 1 ? own(rows.get(i)) : spread(rows.get(i), joined);
            labels.forEach((column, label) -> {
                joined.merge(column, folded(label), (below, above) -> above + " - " + below);
                lowest.putIfAbsent(column, label);
            });
        }
        List<Heading> all = new ArrayList<>();
        joined.forEach((column, text) -> all.add(Heading.of(column, text, lowest.getOrDefault(column, text))));
        return new Headings(rows.get(0).number(), rows.get(rows.size() - 1).number(), all);
    }

    private static Map<Integer, String> own(Row row) {
        Map<Integer, String> labels = new TreeMap<>();
        row.cells().stream().filter(cell -> !cell.isBlank()).forEach(cell -> labels.put(cell.column(), cell.text()));
        return labels;
    }

    /** A label with another one below it stands over the columns to its right too, up to the next label. */
    private static Map<Integer, String> spread(Row row, Map<Integer, String> below) {
        Map<Integer, String> own = own(row);
        Map<Integer, String> labels = new TreeMap<>(own);
        Optional<String> group = Optional.empty();
        int last = below.keySet().stream().mapToInt(column -> column).max().orElse(-1);
        for (int at = 0; at <= last; at++) {
            String label = own.get(at);
            if (label != null) {
                group = below.containsKey(at) ? Optional.of(label) : Optional.empty();
            } else if (group.isPresent() && below.containsKey(at)) {
                labels.put(at, group.get());
            }
        }
        return labels;
    }

    static String folded(String label) {
        return BLANKS.matcher(label.strip()).replaceAll(" ");
    }

    /** The first of the rows. */
    int firstRow() {
        return firstRow;
    }

    /** The last of the rows. */
    int row() {
        return row;
    }

    List<Heading> all() {
        return all;
    }

    /** What a layout takes a heading for, by the whole of it or by its lowest label. */
    Optional<Match> match(Layout layout, Heading heading) {
        Optional<String> whole = Optional.ofNullable(layout.keys().get(heading.foldedText));
        if (whole.isPresent()) {
            return Optional.of(new Match(whole.get(), WHOLE));
        }
        boolean unique = timesLowest.getOrDefault(heading.foldedLowest, 0) == 1;
        return Optional.ofNullable(unique ? layout.keys().get(heading.foldedLowest) : null)
                .map(key -> new Match(key, LOWEST));
    }

    /** What a layout takes the parts of a heading for, if those that it knows are the same to it. */
    Optional<Match> matchPart(Layout layout, Heading heading) {
        List<String> keys = heading.parts().stream()
                .flatMap(part -> layout.key(part).stream())
                .distinct()
                .toList();
        return keys.size() == 1 ? Optional.of(new Match(keys.get(0), PART)) : Optional.empty();
    }

    /** Whether a folded text is one of the headings, or a part of one. */
    boolean has(String folded) {
        if (known.isEmpty()) {
            known = all.stream()
                    .flatMap(heading -> Stream.concat(
                            Stream.of(heading.foldedText, heading.foldedLowest),
                            heading.parts().stream().map(Layout::fold)))
                    .collect(Collectors.toSet());
        }
        return known.contains(folded);
    }

    /** The column with a heading, if there is one and no other. */
    static Optional<Integer> column(Header header, String text) {
        String folded = Layout.fold(text);
        List<Header.Column> inSheet =
                header.columns().stream().filter(Header.Column::inSheet).toList();
        List<Integer> whole = inSheet.stream()
                .filter(column -> Layout.fold(column.heading()).equals(folded))
                .map(Header.Column::index)
                .toList();
        if (!whole.isEmpty()) {
            return Optional.of(whole.get(0));
        }
        List<Integer> parts = inSheet.stream()
                .filter(column -> Layout.fold(column.heading()).endsWith(" - " + folded)
                        || PARTS.splitAsStream(column.heading())
                                .anyMatch(part -> Layout.fold(part).equals(folded)))
                .map(Header.Column::index)
                .toList();
        return parts.size() == 1 ? Optional.of(parts.get(0)) : Optional.empty();
    }
}
