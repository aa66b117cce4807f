package org.justicecommitments.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.justicecommitments.source.Headings.Heading;
import org.justicecommitments.source.Headings.Match;

/** Finds the header of a sheet among its first rows: one to three of them, below notes, banners and column numbers. */
public final class HeaderSearch {

    /** How many rows from the top a header is looked for. */
    public static final int DEPTH = 60;

    private static final int FEWEST_HEADINGS = 3;
    private static final int MOST_ROWS = 3;

    private final List<Layout> layouts;

    /** Looks for the headings of these layouts. */
    public HeaderSearch(List<Layout> layouts) {
        this.layouts = List.copyOf(layouts);
    }

    /** What was found. */
    public sealed interface Result {

        /** The header, whether it has all columns or not; empty if no row resembles one. */
        default Optional<Header> any() {
            return Optional.empty();
        }

        /** What the header lacks. */
        default List<String> missing() {
            return List.of();
        }

        /** Whether there is a header, and it lacks nothing. */
        default boolean isComplete() {
            return any().isPresent() && missing().isEmpty();
        }

        /** A header of a layout, with all required columns. */
        record Found(Header header) implements Result {

            @Override
            public Optional<Header> any() {
                return Optional.of(header);
            }
        }

        /**
         * A header that resembles a layout, and lacks required columns.
         *
         * @param header the header
         * @param missing the keys of the required columns that no heading stands for, and the headings that its levels name
         */
        record Incomplete(Header header, List<String> missing) implements Result {

            @Override
            public Optional<Header> any() {
                return Optional.of(header);
            }
        }

        /** No row that resembles a header. */
        record None() implements Result {}
    }

    /** Rows that may be the header of a layout, and how much speaks for it. */
    record Candidate(Layout layout, Headings headings, int rows, int recognized, int distinctive, BitSet hidden) {}

    /** Searches the first rows of a sheet. */
    public Result search(List<Row> firstRows) {
        return result(best(firstRows, new BitSet()));
    }

    /** The rows that resemble a header most; hidden rows and columns count only for layouts that read them. */
    Optional<Candidate> best(List<Row> firstRows, BitSet hiddenColumns) {
        return best(firstRows, hiddenColumns, candidate -> true);
    }

    /** The rows that resemble a header most, of those that may be one. */
    Optional<Candidate> best(List<Row> firstRows, BitSet hiddenColumns, Predicate<Candidate> mayBe) {
        return candidates(firstRows, hiddenColumns).stream()
                .filter(c -> c.recognized >= FEWEST_HEADINGS)
                .filter(mayBe)
                .max(order());
    }

    /** For each row that may end a header, the largest share of the headings that only one layout has. */
    Map<Integer, Integer> distinctive(List<Row> firstRows, BitSet hiddenColumns) {
        Map<Integer, Integer> most = new HashMap<>();
        candidates(firstRows, hiddenColumns).forEach(c -> most.merge(c.headings.row(), c.distinctive, Math::max));
        return most;
    }

    /** The rows that resemble a header most, however little. */
    Optional<Candidate> nearest(List<Row> firstRows) {
        return candidates(firstRows, new BitSet()).stream().max(order());
    }

    private List<Candidate> candidates(List<Row> firstRows, BitSet hiddenColumns) {
        List<Candidate> candidates = new ArrayList<>();
        for (boolean all : new boolean[] {false, true}) {
            List<Layout> asking = layouts.stream()
                    .filter(layout -> layout.shape().hiddenRead() == all)
                    .toList();
            List<Row> rows = all
                    ? firstRows
                    : firstRows.stream().filter(row -> !row.hidden()).toList();
            for (int last = 0; last < rows.size() && !asking.isEmpty(); last++) {
                for (int depth = 1; depth <= Math.min(MOST_ROWS, last + 1); depth++) {
                    Headings headings = Headings.of(rows.subList(last - depth + 1, last + 1));
                    for (Layout layout : asking) {
                        candidates.add(candidate(layout, headings, depth, all ? new BitSet() : hiddenColumns));
                    }
                }
            }
        }
        return candidates;
    }

    /** More that only this layout has, then more that it knows; then fewer rows, and the first of them. */
    Comparator<Candidate> order() {
        return Comparator.comparingInt(Candidate::distinctive)
                .thenComparingInt(Candidate::recognized)
                .thenComparing(c -> -c.rows)
                .thenComparing(c -> -c.headings.row())
                .thenComparing(c -> -layouts.indexOf(c.layout));
    }

    /** What a candidate comes to. */
    static Result result(Optional<Candidate> best) {
        if (best.isEmpty()) {
            return new Result.None();
        }
        Header header = header(best.get());
        Layout layout = best.get().layout;
        List<String> missing = new ArrayList<>(layout.required().stream()
                .filter(key -> header.indexOf(key).isEmpty())
                .toList());
        layout.shape().mentioned().stream()
                .filter(heading -> Headings.column(header, heading).isEmpty())
                .forEach(missing::add);
        return missing.isEmpty() ? new Result.Found(header) : new Result.Incomplete(header, missing);
    }

    private static Candidate candidate(Layout layout, Headings headings, int rows, BitSet hidden) {
        int recognized = (int) headings.all().stream()
                .filter(heading -> matches(layout, headings, heading))
                .map(Heading::foldedText)
                .distinct()
                .count();
        int distinctive = recognized == 0
                ? 0
                : (int) layout.recognizedBy().stream()
                        .filter(heading -> headings.has(Layout.fold(heading)))
                        .count();
        return new Candidate(
                layout,
                headings,
                rows,
                recognized,
                distinctive * 100 / Math.max(1, layout.recognizedBy().size()),
                hidden);
    }

    private static boolean matches(Layout layout, Headings headings, Heading heading) {
        return headings.match(layout, heading).isPresent()
                || headings.matchPart(layout, heading).isPresent()
                || isUnpivoted(layout, heading);
    }

    private static boolean isUnpivoted(Layout layout, Heading heading) {
        return layout.shape()
                .unpivot()
                .flatMap(columns -> columns.number(heading.text()))
                .isPresent();
    }

    private static Header header(Candidate candidate) {
        Layout layout = candidate.layout;
        Map<Integer, Match> matches = matches(candidate);
        List<Header.Column> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Heading heading : candidate.headings.all()) {
            if (candidate.hidden.get(heading.column())) {
                columns.add(new Header.Column(heading.column(), "", "", "hidden", ""));
                continue;
            }
            if (isUnpivoted(layout, heading)) {
                columns.add(new Header.Column(heading.column(), heading.text(), "", "unpivoted", Headings.WHOLE));
                continue;
            }
            Optional<Match> match = Optional.ofNullable(matches.get(heading.column()));
            String key = match.map(Match::key).orElse("");
            boolean first = seen.add(key.isEmpty() ? "#" + heading.foldedText() : key);
            boolean joined = !first && layout.shape().joined().contains(key);
            String note = match.isEmpty()
                    ? "unknown"
                    : joined ? "joined" : !first ? "duplicate" : key.isEmpty() ? "not used" : "";
            columns.add(new Header.Column(
                    heading.column(),
                    heading.text(),
                    note.isEmpty() || joined ? key : "",
                    note,
                    match.map(Match::by).orElse("")));
        }
        return new Header(layout.vintage(), candidate.headings.row(), withAdded(columns, layout.shape()));
    }

    /** Parts of headings stand for a key only where no heading stands for it as a whole. */
    private static Map<Integer, Match> matches(Candidate candidate) {
        Map<Integer, Match> matches = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Heading heading : candidate.headings.all()) {
            candidate.headings.match(candidate.layout, heading).ifPresent(match -> {
                matches.put(heading.column(), match);
                taken.add(match.key());
            });
        }
        for (Heading heading : candidate.headings.all()) {
            if (!matches.containsKey(heading.column())) {
                candidate
                        .headings
                        .matchPart(candidate.layout, heading)
                        .filter(match -> match.key().isEmpty() || !taken.contains(match.key()))
                        .ifPresent(match -> matches.put(heading.column(), match));
            }
        }
        return matches;
    }

    private static List<Header.Column> withAdded(List<Header.Column> columns, Shape shape) {
        List<Header.Column> all = new ArrayList<>(columns);
        int index = Header.BEYOND;
        for (String key : shape.added()) {
            if (columns.stream().noneMatch(column -> column.key().equals(key))) {
                all.add(new Header.Column(index++, "job file: " + key, key, "job file", "job file"));
            }
        }
        return all;
    }
}
