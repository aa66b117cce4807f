package org.justicecommitments.source.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.CellRange;
import org.justicecommitments.source.LimitExceeded;
import org.justicecommitments.source.Limits;
import org.justicecommitments.source.Refusal;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.SheetVisitor.RowVisitor;
import org.justicecommitments.source.part.Xml;
import org.justicecommitments.source.workbook.OddThings.Oddity;

/** Reads the rows of a worksheet one after another, each cell by its own reference. */
final class SheetReader {

    private static final int LAST_ROW = 1 << 20;
    private static final Pattern RANGE =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

    private final CellReader cells;
    private final Limits limits;
    private final OddThings odd;
    private final RowVisitor visitor;
    private final Attributes attributes = new Attributes();
    private final BitSet numbers = new BitSet();
    private int last;
    private int highest;
    private int widest = 16;

    SheetReader(CellReader cells, Limits limits, OddThings odd, RowVisitor visitor) {
        this.cells = cells;
        this.limits = limits;
        this.odd = odd;
        this.visitor = visitor;
    }

    /** Reads the whole part, or as much as is wanted. What follows the rows may be damaged: nothing of it is published. */
    void read(InputStream in) throws IOException, XMLStreamException {
        XMLStreamReader2 xml = Xml.open(in);
        boolean done = false;
        try {
            while (xml.hasNext() && !visitor.isEnough()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("sheetData")) {
                    done = true;
                }
            }
        } catch (XMLStreamException e) {
            if (!done || e.getCause() instanceof IOException) {
                throw e;
            }
            in.transferTo(OutputStream.nullOutputStream()); // its checksum is still to come
            odd.found(Oddity.END_DAMAGED);
        }
    }

    private void element(XMLStreamReader2 xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "row" -> row(xml);
            case "col" -> column(xml);
            case "mergeCell" -> range(Xml.text(xml, "ref")).ifPresent(visitor::merged);
            default -> Xml.refuseDepth(xml);
        }
    }

    private void column(XMLStreamReader2 xml) throws XMLStreamException {
        int first = -1;
        int end = -1;
        boolean hidden = false;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            switch (xml.getAttributeLocalName(i)) {
                case "min" -> first = attributes.number(xml, i);
                case "max" -> end = attributes.number(xml, i);
                case "hidden" -> hidden = Xml.isTrue(xml.getAttributeValue(i));
                default -> {}
            }
        }
        if (hidden && first > 0 && end >= first) {
            visitor.columnsHidden(first - 1, Math.min(end, limits.columns()) - 1);
        }
    }

    private void row(XMLStreamReader2 xml) throws XMLStreamException {
        int named = -1;
        boolean numbered = false;
        boolean hidden = false;
        for (int i = xml.getAttributeCount() - 1; i >= 0; i--) {
            String name = xml.getAttributeLocalName(i);
            if (name.equals("r")) {
                numbered = true;
                named = attributes.number(xml, i);
            } else if (name.equals("hidden")) {
                hidden = Xml.isTrue(xml.getAttributeValue(i));
            }
        }
        int number = number(numbered, named);
        visitor.row(new Row(number, cells(xml), hidden));
    }

    private int number(boolean numbered, int named) {
        int number = last + 1;
        if (numbered && named >= 1 && named <= LAST_ROW) {
            number = named;
        } else if (numbered) {
            odd.found(Oddity.ROW_NUMBER_UNUSABLE);
        }
        if (number <= highest) {
            boolean twice = numbers.get(number);
            odd.found(twice ? Oddity.ROW_TWICE : Oddity.ROWS_UNORDERED);
            number = twice ? highest + 1 : number;
        }
        numbers.set(number);
        highest = Math.max(highest, number);
        last = number;
        return number;
    }

    private List<Cell> cells(XMLStreamReader2 xml) throws XMLStreamException {
        List<Cell> row = new ArrayList<>(widest);
        int column = -1;
        boolean sorted = true;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (!xml.getLocalName().equals("c")) {
                Xml.skip(xml);
                continue;
            }
            Cell cell = cells.read(xml, column + 1);
            sorted &= cells.column() > column;
            column = cells.column();
            if (cell != null) {
                row.add(cell);
            }
            if (column >= limits.columns() || row.size() > limits.columns()) {
                throw new XMLStreamException(new LimitExceeded(Refusal.TOO_MANY_COLUMNS));
            }
        }
        widest = Math.max(16, row.size());
        return sorted ? row : ordered(row);
    }

    /** By column; of two cells in one place the later one, as spreadsheet programs take it. */
    private List<Cell> ordered(List<Cell> row) {
        List<Cell> ordered = new ArrayList<>(row.size());
        row.sort(Comparator.comparingInt(Cell::column)); // stable: the later one stays behind
        for (Cell cell : row) {
            int end = ordered.size() - 1;
            if (end >= 0 && ordered.get(end).column() == cell.column()) {
                odd.found(Oddity.CELL_TWICE);
                ordered.set(end, cell);
            } else {
                ordered.add(cell);
            }
        }
        return ordered;
    }

    private static Optional<CellRange> range(String reference) {
        Matcher range = RANGE.matcher(reference.strip());
        if (!range.matches()) {
            return Optional.empty();
        }
        int row = Integer.parseInt(range.group(2));
        int otherRow = Integer.parseInt(range.group(4));
        int column = column(range.group(1));
        int otherColumn = column(range.group(3));
        return Optional.of(new CellRange(
                Math.min(row, otherRow),
                Math.max(row, otherRow),
                Math.min(column, otherColumn),
                Math.max(column, otherColumn)));
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
