package org.justicecommitments.source.workbook;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.Cell.Kind;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.SheetVisitor.RowVisitor;

/** Reads the rows of a worksheet one after another, each cell by its own reference. */
final class SheetReader {

    private final Workbook workbook;

    SheetReader(Workbook workbook) {
        this.workbook = workbook;
    }

    void read(InputStream in, RowVisitor visitor) throws XMLStreamException {
        XMLStreamReader xml = Xml.open(in);
        int row = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                String number = Xml.attribute(xml, "r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                visitor.row(new Row(row, cells(xml)));
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("sheetData")) {
                return;
            }
        }
    }

    private List<Cell> cells(XMLStreamReader xml) throws XMLStreamException {
        List<Cell> cells = new ArrayList<>();
        int column = -1;
        boolean sorted = true;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                if (!sorted) {
                    cells.sort(Comparator.comparingInt(Cell::column));
                }
                return cells;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int before = column;
                column = column(Xml.attribute(xml, "r"), column + 1);
                sorted &= column > before;
                cell(xml, column).ifPresent(cells::add);
            }
        }
    }

    private Optional<Cell> cell(XMLStreamReader xml, int column) throws XMLStreamException {
        String type = Xml.attribute(xml, "t");
        String style = Xml.attribute(xml, "s");
        String value = null;
        boolean formula = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = xml.getElementText();
                    case "is" -> value = SharedStrings.text(xml);
                    case "f" -> formula = true;
                    default -> {}
                }
            }
        }
        if (value == null || value.isEmpty()) {
            boolean uncalculated = formula && value == null;
            return uncalculated ? Optional.of(new Cell(column, Kind.UNCALCULATED, "")) : Optional.empty();
        }
        return Optional.of(cell(column, type == null ? "n" : type, style, value));
    }

    private Cell cell(int column, String type, @Nullable String style, String value) {
        return switch (type) {
            case "s" -> shared(column, value);
            case "inlineStr" -> new Cell(column, Kind.TEXT, value);
            case "str" -> new Cell(column, Kind.TEXT, SharedStrings.unescaped(value));
            case "b" -> new Cell(column, Kind.BOOLEAN, Xml.isTrue(value) ? "TRUE" : "FALSE");
            case "e" -> new Cell(column, Kind.ERROR, value);
            case "d" -> new Cell(column, Kind.DATE, value.endsWith("T00:00:00") ? value.substring(0, 10) : value);
            default -> number(column, style, value);
        };
    }

    private Cell shared(int column, String value) {
        try {
            return new Cell(column, Kind.TEXT, workbook.strings().get(Integer.parseInt(value.strip())));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return new Cell(column, Kind.ERROR, "#REF!");
        }
    }

    private Cell number(int column, @Nullable String style, String value) {
        BigDecimal number;
        try {
            number = new BigDecimal(value.strip());
        } catch (NumberFormatException e) {
            return new Cell(column, Kind.TEXT, value);
        }
        return workbook.numbers().cell(column, style == null ? -1 : Integer.parseInt(style), number);
    }

    /** The column of a reference such as {@code AB12}; the next one where a cell has no reference. */
    private static int column(@Nullable String reference, int next) {
        if (reference == null) {
            return next;
        }
        int column = 0;
        for (char c : reference.toUpperCase(Locale.ROOT).toCharArray()) {
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        return column == 0 || column > 1 << 14 ? next : column - 1;
    }
}
