package org.justicecommitments.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the header of a sheet among its first rows, below banners and column numbers. */
public final class HeaderSearch {

    /** How many rows from the top a header is looked for. */
    public static final int DEPTH = 60;

    private static final int FEWEST_HEADINGS = 3;

    private final List<Layout> layouts;

    /** Looks for the headings of these layouts. */
    public HeaderSearch(List<Layout> layouts) {
        this.layouts = List.copyOf(layouts);
    }

    /** What was found. */
    public sealed interface Result {

        /** A header of a layout, with all required columns. */
        record Found(Header header) implements Result {}

        /**
         * A header that resembles a layout, and lacks required columns.
         *
         * @param header the header
         * @param missing the keys of the required columns that no heading stands for
         */
        record Incomplete(Header header, List<String> missing) implements Result {}

        /** No row that resembles a header. */
        record None() implements Result {}
    }

    private record Candidate(Layout layout, Row row, int recognized, int distinctive) {}

    /** Searches the first rows of a sheet. */
    public Result search(List<Row> firstRows) {
        Optional<Candidate> best = layouts.stream()
                .flatMap(layout -> firstRows.stream().map(row -> candidate(layout, row)))
                .filter(c -> c.recognized >= FEWEST_HEADINGS)
                .max(Comparator.comparingInt(Candidate::distinctive)
                        .thenComparingInt(Candidate::recognized)
                        .thenComparing(c -> -c.row.number())
                        .thenComparing(c -> -layouts.indexOf(c.layout)));
        if (best.isEmpty()) {
            return new Result.None();
        }
        Header header = header(best.get());
        List<String> missing = best.get().layout.required().stream()
                .filter(key -> header.indexOf(key).isEmpty())
                .toList();
        return missing.isEmpty() ? new Result.Found(header) : new Result.Incomplete(header, missing);
    }

    private static Candidate candidate(Layout layout, Row row) {
        Set<String> headings = new HashSet<>();
        row.cells().stream().map(cell -> Layout.fold(cell.text())).forEach(headings::add);
        int recognized = (int) headings.stream()
                .filter(heading -> !heading.isEmpty() && layout.keys().containsKey(heading))
                .count();
        int distinctive = (int) layout.recognizedBy().stream()
                .filter(heading -> headings.contains(Layout.fold(heading)))
                .count();
        return new Candidate(
                layout,
                row,
                recognized,
                distinctive * 100 / Math.max(1, layout.recognizedBy().size()));
    }

    private static Header header(Candidate candidate) {
        List<Header.Column> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Cell cell : candidate.row.cells()) {
            if (cell.isBlank()) {
                continue;
            }
            String heading = cell.text().strip().replaceAll("[\\s\\p{Z}]+", " ");
            Optional<String> key = candidate.layout.key(heading);
            boolean first = seen.add(key.filter(k -> !k.isEmpty()).orElse("#" + Layout.fold(heading)));
            String note =
                    key.isEmpty() ? "unknown" : !first ? "duplicate" : key.get().isEmpty() ? "not used" : "";
            columns.add(new Header.Column(cell.column(), heading, note.isEmpty() ? key.orElse("") : "", note));
        }
        return new Header(candidate.layout.vintage(), candidate.row.number(), columns);
    }
}
