package org.justicecommitments.normalize.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.justicecommitments.source.Header;
import org.justicecommitments.source.Shape;

/** What the rows of guessed levels give to commitments: texts above them a theme, rows below them a description and an end. */
final class LevelGifts {

    private final Header header;
    private final Optional<Integer> title;
    private final ValueFit fit;
    private final Set<Integer> spoken = new TreeSet<>();

    /**
     * Gifts for a sheet.
     *
     * @param title the column that was guessed to be the title
     */
    LevelGifts(Header header, Optional<Integer> title, ValueFit fit) {
        this.header = header;
        this.title = title;
        this.fit = fit;
    }

    /** The indexes of the columns that the levels take from the commitment. */
    Set<Integer> spoken() {
        return spoken;
    }

    /**
     * Levels with what they give, from the top down.
     *
     * @param byLevel the rows of each
     * @param conditions what its rows are known by, as lines of a job file
     * @param telling the columns that tell the level of a row
     */
    List<GuessedLevel> levels(
            Map<String, SampledRows> byLevel, Map<String, List<String>> conditions, Set<Integer> telling) {
        List<GuessedLevel> levels = new ArrayList<>();
        for (String level : LevelWords.ORDER) {
            SampledRows of = byLevel.get(level);
            if (of != null) {
                List<String> gives = level.equals(Shape.COMMITMENT)
                        ? List.of()
                        : level.equals(LevelWords.THEME)
                                ? List.of(gift(texts(of, telling), "theme", ""))
                                : below(byLevel, of, telling);
                levels.add(new GuessedLevel(level, conditions.getOrDefault(level, List.of()), gives, of.evidence()));
            }
        }
        return levels;
    }

    /** The columns with texts of rows above commitments: what tells the level only if there is nothing else. */
    private static List<Integer> texts(SampledRows of, Set<Integer> telling) {
        List<Integer> texts = of.usual().stream()
                .filter(column -> !telling.contains(column))
                .limit(1)
                .toList();
        return texts.isEmpty() ? List.copyOf(telling) : texts;
    }

    private List<String> below(Map<String, SampledRows> byLevel, SampledRows of, Set<Integer> telling) {
        SampledRows commitments = byLevel.getOrDefault(Shape.COMMITMENT, of);
        List<Integer> filled =
                of.usual().stream().filter(column -> !telling.contains(column)).toList();
        boolean firstBesideCommitment = title.filter(filled::contains).isEmpty()
                && filled.stream().anyMatch(column -> !commitments.hardlyHas(column));
        if (firstBesideCommitment) {
            spoken.addAll(filled);
        }
        List<String> gives = new ArrayList<>();
        gives.add(gift(filled, "description", "append"));
        List<Integer> dates =
                filled.stream().filter(column -> fit.areDates(of.texts(column))).toList();
        if (!dates.isEmpty()) {
            gives.add(gift(List.of(dates.get(dates.size() - 1)), "end_date", "latest"));
        }
        return gives;
    }

    private String gift(List<Integer> from, String into, String how) {
        String headings = String.join(", ", from.stream().map(this::heading).toList());
        return "{columns: [%s], into: %s%s}".formatted(headings, into, how.isEmpty() ? "" : ", how: " + how);
    }

    /** A column's heading as a job file has it. */
    String heading(int column) {
        return InputProposal.quoted(header.heading(column));
    }
}
