package org.justicecommitments.source.opendocument;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.CellRange;
import org.justicecommitments.source.LimitExceeded;
import org.justicecommitments.source.Limits;
import org.justicecommitments.source.Refusal;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.SheetVisitor.RowVisitor;
import org.justicecommitments.source.part.Xml;

/**
 * Reads the rows of a table. Rows and cells can stand for many like them: a sheet ends with a blank row that is repeated to the
 * last one there can be. Blank repetition is counted and not made.
 */
final class TableReader {

    private final Limits limits;
    private final RowVisitor visitor;
    private final CellReader cells;
    private final List<CellRange> merges = new ArrayList<>();
    private int column;
    private int row;
    private long repeated;

    TableReader(Limits limits, Styles styles, RowVisitor visitor) {
        this.limits = limits;
        this.visitor = visitor;
        this.cells = new CellReader(limits, styles);
    }

    /** Reads the table that the reader stands in. */
    void read(XMLStreamReader2 xml) throws XMLStreamException {
        ContentReader.children(xml, this::part);
        merges.forEach(visitor::merged);
    }

    private void part(XMLStreamReader2 xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "table-column" -> column(xml);
            case "table-row" -> row(xml);
            case "table-columns",
                    "table-header-columns",
                    "table-column-group",
                    "table-rows",
                    "table-header-rows",
                    "table-row-group" -> ContentReader.children(xml, this::part);
            default -> Xml.skip(xml);
        }
    }

    private static boolean isHidden(XMLStreamReader2 xml) {
        String visibility = Xml.text(xml, "visibility");
        return visibility.equals("collapse") || visibility.equals("filter");
    }

    private void column(XMLStreamReader2 xml) throws XMLStreamException {
        int count = count(xml, "number-columns-repeated");
        if (isHidden(xml) && column < limits.columns()) {
            visitor.columnsHidden(column, Math.min(column + count, limits.columns()) - 1);
        }
        column = Math.min(column + count, limits.columns());
        Xml.skip(xml);
    }

    private static int count(XMLStreamReader2 xml, String attribute) {
        try {
            return Math.max(1, Math.min(1 << 24, Integer.parseInt(Xml.text(xml, attribute))));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private void row(XMLStreamReader2 xml) throws XMLStreamException {
        int times = count(xml, "number-rows-repeated");
        boolean hidden = isHidden(xml);
        List<Cell> read = new ArrayList<>();
        int[] at = {0};
        ContentReader.children(xml, cell -> at[0] = cells(cell, at[0], read));
        if (!read.isEmpty()) {
            repeat((times - 1L) * read.size());
            for (int i = 1; i <= times; i++) {
                visitor.row(new Row(row + i, read, hidden));
            }
        }
        row = Math.addExact(row, times);
    }

    private int cells(XMLStreamReader2 xml, int first, List<Cell> read) throws XMLStreamException {
        String name = xml.getLocalName();
        if (!name.equals("table-cell") && !name.equals("covered-table-cell")) {
            Xml.skip(xml);
            return first;
        }
        int times = count(xml, "number-columns-repeated");
        int columns = count(xml, "number-columns-spanned");
        int rows = count(xml, "number-rows-spanned");
        if (columns > 1 || rows > 1) {
            repeat(1);
            merges.add(new CellRange(row + 1, row + rows, first, first + columns - 1));
        }
        @Nullable Cell cell = cells.read(xml, first);
        if (cell != null) {
            if (first + times > limits.columns()) {
                throw new XMLStreamException(new LimitExceeded(Refusal.TOO_MANY_COLUMNS));
            }
            repeat(times - 1);
            for (int i = 0; i < times; i++) {
                read.add(i == 0 ? cell : new Cell(first + i, cell.kind(), cell.text()));
            }
        }
        return Math.addExact(first, times);
    }

    private void repeat(long more) throws XMLStreamException {
        repeated += more;
        if (repeated > limits.repeatedCells()) {
            throw new XMLStreamException(new LimitExceeded(Refusal.TOO_MANY_REPEATS));
        }
    }
}
