package org.justicecommitments.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.justicecommitments.source.HeaderSearch.Candidate;

/** Guesses the header of a sheet whose layout no job file describes, and says how near the known layouts are. */
public final class HeaderGuess {

    private static final int LONGEST_HEADING = 80;
    private static final int FEWEST_HEADINGS = 3;

    private HeaderGuess() {}

    /**
     * How near a layout is to a sheet.
     *
     * @param vintage the vintage whose layout it is
     * @param row the row that resembles its header most
     * @param known how many headings of that row it knows
     * @param headings how many headings that row has
     * @param distinctive the percentage of the headings that only it has
     * @param missing what it needs and does not find
     */
    public record Nearness(String vintage, int row, int known, int headings, int distinctive, List<String> missing) {}

    /** How near each layout is, the nearest first. */
    public static List<Nearness> near(List<Row> rows, List<Layout> layouts) {
        List<Row> first = rows.subList(0, Math.min(rows.size(), HeaderSearch.DEPTH));
        List<Nearness> near = new ArrayList<>();
        for (Layout layout : layouts) {
            Optional<Candidate> best = new HeaderSearch(List.of(layout)).nearest(first);
            best.ifPresent(candidate -> {
                near.add(new Nearness(
                        layout.vintage(),
                        candidate.headings().row(),
                        candidate.recognized(),
                        candidate.headings().all().size(),
                        candidate.distinctive(),
                        HeaderSearch.result(best).missing()));
            });
        }
        near.sort(Comparator.comparingInt(Nearness::distinctive)
                .thenComparingInt(Nearness::known)
                .reversed());
        return near;
    }

    /** The rows that look most like a header: many short texts, all different, with rows like them below. */
    public static Optional<Header> guess(List<Row> rows) {
        List<Row> shown = rows.stream()
                .filter(row -> !row.hidden() && !row.isBlank())
                .limit(HeaderSearch.DEPTH)
                .toList();
        Optional<Headings> best = Optional.empty();
        int most = FEWEST_HEADINGS - 1;
        for (int last = 0; last < shown.size() - 1; last++) {
            for (int depth = 1; depth <= Math.min(2, last + 1); depth++) {
                Headings headings = Headings.of(shown.subList(last - depth + 1, last + 1));
                int score = score(headings, shown.get(last + 1));
                boolean grouped = depth == 1 || isGrouped(shown.get(last - 1), shown.get(last));
                if (score > most && grouped) {
                    most = score;
                    best = Optional.of(headings);
                }
            }
        }
        return best.map(headings -> new Header(
                "",
                headings.row(),
                headings.all().stream()
                        .map(heading -> new Header.Column(heading.column(), heading.text(), "", "unknown"))
                        .toList()));
    }

    /** Whether a row gives labels to columns that the row below leaves open. */
    private static boolean isGrouped(Row upper, Row lower) {
        long upperOnly = upper.cells().stream()
                .filter(cell -> !cell.isBlank() && lower.text(cell.column()).isBlank())
                .count();
        return upper.number() + 1 == lower.number() && upperOnly >= 2;
    }

    private static int score(Headings headings, Row below) {
        Set<String> seen = new HashSet<>();
        long texts = headings.all().stream()
                .filter(heading -> heading.lowest().length() <= LONGEST_HEADING)
                .filter(heading -> heading.lowest().codePoints().anyMatch(Character::isLetter))
                .filter(heading -> seen.add(heading.foldedText()))
                .count();
        long repeated = below.cells().stream()
                .filter(cell -> headings.has(Layout.fold(cell.text())))
                .count();
        return (int) (texts - repeated);
    }
}
