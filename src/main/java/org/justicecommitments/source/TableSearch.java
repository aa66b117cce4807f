package org.justicecommitments.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.justicecommitments.source.HeaderSearch.Candidate;
import org.justicecommitments.source.Shape.Table;

/** Finds the table that a layout chooses among several on one sheet; the sheet's rows are kept on disk meanwhile. */
final class TableSearch {

    private static final int FEWEST_HEADINGS = 3;

    private final List<Layout> layouts;
    private final Path file;
    private final BitSet hidden = new BitSet();
    private Optional<RowFile.Writer> writer = Optional.empty();

    /**
     * The header that was chosen.
     *
     * @param candidate the header; empty if there is none
     * @param from the first row of the table's part of the sheet
     */
    record Choice(Optional<Candidate> candidate, int from) {}

    TableSearch(List<Layout> layouts, Path file) {
        this.layouts = layouts;
        this.file = file;
    }

    boolean isNeeded() {
        return layouts.stream().anyMatch(layout -> layout.shape().table().isPresent());
    }

    void keep(Row row) {
        try {
            if (writer.isEmpty()) {
                writer = Optional.of(new RowFile.Writer(file));
            }
            writer.get().append(row);
            hidden.set(row.number(), row.hidden());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Choice choose(BitSet hiddenColumns) {
        Map<Optional<Table>, List<Layout>> byTable = layouts.stream()
                .collect(Collectors.groupingBy(layout -> layout.shape().table()));
        HeaderSearch all = new HeaderSearch(layouts);
        Choice best = new Choice(Optional.empty(), 0);
        for (Map.Entry<Optional<Table>, List<Layout>> group : byTable.entrySet()) {
            List<Row> window = window(group.getKey(), group.getValue());
            Optional<Candidate> candidate = new HeaderSearch(group.getValue()).best(window, hiddenColumns);
            if (candidate.isPresent()
                    && (best.candidate.isEmpty() || all.order().compare(candidate.get(), best.candidate.get()) > 0)) {
                best = new Choice(
                        candidate, group.getKey().isEmpty() ? 0 : window.get(0).number());
            }
        }
        return best;
    }

    /** The rows among which the header of a table is looked for. */
    private List<Row> window(Optional<Table> table, List<Layout> asking) {
        List<Row> window = new ArrayList<>();
        int[] headers = {0};
        boolean[] begun = {table.isEmpty()};
        replay(row -> {
            if (begun[0]) {
                if (window.size() < HeaderSearch.DEPTH) {
                    window.add(row);
                }
            } else if (table.orElseThrow().below().isEmpty()) {
                headers[0] += resemblesHeader(row, asking) ? 1 : 0;
                begun[0] = headers[0] >= table.get().headersAbove();
            } else {
                begun[0] = row.cells().stream().anyMatch(cell -> Layout.fold(cell.text())
                        .contains(Layout.fold(table.get().below())));
            }
        });
        return window;
    }

    private static boolean resemblesHeader(Row row, List<Layout> asking) {
        Headings headings = Headings.of(List.of(row));
        return asking.stream()
                .anyMatch(layout -> headings.all().stream()
                                .filter(heading ->
                                        headings.match(layout, heading).isPresent())
                                .count()
                        >= FEWEST_HEADINGS);
    }

    /** Hands over all rows once more. */
    void replay(Consumer<Row> consumer) {
        if (writer.isEmpty()) {
            return;
        }
        try {
            writer.get().close();
            try (RowFile.Reader reader = new RowFile.Reader(file)) {
                reader.forEach(
                        (offset, row) -> consumer.accept(new Row(row.number(), row.cells(), hidden.get(row.number()))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() throws IOException {
        if (writer.isPresent()) {
            writer.get().close();
            Files.deleteIfExists(file);
        }
    }
}
