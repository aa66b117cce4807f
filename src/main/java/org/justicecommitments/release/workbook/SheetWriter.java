package org.justicecommitments.release.workbook;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.justicecommitments.release.Column;
import org.justicecommitments.release.Table;
import org.justicecommitments.release.TableWriter;

/** Writes a table as a sheet: typed cells, the header frozen, a filter over all columns. */
final class SheetWriter<R> implements TableWriter<R> {

    private final SXSSFSheet sheet;
    private final List<Column<R>> columns;
    private final CellStyles styles;
    private final SheetLimits limits;
    private final LongSupplier bytes;
    private int rows = 1;
    private int links;

    /** @param bytes gives how large the sheet is so far, unpacked */
    SheetWriter(SXSSFSheet sheet, Table<R> table, CellStyles styles, SheetLimits limits, LongSupplier bytes) {
        this.bytes = bytes;
        this.sheet = sheet;
        this.columns = table.columns();
        this.styles = styles;
        this.limits = limits;
        Row header = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = header.createCell(i);
            cell.setCellValue(columns.get(i).name());
            cell.setCellStyle(styles.header());
            sheet.setColumnWidth(i, CellStyles.width(columns.get(i)));
        }
        sheet.createFreezePane(1, 1);
    }

    @Override
    public void write(R row) {
        if (limits.isFull(rows, bytes.getAsLong())) {
            limits.loseRow();
            return;
        }
        Row cells = sheet.createRow(rows++);
        for (int i = 0; i < columns.size(); i++) {
            Column<R> column = columns.get(i);
            Object value = column.value().apply(row).orElse(null);
            if (value != null) {
                Cell cell = cells.createCell(i);
                cell.setCellStyle(styles.plain()); // else it looks for the style of the column, cell by cell
                fill(cell, column, value);
            }
        }
    }

    private void fill(Cell cell, Column<R> column, Object value) {
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(styles.day());
        } else if (value instanceof Boolean flag) {
            cell.setCellValue(flag);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            text(cell, column, value.toString());
        }
    }

    private void text(Cell cell, Column<R> column, String value) {
        String text = limits.fit(column.inCsv() ? value.replace('\n', ' ') : value);
        cell.setCellValue(CellText.stored(text));
        if (limits.isFormulaLike(text)) {
            cell.setCellStyle(styles.quoted());
        } else if (column.name().equals("url")) {
            link(cell, text);
        }
    }

    private void link(Cell cell, String address) {
        if (!isAddress(address)) {
            return;
        } else if (links >= SheetLimits.MOST_LINKS) {
            limits.leaveLinkPlain();
            return;
        }
        links++;
        Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
        link.setAddress(address);
        cell.setHyperlink(link);
        cell.setCellStyle(styles.link());
    }

    private static boolean isAddress(String text) {
        try {
            return new URI(text).getHost() != null && text.matches("https?://.*");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public void close() {
        sheet.setAutoFilter(new CellRangeAddress(0, rows - 1, 0, columns.size() - 1));
    }
}
