package org.justicecommitments.release.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.release.change.Difference.Part;

/**
 * Finds why the values of one commitment changed. The evidence is asked in this order: the cells behind the value; the
 * columns that it is made of; the parts of the configuration that it depends on; the program; other rows of the inputs. Where
 * later evidence speaks as well, it is named.
 */
final class CauseFinder {

    private static final Set<String> PLACE =
            Set.of("vintage", "source_file", "source_sheet", "source_row", "in_source");
    private static final int SHOWN = 60;

    private final Difference difference;
    private final Side before;
    private final Side after;
    private final boolean overridden;
    private final Map<String, Found> found = new HashMap<>();

    /** A cause, and what shows it. */
    record Found(Cause cause, String evidence) {}

    /**
     * A cell that a value comes from.
     *
     * @param place file, sheet and address, for people
     */
    record Cell(String file, String place, String heading, String verbatim) {}

    /**
     * A commitment in one of the releases.
     *
     * @param values its values by column; none if the release does not have it
     * @param cells the cells by column, as far as they are known
     * @param columns the columns that the release's table has
     */
    record Side(Map<String, String> values, Map<String, List<Cell>> cells, Set<String> columns) {

        String value(String column) {
            return values.getOrDefault(column, "");
        }

        List<Cell> cellsOf(String column) {
            return cells.getOrDefault(Dependence.cells(column, cells::containsKey), List.of());
        }
    }

    /**
     * A search in one commitment.
     *
     * @param overridden whether a person's decision speaks of it in either release
     */
    CauseFinder(Difference difference, Side before, Side after, boolean overridden) {
        this.difference = difference;
        this.before = before;
        this.after = after;
        this.overridden = overridden;
    }

    /** Why the commitment is new or gone. */
    Found presence() {
        Side there = before.values.isEmpty() ? after : before;
        String file = there.value("source_file");
        List<String> others = new ArrayList<>();
        difference.configuration().stream().map(Part::words).forEach(others::add);
        if (difference.program()) {
            others.add("the program");
        }
        if (difference.touches(file)) {
            String row = "%s, row %s".formatted(place(there.value("source_sheet"), file), there.value("source_row"));
            return new Found(Cause.SOURCE, also(row + ", and the file is another than before", others));
        }
        return other(Dependence.of("commitment_id"), file + " is as it was");
    }

    private static String place(String sheet, String file) {
        return sheet.isEmpty() ? file : file + " " + sheet;
    }

    /** Why a value changed. */
    Found value(String column) {
        Found known = found.get(column);
        if (known == null) {
            known = search(column);
            found.put(column, known);
        }
        return known;
    }

    private Found search(String column) {
        boolean published = column.startsWith("tags.") || before.columns.contains(column);
        if (!published) {
            return new Found(Cause.VERSION, "the release before has no such column");
        }
        Dependence dependence = Dependence.of(column);
        if (PLACE.contains(column) && difference.anyInput()) {
            return new Found(Cause.SOURCE, "it says where the row stands, and the inputs changed");
        }
        if (difference.anyInput()) {
            Found byCells = byCells(column, dependence);
            if (byCells != null) {
                return byCells;
            }
        }
        for (String upstream : dependence.columns()) {
            if (!before.value(upstream).equals(after.value(upstream))) {
                return new Found(value(upstream).cause(), "it is made of %s, which changed".formatted(upstream));
            }
        }
        return other(dependence, "the cells behind it are as they were");
    }

    private @Nullable Found byCells(String column, Dependence dependence) {
        List<Cell> first = before.cellsOf(column);
        List<Cell> second = after.cellsOf(column);
        int differs = 0;
        while (differs < Math.max(first.size(), second.size())
                && Objects.equals(verbatim(first, differs), verbatim(second, differs))) {
            differs++;
        }
        Cell was = differs < first.size() ? first.get(differs) : null;
        Cell is = differs < second.size() ? second.get(differs) : null;
        if (was == null && is == null) {
            return null;
        }
        boolean rule =
                difference.configuration().stream().anyMatch(part -> part.cause() == Cause.RULE && dependence.on(part));
        if (rule && was != null && is != null && !was.heading.equals(is.heading)) {
            return new Found(Cause.RULE, "it is read from '%s', and was from '%s'".formatted(is.heading, was.heading));
        }
        boolean touched = (was != null && difference.touches(was.file)) || (is != null && difference.touches(is.file));
        if (!touched) {
            return null;
        }
        String place = is != null ? is.place : Objects.requireNonNull(was).place;
        return new Found(Cause.SOURCE, "%s: %s -> %s".formatted(place, quoted(was), quoted(is)));
    }

    private static @Nullable String verbatim(List<Cell> cells, int index) {
        return index < cells.size() ? cells.get(index).verbatim : null;
    }

    private static String quoted(@Nullable Cell cell) {
        return cell == null ? "no cell" : "'" + Sentences.brief(cell.verbatim, SHOWN) + "'";
    }

    private Found other(Dependence dependence, String why) {
        List<Part> parts = difference.configuration().stream()
                .filter(dependence::on)
                .filter(part -> part.cause() != Cause.OVERRIDE || overridden)
                .toList();
        List<String> others = parts.stream().skip(1).map(Part::words).collect(Collectors.toCollection(ArrayList::new));
        if (difference.program()) {
            others.add("the program");
        }
        if (!parts.isEmpty()) {
            return new Found(
                    parts.get(0).cause(), also(why + "; " + parts.get(0).words() + " changed", others));
        } else if (difference.program()) {
            others.remove("the program");
            if (difference.anyInput()) {
                others.add("other rows of the inputs");
            }
            return new Found(Cause.VERSION, also(why + "; the program is another build", others));
        } else if (difference.anyInput()) {
            return new Found(Cause.SOURCE, why + "; other rows of the inputs changed");
        } else if (!difference.configuration().isEmpty()) {
            Part part = difference.configuration().get(0);
            return new Found(part.cause(), why + "; " + part.words() + " changed");
        }
        return difference.asOf()
                ? new Found(Cause.RULE, why + "; the data is judged as of another day")
                : new Found(Cause.VERSION, why + "; nothing that is recorded differs");
    }

    private static String also(String evidence, List<String> others) {
        return others.isEmpty() ? evidence : evidence + "; changed as well: " + String.join(", ", others);
    }
}
