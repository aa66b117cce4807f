package org.justicecommitments.source.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.Cell.Kind;
import org.justicecommitments.source.Row;

/** The cells of a workbook as POI's own model says them, and ours made comparable. */
final class PoiRows {

    private static final int LAST_YEAR = 9999;
    private static final double DAYS_BEYOND_ALL_DATES = 3_000_000;
    private static final int HALF_A_SECOND = 500_000_000;

    private PoiRows() {}

    /** Cell by cell: the difference of two whole sheets is too long to read. */
    static void assertSame(List<Row> read, List<Row> expected) {
        assertThat(read)
                .extracting(Row::number)
                .isEqualTo(expected.stream().map(Row::number).toList());
        for (int i = 0; i < expected.size(); i++) {
            List<Cell> cells = read.get(i).cells();
            assertThat(cells).hasSameSizeAs(expected.get(i).cells());
            for (int k = 0; k < cells.size(); k++) {
                assertThat(cells.get(k)).isEqualTo(expected.get(i).cells().get(k));
            }
        }
    }

    // ---- what the program reads

    /** The cells that hold something; numbers by their value, as POI shortens them. */
    static List<Row> seen(List<Row> rows) {
        return rows.stream()
                .map(row -> new Row(
                        row.number(),
                        row.cells().stream()
                                .filter(cell -> cell.kind() == Kind.UNCALCULATED
                                        || !cell.text().isEmpty())
                                .map(PoiRows::shortened)
                                .toList()))
                .toList();
    }

    private static Cell shortened(Cell cell) {
        return cell.kind() == Kind.NUMBER
                ? new Cell(cell.column(), Kind.NUMBER, String.valueOf(Double.parseDouble(cell.text())))
                : cell;
    }

    // ---- what POI's model says

    static List<Row> rows(Sheet sheet) {
        List<Row> rows = new ArrayList<>();
        for (org.apache.poi.ss.usermodel.Row row : sheet) {
            List<Cell> cells = new ArrayList<>();
            row.forEach(cell -> cell((XSSFCell) cell).ifPresent(cells::add));
            rows.add(new Row(row.getRowNum() + 1, cells));
        }
        return rows;
    }

    private static Optional<Cell> cell(XSSFCell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        if (formula && !cell.getCTCell().isSetV()) {
            return Optional.of(new Cell(cell.getColumnIndex(), Kind.UNCALCULATED, ""));
        }
        return switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
            case STRING -> text(cell, Kind.TEXT, cell.getStringCellValue());
            case BOOLEAN -> text(cell, Kind.BOOLEAN, cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR -> text(cell, Kind.ERROR, cell.getErrorCellString());
            case NUMERIC -> number(cell);
            default -> Optional.empty();
        };
    }

    private static Optional<Cell> number(XSSFCell cell) {
        double value = cell.getNumericCellValue();
        if (!DateUtil.isCellDateFormatted(cell) || value < 1 || value > DAYS_BEYOND_ALL_DATES) {
            return text(cell, Kind.NUMBER, String.valueOf(value));
        }
        LocalDateTime time =
                cell.getLocalDateTimeCellValue().plusNanos(HALF_A_SECOND).truncatedTo(ChronoUnit.SECONDS);
        if (time.getYear() > LAST_YEAR) {
            return text(cell, Kind.NUMBER, String.valueOf(value));
        }
        String format = cell.getCellStyle().getDataFormatString();
        return text(cell, format.equals("d-mmm") ? Kind.DAY_OF_YEAR : Kind.DATE, shown(time, format));
    }

    /** As exactly as the format shows it, if that hides nothing. */
    private static String shown(LocalDateTime time, String format) {
        if (!time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return time.toString();
        } else if (format.equals("mmm-yy") && time.getDayOfMonth() == 1) {
            return YearMonth.from(time).toString();
        } else if (format.equals("yyyy") && time.getDayOfYear() == 1) {
            return Year.from(time).toString();
        }
        return time.toLocalDate().toString();
    }

    private static Optional<Cell> text(XSSFCell cell, Kind kind, String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Cell(cell.getColumnIndex(), kind, text));
    }
}
