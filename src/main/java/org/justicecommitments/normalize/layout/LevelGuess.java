package org.justicecommitments.normalize.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.source.Header;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.Shape;

/**
 * Guesses the levels of rows: by a column that names them, by the patterns of their numbers, or by rows that go on with the one
 * above. Where rows can be read in another way too, there is no guess.
 */
final class LevelGuess {

    private static final int FEWEST = 2;
    private static final int MOST_COLUMNS_ABOVE = 3;
    private static final int FEWEST_OWN = 3;
    private static final double MANY = 0.2;
    private static final int NAMED = 10; // more than a number has parts
    private static final double NEARLY_ALL = 0.9;

    private final Header header;
    private final List<ColumnGuess> columns;
    private final SampledRows rows;
    private final ValueFit fit;
    private final Optional<Integer> title;
    private final Optional<Integer> number;
    private final LevelGifts gifts;

    LevelGuess(Header header, List<ColumnGuess> columns, SampledRows rows, ValueFit fit) {
        this.header = header;
        this.columns = columns;
        this.fit = fit;
        this.title = column(Field.TITLE);
        this.number = column(Field.COMMITMENT_NUMBER);
        this.rows = rows.withoutNotes(this::isLone);
        this.gifts = new LevelGifts(header, title, fit);
    }

    /** The indexes of the columns that the levels take from the commitment. */
    Set<Integer> spoken() {
        return gifts.spoken();
    }

    private Optional<Integer> column(Field<?> field) {
        return columns.stream()
                .filter(guess -> guess.field().equals(field.name()))
                .map(ColumnGuess::index)
                .findFirst();
    }

    /** Whether a row has nothing but a number or a title: a note, or something that levels cannot tell. */
    private boolean isLone(Row row) {
        return SampledRows.filled(row) == 1
                && (number.filter(column -> SampledRows.isFilled(row, column)).isPresent()
                        || title.filter(column -> SampledRows.isFilled(row, column))
                                .isPresent());
    }

    /** The levels from the top down; none if each row is a commitment, or it is not clear. */
    List<GuessedLevel> guess() {
        if (title.isEmpty()
                || rows.rows().stream().anyMatch(this::isLone)
                || header.columns().stream()
                                .map(Header.Column::heading)
                                .distinct()
                                .count()
                        < header.columns().size()) {
            return List.of();
        }
        for (Header.Column column : header.columns()) {
            List<GuessedLevel> named = byName(column.index());
            if (!named.isEmpty()) {
                return named;
            }
        }
        return byNumber();
    }

    /** Levels that a column names in each row, such as Commitment and Milestone. */
    private List<GuessedLevel> byName(int column) {
        SampledRows told = new SampledRows(rows.rows().stream()
                .filter(row -> SampledRows.isFilled(row, column))
                .toList());
        Map<String, SampledRows> byLevel =
                told.by(row -> LevelWords.level(row.text(column)).orElse(""));
        long fromHere =
                rows.rows().stream().filter(row -> SampledRows.filled(row) > 1).count();
        if (byLevel.size() < 2
                || byLevel.containsKey("")
                || !byLevel.containsKey(Shape.COMMITMENT)
                || told.texts(column).stream().anyMatch(text -> text.chars().anyMatch(Character::isDigit))
                || told.size() < fromHere * NEARLY_ALL) {
            return List.of();
        }
        Map<String, List<String>> conditions = new LinkedHashMap<>();
        byLevel.forEach((level, of) -> conditions.put(
                level,
                List.of(
                        "column: " + gifts.heading(column),
                        "is: [%s]"
                                .formatted(String.join(
                                        ", ",
                                        of.texts(column).stream()
                                                .distinct()
                                                .map(InputProposal::quoted)
                                                .toList())))));
        return gifts.levels(byLevel, conditions, Set.of(column));
    }

    /** Levels by the patterns of the numbers of their rows, and rows without a number below them. */
    private List<GuessedLevel> byNumber() {
        Map<String, SampledRows> byPattern = rows.by(this::pattern);
        SampledRows without = Optional.ofNullable(byPattern.remove("")).orElse(new SampledRows(List.of()));
        Map<String, SampledRows> byLevel = number.isEmpty() ? byTitle(without) : byRank(byPattern);
        if (!byLevel.containsKey(Shape.COMMITMENT)) {
            return List.of();
        }
        Map<String, List<String>> conditions = new LinkedHashMap<>();
        byLevel.forEach((level, of) -> conditions.put(
                level,
                number.isEmpty()
                        ? List.of("filled: [%s]".formatted(gifts.heading(title.orElseThrow())))
                        : List.of(
                                "column: " + gifts.heading(number.get()),
                                "pattern: "
                                        + InputProposal.quoted(pattern(of.rows().get(0))))));
        SampledRows rest = new SampledRows(without.rows().stream()
                .filter(row -> !SampledRows.isFilled(row, title.orElseThrow()))
                .toList());
        Optional<Integer> main =
                main(rest, Optional.ofNullable(byLevel.get(Shape.COMMITMENT)).orElse(rest));
        if (main.isPresent() && !byLevel.containsKey(LevelWords.MILESTONE)) {
            Map<String, SampledRows> all = new LinkedHashMap<>(byLevel);
            all.put(LevelWords.MILESTONE, rest);
            conditions.put(LevelWords.MILESTONE, List.of("filled: [%s]".formatted(gifts.heading(main.get()))));
            return gifts.levels(all, conditions, Set.of(number.orElse(-1)));
        }
        boolean clear = rest.rows().stream().allMatch(row -> SampledRows.filled(row) == 1);
        return byLevel.size() > 1 && clear ? gifts.levels(byLevel, conditions, Set.of(number.orElse(-1))) : List.of();
    }

    private String pattern(Row row) {
        return number.map(row::text)
                .map(text -> text.strip().replaceFirst("\\.0$|\\.$", "").replaceAll("\\d+", "#"))
                .orElse("");
    }

    /** Commitments without numbers: rows with a title that look alike. */
    private Map<String, SampledRows> byTitle(SampledRows all) {
        SampledRows titled = new SampledRows(all.rows().stream()
                .filter(row -> SampledRows.isFilled(row, title.orElseThrow()))
                .toList());
        boolean alike = titled.rows().stream()
                        .filter(row -> SampledRows.filled(row) >= MOST_COLUMNS_ABOVE)
                        .count()
                >= titled.size() * NEARLY_ALL;
        return titled.size() >= FEWEST && alike ? Map.of(Shape.COMMITMENT, titled) : Map.of();
    }

    /** Patterns of numbers as levels; nothing if it is not clear which of them are commitments. */
    private Map<String, SampledRows> byRank(Map<String, SampledRows> byPattern) {
        Map<Integer, String> ranked = new TreeMap<>();
        for (Map.Entry<String, SampledRows> pattern : byPattern.entrySet()) {
            Optional<String> named = LevelWords.level(pattern.getKey());
            boolean known = named.isPresent() || pattern.getKey().matches("[A-Z]{0,2}#(?:\\.#){0,2}");
            int rank = (int) pattern.getKey().chars().filter(c -> c == '#').count()
                    + named.map(level -> NAMED * (LevelWords.ORDER.indexOf(level) - 1))
                            .orElse(0);
            if (!known || pattern.getValue().size() < FEWEST || ranked.put(rank, pattern.getKey()) != null) {
                return Map.of();
            }
        }
        Map<String, SampledRows> byLevel = new LinkedHashMap<>();
        Optional<String> commitment = commitment(byPattern);
        if (commitment.isEmpty()) {
            return Map.of();
        }
        boolean below = false;
        Set<Integer> usual = usual(byPattern, commitment.get());
        for (String pattern : ranked.values()) {
            SampledRows of = Optional.ofNullable(byPattern.get(pattern)).orElseThrow();
            String level = LevelWords.THEME;
            if (pattern.equals(commitment.get())) {
                below = true;
                level = Shape.COMMITMENT;
            } else if (below) {
                level = LevelWords.MILESTONE;
            }
            boolean fits = level.equals(Shape.COMMITMENT)
                    || (below
                            ? usual.stream().anyMatch(column -> of.hardlyHas(column))
                            : usual.containsAll(of.usual())
                                    && of.usual().size() <= MOST_COLUMNS_ABOVE
                                    && of.usual().size() < usual.size());
            if (!fits || byLevel.put(level, of) != null) {
                return Map.of();
            }
        }
        return byLevel;
    }

    private static Set<Integer> usual(Map<String, SampledRows> byPattern, String pattern) {
        return Optional.ofNullable(byPattern.get(pattern)).orElseThrow().usual();
    }

    /** The pattern that says so, or whose rows have most to say, if no other comes up to it. */
    private static Optional<String> commitment(Map<String, SampledRows> byPattern) {
        Optional<String> named = byPattern.keySet().stream()
                .filter(pattern -> LevelWords.level(pattern)
                        .filter(Shape.COMMITMENT::equals)
                        .isPresent())
                .findFirst();
        if (named.isPresent()) {
            return named;
        }
        Optional<String> most = byPattern.keySet().stream()
                .reduce((one, other) ->
                        usual(byPattern, one).size() >= usual(byPattern, other).size() ? one : other);
        return most.filter(pattern -> byPattern.keySet().stream()
                .noneMatch(other -> !other.equals(pattern)
                        && usual(byPattern, other).size()
                                >= usual(byPattern, pattern).size()));
    }

    /**
     * The column that says what rows without number and title are: a text in nearly all of them. They are many, and leave open
     * what commitments say; a few rows that lack their title are no level.
     */
    private Optional<Integer> main(SampledRows rest, SampledRows commitments) {
        Set<Integer> usual = commitments.usual();
        long own = usual.stream().filter(column -> rest.share(column) == 0).count();
        boolean many = rest.size() >= FEWEST && rest.size() >= commitments.size() * MANY;
        int first = commitments.rows().get(0).number();
        if (!many || own < FEWEST_OWN || rest.usual().size() * 2 > usual.size()) {
            return Optional.empty();
        }
        return rest.usual().stream()
                .filter(column -> rest.share(column) >= NEARLY_ALL)
                .filter(column -> fit.of(Field.THEME, rest.texts(column)).share() >= NEARLY_ALL)
                .filter(column -> !fit.areDates(rest.texts(column)))
                .findFirst()
                .filter(column -> rest.rows().get(0).number() > first);
    }
}
