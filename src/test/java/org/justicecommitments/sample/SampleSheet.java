package org.justicecommitments.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook of one sheet whose cells have the types that a person's typing would give them.
 *
 * <p>A plain number becomes a numeric cell, {@code 2019-03-01} a date cell, {@code #NAME?} an error cell,
 * {@code FALSE} a logical cell, an empty text no cell; anything else is text. A leading apostrophe makes text of whatever follows it, as in Excel.
 */
final class SampleSheet {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final String NAME_ERROR = "#NAME?";

    /** The time in the document's properties, so that it does not depend on when it is built. */
    private static final String WRITTEN = "2026-01-01T00:00:00Z";

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet;
    private final XSSFCellStyle dateStyle = workbook.createCellStyle();
    private final XSSFCellStyle headerStyle = workbook.createCellStyle();
    private int rowCount;

    SampleSheet(String name) {
        sheet = workbook.createSheet(name);
        dateStyle.setDataFormat(workbook.createDataFormat().getFormat("m/d/yyyy"));
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        headerStyle.setFont(bold);
    }

    /** Adds a row of cells. */
    void add(List<String> texts) {
        XSSFRow row = sheet.createRow(rowCount++);
        for (int column = 0; column < texts.size(); column++) {
            if (!texts.get(column).isEmpty()) {
                write(row.createCell(column), texts.get(column));
            }
        }
    }

    /** Adds a row of bold cells that stays in view when the sheet is scrolled. */
    void addHeader(List<String> headings) {
        add(headings);
        sheet.getRow(rowCount - 1).forEach(cell -> cell.setCellStyle(headerStyle));
        sheet.createFreezePane(0, rowCount);
    }

    private void write(XSSFCell cell, String text) {
        if (NUMBER.matcher(text).matches()) {
            cell.setCellValue(Double.parseDouble(text));
            // Excel stores all 17 digits of a double, such as 2.1000000000000001; POI would shorten it to 2.1.
            cell.getCTCell().setV(text);
        } else if (DAY.matcher(text).matches()) {
            cell.setCellValue(LocalDate.parse(text));
            cell.setCellStyle(dateStyle);
        } else if (text.equals(NAME_ERROR)) {
            cell.setCellErrorValue(FormulaError.NAME);
        } else if (text.equals("FALSE")) {
            cell.setCellValue(false);
        } else {
            cell.setCellValue(text.startsWith("'") ? text.substring(1) : text);
        }
    }

    /** The bytes of the finished workbook; no row can be added afterwards. */
    byte[] toWorkbook() throws IOException {
        setProperties(workbook.getProperties().getCoreProperties());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(bytes);
        }
        return FixedArchive.of(bytes.toByteArray());
    }

    private static void setProperties(CoreProperties properties) throws IOException {
        try {
            properties.setCreator("Justice Commitments sample");
            properties.setCreated(WRITTEN);
            properties.setModified(WRITTEN);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }
}
