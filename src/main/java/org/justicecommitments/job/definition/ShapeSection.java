package org.justicecommitments.job.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.PartialDate;
import org.justicecommitments.provenance.CellPlace;
import org.justicecommitments.source.Layout;
import org.justicecommitments.source.Shape;
import org.justicecommitments.source.Shape.By;
import org.justicecommitments.source.Shape.Condition;
import org.justicecommitments.source.Shape.Gift;
import org.justicecommitments.source.Shape.Level;
import org.justicecommitments.source.Shape.Table;
import org.justicecommitments.source.Shape.Unpivot;
import org.justicecommitments.source.Take;

/** Reads the keys of an input that say where its rows are, and how they make commitments. */
final class ShapeSection {

    private final Section section;

    ShapeSection(Section section) {
        this.section = section;
    }

    Shape read() {
        boolean hidden = section.optional("hidden", InputSection.among("read", "withhold"), "read or withhold")
                .filter("read"::equals)
                .isPresent();
        return new Shape(section.list("sheet"), table(), hidden, constants(), joined(), levels(), unpivot());
    }

    private Optional<Table> table() {
        String text = section.text("table").orElse("").strip();
        boolean counts = text.matches("\\d{1,3}");
        int number = counts ? Integer.parseInt(text) : 1;
        if (number == 0) {
            section.problem("table", "`table` counts from 1");
        }
        Optional<Columns> columns = section.optional("table_columns", Columns::of, "letters such as F:I");
        return Optional.of(new Table(
                        counts ? "" : text,
                        Math.max(0, number - 1),
                        columns.map(Columns::first).orElse(0),
                        columns.map(Columns::last).orElse(Integer.MAX_VALUE)))
                .filter(table ->
                        columns.isPresent() || number > 1 || !table.below().isEmpty());
    }

    /** Columns from one to another, by their indexes. */
    private record Columns(int first, int last) {

        static Optional<Columns> of(String letters) {
            String[] ends = letters.strip().toUpperCase(Locale.ROOT).split("\\s*:\\s*", -1);
            return ends.length == 2 && Stream.of(ends).allMatch(end -> end.matches("[A-Z]{1,3}"))
                    ? Optional.of(new Columns(CellPlace.columnIndex(ends[0]), CellPlace.columnIndex(ends[1])))
                            .filter(columns -> columns.first <= columns.last)
                    : Optional.empty();
        }
    }

    private Map<String, String> constants() {
        Section constants = section.section("constants");
        Map<String, String> values = new HashMap<>();
        for (String key : constants.keys()) {
            field(constants, key, key);
            values.put(key, constants.required(key));
        }
        return values;
    }

    private Set<String> joined() {
        Set<String> joined = new LinkedHashSet<>(section.list("join"));
        for (String key : joined) {
            if (field(section, "join", key)
                    .filter(f -> f.type() != String.class)
                    .isPresent()) {
                section.problem("join", "`%s` holds no text that could be joined".formatted(key));
            }
        }
        return joined;
    }

    private static Optional<Field<?>> field(Section section, String key, String name) {
        Optional<Field<?>> field = Field.named(name);
        if (field.isEmpty()) {
            section.problem(key, "`%s` is no field; valid fields are: %s".formatted(name, Field.all()));
        }
        return field;
    }

    private List<Level> levels() {
        List<Section> sections = section.sections("levels");
        int commitment = -1;
        List<Level> levels = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Section level : sections) {
            String name = level.required("level");
            if (!names.add(name)) {
                level.problem("level", "the level `%s` stands twice".formatted(name));
            }
            commitment = name.equals(Shape.COMMITMENT) ? levels.size() : commitment;
            boolean below = commitment >= 0 && !name.equals(Shape.COMMITMENT);
            List<Gift> gives = new ArrayList<>();
            for (Section gift : level.sections("gives")) {
                gift(gift, below).ifPresent(gives::add);
            }
            if (name.equals(Shape.COMMITMENT) && !gives.isEmpty()) {
                level.problem("gives", "the level `commitment` takes what the others give");
            }
            levels.add(new Level(name, condition(level), gives));
            level.end();
        }
        if (!sections.isEmpty() && commitment < 0) {
            section.problem("levels", "one of `levels` must be the level `commitment`; there are " + names);
            return List.of();
        }
        return levels;
    }

    private static Condition condition(Section level) {
        List<String> filled = level.list("filled");
        List<String> changes = level.list("changes");
        List<String> column = level.list("column");
        List<String> is = level.list("is");
        Optional<String> pattern = level.text("pattern");
        int ways = (filled.isEmpty() ? 0 : 1) + (changes.isEmpty() ? 0 : 1) + (column.isEmpty() ? 0 : 1);
        if (ways != 1
                || column.isEmpty() == (pattern.isPresent() || !is.isEmpty())
                || pattern.isPresent() && !is.isEmpty()) {
            level.problem(
                    "level",
                    "a level is told in one way: `filled`, or `changes`, or `column` with `is`, or `column` with `pattern`");
        }
        if (!filled.isEmpty()) {
            return new Condition(By.FILLED, filled, List.of());
        } else if (!changes.isEmpty()) {
            return new Condition(By.CHANGE, changes, List.of());
        } else if (pattern.isPresent()) {
            return new Condition(By.PATTERN, column, List.of(pattern.get()));
        }
        return new Condition(By.VALUE, column, is.stream().map(Layout::fold).toList());
    }

    private static Optional<Gift> gift(Section gift, boolean below) {
        List<String> columns = gift.list("columns");
        if (columns.isEmpty()) {
            gift.problem("columns", "`columns` must name at least one heading");
        }
        String into = gift.required("into");
        Optional<Field<?>> field = into.isEmpty() ? Optional.empty() : field(gift, "into", into);
        Optional<Take> how = below
                ? gift.required(
                        "how",
                        text -> Section.constant(Take.class, text).filter(ShapeSection::isOfChildren),
                        "append, count, earliest or latest")
                : Optional.of(Take.INHERITED);
        boolean date = field.filter(f -> f.type() == PartialDate.class).isPresent();
        if (how.isPresent() && field.isPresent() && below && how.get().isOfDates() != date) {
            gift.problem(
                    "how",
                    date ? "a date takes the `earliest` or the `latest`" : "only dates have an earliest or latest");
        }
        gift.end();
        return how.map(take -> new Gift(columns, into, take)).filter(g -> field.isPresent());
    }

    private static boolean isOfChildren(Take take) {
        return take == Take.APPEND || take == Take.COUNT || take.isOfDates();
    }

    private Optional<Unpivot> unpivot() {
        boolean there = section.has("unpivot");
        Section unpivot = section.section("unpivot");
        if (!there) {
            return Optional.empty();
        }
        String headings = unpivot.required("headings");
        if (!headings.contains("#")) {
            unpivot.problem("headings", "`headings` needs a # where the number stands, such as 'Status #'");
        }
        String number = unpivot.required("number_into");
        String cell = unpivot.required("cell_into");
        field(unpivot, "number_into", number);
        field(unpivot, "cell_into", cell);
        unpivot.end();
        return Optional.of(new Unpivot(headings, number, cell));
    }
}
