package org.justicecommitments.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.justicecommitments.source.HeaderSearch.Candidate;
import org.justicecommitments.source.Shape.Table;

/** Finds the tables that layouts choose among several on one sheet; the sheet's rows are kept on disk meanwhile. */
final class TableSearch {

    private static final int FEWEST_HEADINGS = 3;

    private final List<Layout> layouts;
    private final HeaderSearch search;
    private final Path file;
    private final BitSet hidden = new BitSet();
    private final List<Chosen> chosen = new ArrayList<>();
    private Optional<RowFile.Writer> writer = Optional.empty();

    /**
     * A table: its header, and where its rows are.
     *
     * @param candidate the header; empty if there is none
     * @param region its part of the sheet
     * @param from rows before this one say nothing about it
     */
    record Choice(Optional<Candidate> candidate, Region region, int from) {

        /** The only table of a sheet. */
        static Choice ofWhole(Optional<Candidate> candidate) {
            return new Choice(candidate, Region.WHOLE, 0);
        }
    }

    /**
     * A header that a layout chose.
     *
     * @param columns the columns in which it was looked for
     * @param begin the row with the text that stands above it; 0 if none does
     * @param explicit whether the layout says which table it is
     */
    private record Chosen(Candidate header, Region columns, int begin, boolean explicit) {

        int firstRow() {
            return header.headings().firstRow();
        }

        int lastRow() {
            return header.headings().row();
        }

        boolean meets(Region otherColumns, Headings other) {
            return columns.sharesColumns(otherColumns) && other.firstRow() <= lastRow() && firstRow() <= other.row();
        }
    }

    /** The rows among which the header of a table is looked for, and the row with the text above them. */
    private record Window(List<Row> rows, int begin) {}

    TableSearch(List<Layout> layouts, Path file) {
        this.layouts = layouts;
        this.search = new HeaderSearch(layouts);
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

    /** The tables, from the top left; one without a header if no layout finds one. */
    List<Choice> choose(BitSet hiddenColumns) {
        Map<Table, List<Layout>> byTable = new LinkedHashMap<>();
        layouts.forEach(layout -> layout.shape().table().ifPresent(table -> byTable.computeIfAbsent(
                        table, t -> new ArrayList<>())
                .add(layout)));
        List<Chosen> found = new ArrayList<>();
        byTable.forEach((table, asking) -> find(table, asking, hiddenColumns).ifPresent(found::add));
        found.sort(Comparator.comparing(Chosen::header, search.order()).reversed());
        found.stream().filter(TableSearch::isSure).forEach(this::accept);
        first(hiddenColumns);
        found.stream().filter(header -> chosen.isEmpty()).forEach(this::accept);
        if (chosen.isEmpty()) {
            return List.of(Choice.ofWhole(Optional.empty()));
        }
        chosen.sort(Comparator.comparingInt(Chosen::lastRow).thenComparing(c -> c.columns.firstColumn()));
        return choices();
    }

    /** Whether a table may stand beside others: a few headings that it shares with them are not enough. */
    private static boolean isSure(Chosen table) {
        return table.header.distinctive() > 0
                || HeaderSearch.result(Optional.of(table.header)) instanceof HeaderSearch.Result.Found;
    }

    private Optional<Chosen> find(Table table, List<Layout> asking, BitSet hiddenColumns) {
        Region columns = Region.columnsOf(table);
        Window window = window(table, columns);
        // A header that has more of the headings that only another layout has, as a repeated one, is not this layout's.
        Map<Integer, Integer> distinctive = search.distinctive(window.rows, hiddenColumns);
        return new HeaderSearch(asking)
                .best(
                        window.rows,
                        hiddenColumns,
                        header -> header.distinctive()
                                >= distinctive.getOrDefault(header.headings().row(), 0))
                .map(header -> new Chosen(header, columns, window.begin, true));
    }

    private void accept(Chosen header) {
        if (chosen.stream().noneMatch(other -> other.meets(header.columns, header.header.headings()))) {
            chosen.add(header);
        }
    }

    /** Layouts that choose no table take the first one that no other has chosen; beside others, it must be complete. */
    private void first(BitSet hiddenColumns) {
        List<Layout> asking = layouts.stream()
                .filter(layout -> layout.shape().table().isEmpty())
                .toList();
        List<Row> window = new ArrayList<>();
        replay(row -> {
            if (window.size() < HeaderSearch.DEPTH) {
                window.add(row);
            }
        });
        new HeaderSearch(asking)
                .best(window, hiddenColumns, candidate -> chosen.stream()
                        .noneMatch(other -> other.meets(Region.WHOLE, candidate.headings())))
                .filter(candidate -> chosen.isEmpty()
                        || HeaderSearch.result(Optional.of(candidate)) instanceof HeaderSearch.Result.Found)
                .ifPresent(candidate -> chosen.add(new Chosen(candidate, Region.WHOLE, 0, false)));
    }

    /** The rows among which the header of a table is looked for. */
    private Window window(Table table, Region columns) {
        List<Row> rows = new ArrayList<>();
        int[] headers = {0, -1};
        int[] begun = {table.below().isEmpty() && table.headersAbove() == 0 ? 0 : -1};
        replay(all -> {
            Row row = columns.of(all);
            if (begun[0] >= 0) {
                if (rows.size() < HeaderSearch.DEPTH) {
                    rows.add(row);
                }
            } else if (!table.below().isEmpty()) {
                boolean named = row.cells().stream()
                        .anyMatch(cell -> Layout.fold(cell.text()).contains(Layout.fold(table.below())));
                begun[0] = named ? row.number() : -1;
            } else if (resemblesHeader(row)) {
                headers[0] += headers[1] == row.number() - 1 ? 0 : 1; // a header may have several rows
                headers[1] = row.number();
                begun[0] = headers[0] >= table.headersAbove() ? 0 : -1;
            }
        });
        return new Window(rows, Math.max(0, begun[0]));
    }

    private boolean resemblesHeader(Row row) {
        Headings headings = Headings.of(List.of(row));
        return layouts.stream()
                .anyMatch(layout -> headings.all().stream()
                                .filter(heading ->
                                        headings.match(layout, heading).isPresent())
                                .count()
                        >= FEWEST_HEADINGS);
    }

    private List<Choice> choices() {
        List<Integer> tops = tops();
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            Chosen table = chosen.get(i);
            int top = tops.get(i);
            int first = 1;
            int last = Integer.MAX_VALUE;
            for (int j = 0; j < chosen.size(); j++) {
                if (j != i && table.columns.sharesColumns(chosen.get(j).columns)) {
                    first = chosen.get(j).lastRow() < table.lastRow() ? top : first;
                    last = chosen.get(j).lastRow() > table.lastRow() ? Math.min(last, tops.get(j) - 1) : last;
                }
            }
            choices.add(
                    new Choice(Optional.of(table.header), table.columns.rows(first, last), table.explicit ? top : 0));
        }
        return choices;
    }

    /** For each table, the first row that belongs to it: its header, or its title above. */
    private List<Integer> tops() {
        List<BitSet> full = chosen.stream().map(c -> new BitSet()).toList();
        List<BitSet> lone = chosen.stream().map(c -> new BitSet()).toList();
        replay(row -> {
            for (int i = 0; i < chosen.size(); i++) {
                Row part = chosen.get(i).columns.of(row);
                long filled =
                        part.cells().stream().filter(cell -> !cell.isBlank()).count();
                (filled > 1 ? full : lone).get(i).set(row.number(), filled > 0);
            }
        });
        List<Integer> tops = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            tops.add(top(chosen.get(i), full.get(i), lone.get(i)));
        }
        return tops;
    }

    /** A table's title is one text a row; without a blank row above it, it is the last row before the header, or the text asked for. */
    private static int top(Chosen table, BitSet full, BitSet lone) {
        int header = table.firstRow();
        if (table.begin > 0) {
            int above = full.previousSetBit(header - 1);
            return above <= table.begin ? table.begin : above + 1;
        }
        int top = header;
        while (lone.get(top - 1)) {
            top--;
        }
        return top < header && top > 1 && full.get(top - 1) ? header - 1 : top;
    }

    /** How many cells stand in each column that belongs to none of the tables. */
    SortedMap<Integer, Integer> beside() {
        SortedMap<Integer, Integer> beside = new TreeMap<>();
        if (!chosen.isEmpty()
                && chosen.stream().allMatch(table -> table.header
                        .layout()
                        .shape()
                        .table()
                        .filter(t -> t.lastColumn() < Integer.MAX_VALUE)
                        .isPresent())) {
            replay(row -> row.cells().stream()
                    .filter(cell -> !cell.isBlank()
                            && chosen.stream().noneMatch(table -> table.columns.hasColumn(cell.column())))
                    .forEach(cell -> beside.merge(cell.column(), 1, Integer::sum)));
        }
        return beside;
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
