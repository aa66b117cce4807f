package org.justicecommitments.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Cuts a sheet into the parts that belong to its tables. */
final class TableRegions {

    private final List<ChosenHeader> headers;
    private final KeptSheet sheet;

    /**
     * The parts of a sheet.
     *
     * @param headers the headers of its tables, from the top left
     */
    TableRegions(List<ChosenHeader> headers, KeptSheet sheet) {
        this.headers = List.copyOf(headers);
        this.sheet = sheet;
    }

    /** The tables in the order of their headers; one without a header if there are none. */
    List<ChosenTable> tables() {
        if (headers.isEmpty()) {
            return List.of(ChosenTable.ofWhole(Optional.empty()));
        }
        List<Integer> tops = tops();
        List<ChosenTable> tables = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            ChosenHeader table = headers.get(i);
            int top = tops.get(i);
            int first = 1;
            int last = Integer.MAX_VALUE;
            for (int j = 0; j < headers.size(); j++) {
                if (j != i && table.columns().sharesColumns(headers.get(j).columns())) {
                    first = headers.get(j).lastRow() < table.lastRow() ? top : first;
                    last = headers.get(j).lastRow() > table.lastRow() ? Math.min(last, tops.get(j) - 1) : last;
                }
            }
            tables.add(new ChosenTable(
                    Optional.of(table.header()), table.columns().rows(first, last), table.explicit() ? top : 0));
        }
        return tables;
    }

    /** For each table, the first row that belongs to it: its header, or its title above. */
    private List<Integer> tops() {
        List<BitSet> full = headers.stream().map(c -> new BitSet()).toList();
        List<BitSet> lone = headers.stream().map(c -> new BitSet()).toList();
        sheet.replay(row -> {
            for (int i = 0; i < headers.size(); i++) {
                Row part = headers.get(i).columns().of(row);
                long filled =
                        part.cells().stream().filter(cell -> !cell.isBlank()).count();
                (filled > 1 ? full : lone).get(i).set(row.number(), filled > 0);
            }
        });
        List<Integer> tops = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            tops.add(top(headers.get(i), full.get(i), lone.get(i)));
        }
        return tops;
    }

    /** A table's title is one text a row; without a blank row above it, it is the last row before the header, or the text asked for. */
    private static int top(ChosenHeader table, BitSet full, BitSet lone) {
        int header = table.firstRow();
        if (table.begin() > 0) {
            int above = full.previousSetBit(header - 1);
            return above <= table.begin() ? table.begin() : above + 1;
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
        if (!headers.isEmpty()
                && headers.stream().allMatch(table -> table.header()
                        .layout()
                        .shape()
                        .table()
                        .filter(t -> t.lastColumn() < Integer.MAX_VALUE)
                        .isPresent())) {
            sheet.replay(row -> row.cells().stream()
                    .filter(cell -> !cell.isBlank()
                            && headers.stream()
                                    .noneMatch(table -> table.columns().hasColumn(cell.column())))
                    .forEach(cell -> beside.merge(cell.column(), 1, Integer::sum)));
        }
        return beside;
    }
}
