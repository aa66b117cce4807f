package org.justicecommitments.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.justicecommitments.source.Composition.Orphan;
import org.justicecommitments.source.Shape.Gift;
import org.justicecommitments.source.Shape.Level;
import org.justicecommitments.source.Shape.Unpivot;

/**
 * Composes the rows of a sheet as its layout's shape says: each commitment becomes one row, whose columns keep the cells that
 * gave their content. Every row of the sheet is a composed row, or one that a composed row speaks for.
 */
final class Composer {

    private final Header header;
    private final Shape shape;
    private final MergedCells merged;
    private final int commitmentLevel;
    private final Map<String, Optional<Integer>> columns = new HashMap<>();
    private final Map<Integer, String> lastTexts = new HashMap<>();
    private final TreeMap<Integer, Draft> above = new TreeMap<>();
    private final Map<Integer, Boolean> used = new HashMap<>();
    private final Map<Level, List<Origin>> counted = new HashMap<>();
    private final Map<Level, Integer> counts = new HashMap<>();
    private Optional<Draft> current = Optional.empty();

    Composer(Header header, Shape shape, MergedCells merged) {
        this.header = header;
        this.shape = shape;
        this.merged = merged;
        this.commitmentLevel = shape.commitmentLevel();
    }

    void compose(Path rows, Path composed) throws IOException {
        try (RowFile.Reader reader = new RowFile.Reader(rows);
                ComposedRowFile.Writer writer = new ComposedRowFile.Writer(composed)) {
            reader.forEach((offset, row) -> take(row, writer));
            flush(writer);
            List.copyOf(above.keySet()).forEach(level -> forget(level, writer));
        }
    }

    private void take(Row row, ComposedRowFile.Writer writer) {
        Draft draft = new Draft(row);
        merged.shared(row).forEach((column, origin) -> draft.put(column, Take.MERGED_CELL, List.of(origin)));
        if (shape.levels().isEmpty()) {
            join(draft);
            finish(draft, writer);
            return;
        }
        List<Integer> held = held(draft);
        if (held.isEmpty()) {
            write(draft, Optional.of(Orphan.NO_LEVEL), writer);
        }
        for (int level : held) {
            if (level < commitmentLevel) {
                flush(writer);
                List.copyOf(above.tailMap(level).keySet()).forEach(lower -> forget(lower, writer));
                above.put(level, draft);
                used.put(level, false);
            } else if (level == commitmentLevel) {
                begin(draft, writer);
            } else if (current.isPresent()) {
                current.get().speaksFor(draft.number());
                give(shape.levels().get(level), draft, current.get());
            } else if (level == held.get(0)) {
                write(draft, Optional.of(Orphan.NO_PARENT), writer);
            }
        }
    }

    private List<Integer> held(Draft draft) {
        List<Integer> held = new ArrayList<>();
        for (int i = 0; i < shape.levels().size(); i++) {
            if (holds(i, draft)) {
                held.add(i);
            }
        }
        return held;
    }

    private boolean holds(int level, Draft draft) {
        Shape.Condition condition = shape.levels().get(level).condition();
        List<Integer> told = condition.columns().stream()
                .flatMap(heading -> column(heading).stream())
                .toList();
        return switch (condition.by()) {
            case FILLED -> told.stream().anyMatch(draft::isOwn);
            case VALUE, PATTERN ->
                told.stream()
                        .filter(draft::isOwn)
                        .flatMap(at -> draft.cell(at).stream())
                        .anyMatch(cell -> condition.holds(cell.text()));
            case CHANGE -> {
                String text = told.stream()
                        .flatMap(at -> draft.cell(at).stream())
                        .map(cell -> Layout.fold(cell.text()))
                        .collect(Collectors.joining("\n"));
                yield !text.isEmpty() && !text.equals(lastTexts.put(level, text));
            }
        };
    }

    private Optional<Integer> column(String heading) {
        return columns.computeIfAbsent(heading, text -> Headings.column(header, text));
    }

    /** A row above commitments that is followed by none is lost to nobody: it is refused, and says so. */
    private void forget(int level, ComposedRowFile.Writer writer) {
        Draft draft = above.remove(level);
        if (draft != null && !used.getOrDefault(level, false)) {
            write(draft, Optional.of(Orphan.NO_COMMITMENT), writer);
        }
    }

    private void begin(Draft draft, ComposedRowFile.Writer writer) {
        flush(writer);
        Draft commitment = draft.copy();
        join(commitment);
        above.forEach((level, parent) -> {
            used.put(level, true);
            commitment.speaksFor(parent.number());
            for (Gift gift : shape.levels().get(level).gives()) {
                int into = header.indexOf(gift.into()).orElseThrow();
                if (commitment.cell(into).isEmpty()) {
                    List<Origin> origins = origins(gift, parent);
                    commitment.put(into, Take.INHERITED, origins, text(origins));
                }
            }
        });
        current = Optional.of(commitment);
    }

    private void give(Level level, Draft child, Draft commitment) {
        counts.merge(level, 1, Integer::sum);
        for (Gift gift : level.gives()) {
            int into = header.indexOf(gift.into()).orElseThrow();
            List<Origin> origins = origins(gift, child);
            if (gift.how() == Take.COUNT) {
                counted.computeIfAbsent(level, l -> new ArrayList<>()).addAll(origins);
            } else if (!origins.isEmpty()) {
                add(commitment, into, gift.how(), origins, text(origins));
            }
        }
    }

    private static void add(Draft commitment, int into, Take how, List<Origin> origins, String text) {
        String before = commitment.cell(into).map(cell -> cell.text() + "\n").orElse("");
        List<Origin> all = new ArrayList<>(commitment.origins(into));
        all.addAll(origins);
        commitment.put(into, how, all, before + text);
    }

    private List<Origin> origins(Gift gift, Draft from) {
        return gift.columns().stream()
                .flatMap(heading -> column(heading).stream())
                .flatMap(at -> from.origins(at).stream())
                .toList();
    }

    private static String text(List<Origin> origins) {
        return origins.stream().map(origin -> origin.text().strip()).collect(Collectors.joining("; "));
    }

    private void join(Draft draft) {
        for (String key : shape.joined()) {
            List<Integer> same = header.columns().stream()
                    .filter(column -> column.key().equals(key))
                    .map(Header.Column::index)
                    .toList();
            List<Origin> origins =
                    same.stream().flatMap(at -> draft.origins(at).stream()).toList();
            if (same.size() > 1) {
                draft.put(same.get(0), Take.JOINED, origins);
            }
        }
    }

    private void flush(ComposedRowFile.Writer writer) {
        if (current.isPresent()) {
            Draft commitment = current.get();
            for (Level level : shape.levels()) {
                count(level, commitment);
            }
            counts.clear();
            counted.clear();
            finish(commitment, writer);
            current = Optional.empty();
        }
    }

    private void count(Level level, Draft commitment) {
        List<Origin> origins = counted.getOrDefault(level, List.of());
        for (Gift gift : level.gives()) {
            if (gift.how() == Take.COUNT && !origins.isEmpty()) {
                String text = "%s: %d".formatted(level.name(), counts.getOrDefault(level, 0));
                add(commitment, header.indexOf(gift.into()).orElseThrow(), Take.COUNT, origins, text);
            }
        }
    }

    private void finish(Draft draft, ComposedRowFile.Writer writer) {
        shape.constants().forEach((key, value) -> {
            int column = header.indexOf(key).orElseThrow();
            if (draft.cell(column).isEmpty()) {
                draft.put(column, Take.CONSTANT, List.of(Origin.ofJobFile(value)));
            }
        });
        if (shape.unpivot().isEmpty()) {
            write(draft, Optional.empty(), writer);
            return;
        }
        List<Draft> each = header.columns().stream()
                .filter(column -> column.note().equals("unpivoted"))
                .flatMap(column -> unpivoted(draft, column, shape.unpivot().get()))
                .toList();
        each.forEach(one -> write(one, Optional.empty(), writer));
        if (each.isEmpty()) {
            write(draft, Optional.of(Orphan.NO_VALUE), writer);
        }
    }

    private Stream<Draft> unpivoted(Draft draft, Header.Column column, Unpivot unpivot) {
        Optional<String> number = unpivot.number(column.heading());
        if (number.isEmpty() || draft.cell(column.index()).isEmpty()) {
            return Stream.empty();
        }
        Draft one = draft.copy();
        Origin heading = new Origin(header.row(), column.index(), Cell.Kind.TEXT, number.get());
        one.put(header.indexOf(unpivot.numberInto()).orElseThrow(), Take.UNPIVOTED, List.of(heading));
        one.put(header.indexOf(unpivot.cellInto()).orElseThrow(), Take.UNPIVOTED, draft.origins(column.index()));
        return Stream.of(one);
    }

    private static void write(Draft draft, Optional<Orphan> orphan, ComposedRowFile.Writer writer) {
        try {
            writer.append(draft.row(orphan));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
