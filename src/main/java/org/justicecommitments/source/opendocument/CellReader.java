package org.justicecommitments.source.opendocument;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.Cell.Kind;
import org.justicecommitments.source.Limits;
import org.justicecommitments.source.part.NumberText;
import org.justicecommitments.source.part.ShownDate;

/** Reads the cells of a table: their values where they have any, else what they show. */
final class CellReader {

    private static final BigDecimal NANOS_OF_DAY =
            new BigDecimal(Duration.ofDays(1).toNanos());

    private final Styles styles;
    private final ShownText shown;

    CellReader(Limits limits, Styles styles) {
        this.styles = styles;
        this.shown = new ShownText(limits.cellCharacters());
    }

    /** The cell that the reader stands in, nothing if it holds nothing; the reader stands on its end afterwards. */
    @Nullable Cell read(XMLStreamReader2 xml, int column) throws XMLStreamException {
        String type = "";
        String value = null;
        String style = "";
        boolean formula = false;
        boolean error = false;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            switch (xml.getAttributeLocalName(i)) {
                case "value-type" -> {
                    String said = xml.getAttributeValue(i);
                    error |= said.equals("error"); // an attribute of LibreOffice's own, beside the standard one
                    type = error ? type : said;
                }
                case "value", "date-value", "time-value", "boolean-value", "string-value" ->
                    value = xml.getAttributeValue(i);
                case "style-name" -> style = xml.getAttributeValue(i);
                case "formula" -> formula = true;
                default -> {}
            }
        }
        String text = shown.read(xml);
        if (error && !text.isEmpty()) {
            return new Cell(column, Kind.ERROR, text);
        }
        Cell cell = value == null || type.equals("string") ? null : valued(column, type, value.strip(), style);
        if (cell != null) {
            return cell;
        }
        String said = text.isEmpty() && value != null ? value : text;
        if (said.isEmpty()) {
            return formula && type.isEmpty() ? new Cell(column, Kind.UNCALCULATED, "") : null;
        }
        return new Cell(column, Kind.TEXT, said);
    }

    private @Nullable Cell valued(int column, String type, String value, String style) {
        return switch (type) {
            case "float", "percentage", "currency" ->
                number(column, NumberText.of(value.toCharArray(), 0, value.length()));
            case "date" -> date(column, value, styles.shown(style));
            case "time" -> time(column, value);
            case "boolean" -> new Cell(column, Kind.BOOLEAN, value.equals("true") ? "TRUE" : "FALSE");
            default -> null;
        };
    }

    private static @Nullable Cell number(int column, @Nullable String text) {
        return text == null ? null : new Cell(column, Kind.NUMBER, text);
    }

    private static @Nullable Cell date(int column, String value, ShownDate shown) {
        try {
            LocalDateTime time = value.indexOf('T') > 0
                    ? LocalDateTime.parse(value)
                    : LocalDate.parse(value).atStartOfDay();
            return shown.cell(column, rounded(time));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** To a second, as other workbooks' times are: what is stored is a fraction of a day. */
    private static LocalDateTime rounded(LocalDateTime time) {
        return time.plusNanos(500_000_000).withNano(0);
    }

    /** A time of day is a fraction of a day, as in other workbooks. */
    private static @Nullable Cell time(int column, String value) {
        try {
            BigDecimal nanos = BigDecimal.valueOf(Duration.parse(value).toNanos());
            double days = nanos.divide(NANOS_OF_DAY, MathContext.DECIMAL64).doubleValue();
            return new Cell(column, Kind.NUMBER, NumberText.of(days));
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }
}
