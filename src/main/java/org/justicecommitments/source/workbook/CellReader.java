package org.justicecommitments.source.workbook;

import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.Cell.Kind;
import org.justicecommitments.source.LimitExceeded;
import org.justicecommitments.source.Limits;
import org.justicecommitments.source.Refusal;
import org.justicecommitments.source.part.Xml;
import org.justicecommitments.source.workbook.Attributes.CellType;

/** Reads the cells of a worksheet; one reader a sheet. */
final class CellReader {

    private final TextStore texts;
    private final NumberCells numbers;
    private final Limits limits;
    private final OddThings odd;
    private final Attributes attributes = new Attributes();
    private final RichText rich;

    private char[] value = new char[1024];
    private int length;
    private boolean hasValue;
    private boolean formula;
    private @Nullable String inline;

    CellReader(TextStore texts, NumberCells numbers, Limits limits, OddThings odd) {
        this.texts = texts;
        this.numbers = numbers;
        this.limits = limits;
        this.odd = odd;
        this.rich = new RichText(limits.cellCharacters());
    }

    /**
     * The cell whose start tag the reader stands in; nothing if it holds nothing. The reader stands on its end tag afterwards.
     *
     * @param next the column of the cell if it does not name one
     */
    @Nullable Cell read(XMLStreamReader2 xml, int next) throws XMLStreamException {
        int column = next;
        int style = -1;
        CellType type = CellType.NUMBER;
        for (int i = xml.getAttributeCount() - 1; i >= 0; i--) {
            String name = xml.getAttributeLocalName(i);
            if (name.equals("r")) {
                column = column(attributes.column(xml, i), next);
            } else if (name.equals("s")) {
                style = attributes.number(xml, i);
            } else if (name.equals("t")) {
                type = attributes.type(xml, i);
            }
        }
        lastColumn = column;
        content(xml);
        if (inline != null) {
            return inline.isEmpty() ? null : new Cell(column, Kind.TEXT, inline);
        }
        if (length == 0) {
            return formula && !hasValue ? new Cell(column, Kind.UNCALCULATED, "") : null;
        }
        return cell(column, style, type);
    }

    private int lastColumn;

    /** The column of the cell that was read last, even if it held nothing. */
    int column() {
        return lastColumn;
    }

    private int column(int named, int next) throws XMLStreamException {
        if (named >= limits.columns()) {
            throw new XMLStreamException(new LimitExceeded(Refusal.TOO_MANY_COLUMNS));
        }
        if (named < 0) {
            odd.found(OddThings.Oddity.CELL_WITHOUT_COLUMN);
            return next;
        }
        return named;
    }

    private void content(XMLStreamReader2 xml) throws XMLStreamException {
        length = 0;
        hasValue = false;
        formula = false;
        inline = null;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            String name = xml.getLocalName();
            if (name.equals("v")) {
                hasValue = true;
                value(xml);
            } else if (name.equals("is")) {
                inline = rich.read(xml);
            } else {
                formula |= name.equals("f");
                Xml.skip(xml);
            }
        }
    }

    private void value(XMLStreamReader2 xml) throws XMLStreamException {
        length = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                append(xml);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                Xml.skip(xml);
            }
        }
    }

    private void append(XMLStreamReader2 xml) throws XMLStreamException {
        char[] from = xml.getTextCharacters();
        int more = xml.getTextLength();
        if (length + more > value.length) {
            if (length + more > limits.cellCharacters()) {
                throw new XMLStreamException(new LimitExceeded(Refusal.CELL_TOO_LONG));
            }
            value = Arrays.copyOf(value, Math.max(value.length * 2, length + more));
        }
        System.arraycopy(from, xml.getTextStart(), value, length, more);
        length += more;
    }

    private Cell cell(int column, int style, CellType type) {
        return switch (type) {
            case SHARED -> shared(column);
            case TEXT, INLINE -> new Cell(column, Kind.TEXT, Escapes.unescaped(text()));
            case BOOLEAN -> truth(column);
            case ERROR -> new Cell(column, Kind.ERROR, text());
            case DATE -> date(column);
            case NUMBER -> number(column, style);
        };
    }

    private String text() {
        return new String(value, 0, length);
    }

    private Cell shared(int column) {
        int index = Attributes.digits(value, 0, length);
        if (index < 0) {
            index = index(text().strip());
        }
        return index >= 0 && index < texts.size()
                ? text(column, texts.get(index))
                : new Cell(column, Kind.ERROR, "#REF!");
    }

    private static Cell text(int column, String text) {
        return new Cell(column, Kind.TEXT, text);
    }

    private static int index(String digits) {
        return Attributes.digits(digits.toCharArray(), 0, digits.length());
    }

    private Cell truth(int column) {
        String said = text().strip();
        return switch (said) {
            case "1", "true", "TRUE" -> new Cell(column, Kind.BOOLEAN, "TRUE");
            case "0", "false", "FALSE" -> new Cell(column, Kind.BOOLEAN, "FALSE");
            default -> {
                odd.found(OddThings.Oddity.VALUE_UNLIKE_ITS_TYPE);
                yield text(column, said);
            }
        };
    }

    /** Times of day of midnight are not part of a date. */
    private Cell date(int column) {
        String said = text().strip();
        int time = said.indexOf('T');
        boolean midnight = time == 10 && said.substring(time).matches("T00:00(:00(\\.0+)?)?Z?");
        return new Cell(column, Kind.DATE, midnight ? said.substring(0, time) : said);
    }

    private Cell number(int column, int style) {
        Cell cell = numbers.cell(column, style, value, length);
        if (cell == null) {
            odd.found(OddThings.Oddity.VALUE_UNLIKE_ITS_TYPE);
            return text(column, text());
        }
        return cell;
    }
}
