package org.justicecommitments.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.source.Shape.Table;

/** Finds the headers of the tables that layouts choose among several on one sheet. */
final class TableSearch {

    private static final int FEWEST_HEADINGS = 3;

    private final List<Layout> layouts;
    private final HeaderSearch search;
    private final KeptSheet sheet;
    private final List<ChosenHeader> chosen = new ArrayList<>();

    TableSearch(List<Layout> layouts, KeptSheet sheet) {
        this.layouts = layouts;
        this.search = new HeaderSearch(layouts);
        this.sheet = sheet;
    }

    /** The headers from the top left; none if no layout finds one. */
    List<ChosenHeader> choose(BitSet hiddenColumns) {
        Map<Table, List<Layout>> byTable = new LinkedHashMap<>();
        layouts.forEach(layout -> layout.shape().table().ifPresent(table -> byTable.computeIfAbsent(
                        table, t -> new ArrayList<>())
                .add(layout)));
        List<ChosenHeader> found = new ArrayList<>();
        byTable.forEach((table, asking) -> find(table, asking, hiddenColumns).ifPresent(found::add));
        found.sort(Comparator.comparing(ChosenHeader::header, search.order()).reversed());
        found.stream().filter(TableSearch::isSure).forEach(this::accept);
        first(hiddenColumns);
        found.stream().filter(header -> chosen.isEmpty()).forEach(this::accept);
        chosen.sort(Comparator.comparingInt(ChosenHeader::lastRow)
                .thenComparing(header -> header.columns().firstColumn()));
        return List.copyOf(chosen);
    }

    /** Whether a table may stand beside others: a few headings that it shares with them are not enough. */
    private static boolean isSure(ChosenHeader table) {
        return table.header().distinctive() > 0
                || HeaderSearch.result(Optional.of(table.header())).isComplete();
    }

    private Optional<ChosenHeader> find(Table table, List<Layout> asking, BitSet hiddenColumns) {
        Region columns = Region.columnsOf(table);
        TableWindow window = new TableWindow(table, columns, this::resemblesHeader);
        sheet.replay(window::take);
        // A header that has more of the headings that only another layout has, as a repeated one, is not this layout's.
        Map<Integer, Integer> distinctive = search.distinctive(window.rows(), hiddenColumns);
        return new HeaderSearch(asking)
                .best(
                        window.rows(),
                        hiddenColumns,
                        header -> header.distinctive()
                                >= distinctive.getOrDefault(header.headings().row(), 0))
                .map(header -> new ChosenHeader(header, columns, window.begin(), true));
    }

    private void accept(ChosenHeader header) {
        if (chosen.stream()
                .noneMatch(
                        other -> other.meets(header.columns(), header.header().headings()))) {
            chosen.add(header);
        }
    }

    /** Layouts that choose no table take the first one that no other has chosen; beside others, it must be complete. */
    private void first(BitSet hiddenColumns) {
        List<Layout> asking = layouts.stream()
                .filter(layout -> layout.shape().table().isEmpty())
                .toList();
        List<Row> window = new ArrayList<>();
        sheet.replay(row -> {
            if (window.size() < HeaderSearch.DEPTH) {
                window.add(row);
            }
        });
        new HeaderSearch(asking)
                .best(window, hiddenColumns, candidate -> chosen.stream()
                        .noneMatch(other -> other.meets(Region.WHOLE, candidate.headings())))
                .filter(candidate -> chosen.isEmpty()
                        || HeaderSearch.result(Optional.of(candidate)).isComplete())
                .ifPresent(candidate -> chosen.add(new ChosenHeader(candidate, Region.WHOLE, 0, false)));
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
}
