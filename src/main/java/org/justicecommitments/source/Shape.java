package org.justicecommitments.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the rows of a layout are, and how they make commitments, as its job file declares it.
 *
 * @param sheets names of sheets, with {@code *} for any text; none for any sheet
 * @param table which of several tables of a sheet
 * @param hiddenRead whether hidden rows, columns and sheets are read like any other
 * @param constants field to value, for what the whole table shares and no column says
 * @param joined fields whose columns are joined, not the first one taken
 * @param levels the levels of its rows, from the top down; none if every row is a commitment
 * @param unpivot the columns that give a commitment each
 */
public record Shape(
        List<String> sheets,
        Optional<Table> table,
        boolean hiddenRead,
        Map<String, String> constants,
        Set<String> joined,
        List<Level> levels,
        Optional<Unpivot> unpivot) {

    /** Every row below the header is a commitment. */
    public static final Shape PLAIN =
            new Shape(List.of(), Optional.empty(), false, Map.of(), Set.of(), List.of(), Optional.empty());

    /** The name of the level whose rows are commitments. */
    public static final String COMMITMENT = "commitment";

    /**
     * One of several tables of a sheet: the first one below a text, or the one with so many headers above its own.
     *
     * @param below a text in a row above the table; empty to count
     * @param headersAbove how many headers are above the table's own
     * @param firstColumn the index of the first column in which it may stand
     * @param lastColumn the index of the last one
     */
    public record Table(String below, int headersAbove, int firstColumn, int lastColumn) {

        /** A table in whatever columns. */
        public Table(String below, int headersAbove) {
            this(below, headersAbove, 0, Integer.MAX_VALUE);
        }
    }

    /**
     * A level of rows.
     *
     * @param name its name, such as {@code milestone}; {@link #COMMITMENT} for the one
     * @param condition by what its rows are known
     * @param gives what its rows give to the commitment above or below them
     */
    public record Level(String name, Condition condition, List<Gift> gives) {}

    /**
     * By what the rows of a level are known.
     *
     * @param by how
     * @param columns headings of the columns that tell
     * @param texts folded values for {@link By#VALUE}, one pattern for {@link By#PATTERN}, else nothing
     */
    public record Condition(By by, List<String> columns, List<String> texts) {

        /** Whether the text of a cell is one of the values, or follows the pattern. */
        boolean holds(String text) {
            return by == By.PATTERN
                    ? digits(texts.get(0))
                            .matcher(text.strip().replaceFirst("\\.0$|\\.$", ""))
                            .matches()
                    : texts.contains(Layout.fold(text));
        }
    }

    /** How the level of a row is told. */
    public enum By {
        /** By the value of a column. */
        VALUE,
        /** By the pattern of an id, such as 1.1. */
        PATTERN,
        /** By which columns are filled. */
        FILLED,
        /** By the value of a column being another one than in the row above. */
        CHANGE
    }

    /**
     * What the rows of a level give.
     *
     * @param columns headings of the columns whose texts are given, together
     * @param into the field that takes them
     * @param how how it takes them
     */
    public record Gift(List<String> columns, String into, Take how) {}

    /**
     * Columns that give a commitment each.
     *
     * @param headings their headings, with {@code #} for a number
     * @param numberInto the field that takes the number
     * @param cellInto the field that takes the cell
     */
    public record Unpivot(String headings, String numberInto, String cellInto) {

        /** The number in a heading, if it is one of them. */
        Optional<String> number(String heading) {
            String folded = Layout.fold(heading).replaceFirst("^(\\d+)\\.0$", "$1");
            return Optional.of(digits(Layout.fold(headings)).matcher(folded))
                    .filter(java.util.regex.Matcher::matches)
                    .map(matcher -> matcher.group(1));
        }
    }

    /** A pattern in which {@code #} stands for a number. */
    private static Pattern digits(String pattern) {
        String quoted = Stream.of(pattern.split("#", -1)).map(Pattern::quote).collect(Collectors.joining("(\\d+)"));
        return Pattern.compile(quoted, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether it reads a sheet of this name; delimited text has none. */
    boolean reads(String sheet) {
        return sheets.isEmpty()
                || sheet.isEmpty()
                || sheets.stream()
                        .anyMatch(name -> pattern(name).matcher(lower(sheet)).matches());
    }

    private static Pattern pattern(String name) {
        return Pattern.compile(
                Stream.of(lower(name).split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether rows are more than they are in the sheet. */
    boolean composes() {
        return !constants.isEmpty() || !joined.isEmpty() || !levels.isEmpty() || unpivot.isPresent();
    }

    /** The position of the level whose rows are commitments. */
    int commitmentLevel() {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).name().equals(COMMITMENT)) {
                return i;
            }
        }
        return 0;
    }

    /** The fields that a row can have although no column gives them, in their order. */
    List<String> added() {
        List<String> added =
                new ArrayList<>(constants.keySet().stream().sorted().toList());
        levels.forEach(level -> level.gives().forEach(gift -> added.add(gift.into())));
        unpivot.ifPresent(columns -> added.addAll(List.of(columns.numberInto(), columns.cellInto())));
        return added.stream().distinct().toList();
    }

    /** All headings that its levels name. */
    public List<String> mentioned() {
        return levels.stream()
                .flatMap(level -> Stream.concat(
                        level.condition().columns().stream(),
                        level.gives().stream().flatMap(gift -> gift.columns().stream())))
                .distinct()
                .toList();
    }
}
