package org.justicecommitments.release.workbook;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.justicecommitments.release.Column;

/** How cells look. */
final class CellStyles {

    private static final int UNITS_OF_A_CHARACTER = 256;

    private final CellStyle plain;
    private final CellStyle header;
    private final CellStyle day;
    private final CellStyle link;
    private final CellStyle quoted;
    private final CellStyle wrapped;

    CellStyles(Workbook workbook) {
        this.plain = workbook.getCellStyleAt(0);
        Font bold = workbook.createFont();
        bold.setBold(true);
        this.header = workbook.createCellStyle();
        header.setFont(bold);
        header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        this.day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        Font underlined = workbook.createFont();
        underlined.setUnderline(Font.U_SINGLE);
        underlined.setColor(IndexedColors.BLUE.getIndex());
        this.link = workbook.createCellStyle();
        link.setFont(underlined);
        this.quoted = workbook.createCellStyle();
        quoted.setQuotePrefixed(true);
        this.wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
    }

    CellStyle plain() {
        return plain;
    }

    CellStyle header() {
        return header;
    }

    /** A date, as ISO 8601 writes it. */
    CellStyle day() {
        return day;
    }

    CellStyle link() {
        return link;
    }

    /** A text that stays a text when somebody edits it. */
    CellStyle quoted() {
        return quoted;
    }

    CellStyle wrapped() {
        return wrapped;
    }

    /** The width of a column, in the unit of spreadsheet files. */
    static int width(int characters) {
        return characters * UNITS_OF_A_CHARACTER;
    }

    static int width(Column<?> column) {
        int heading = column.name().length() + 4;
        return width(
                switch (column.type()) {
                    case TEXT ->
                        column.codes().isEmpty() && !column.key() ? Math.max(heading, 30) : Math.max(heading, 14);
                    case DATE -> Math.max(heading, 12);
                    case INTEGER, NUMBER, BOOLEAN -> heading;
                });
    }
}
