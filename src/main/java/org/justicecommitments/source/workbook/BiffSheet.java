package org.justicecommitments.source.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.RecordFormatException;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.Cell.Kind;
import org.justicecommitments.source.CellRange;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.SheetVisitor.RowVisitor;

/**
 * Gathers the cells of a worksheet by rows. Programs may write cells in any order, column by column for example, so that no
 * row is complete before the sheet is; a sheet of this kind has no more than 65,536 rows of 256 columns.
 */
final class BiffSheet {

    private static final int COLUMNS = 256;

    private final List<String> strings;
    private final NumberCells numbers;
    private final SortedMap<Integer, List<Cell>> rows = new TreeMap<>();
    private final BitSet hiddenRows = new BitSet();
    private final List<ColumnInfoRecord> hiddenColumns = new ArrayList<>();
    private final List<MergeCellsRecord> merges = new ArrayList<>();
    private @Nullable FormulaRecord awaitingText;

    BiffSheet(List<String> strings, NumberCells numbers) {
        this.strings = strings;
        this.numbers = numbers;
    }

    /** Adds the cell of a record. */
    void add(CellValueRecordInterface cell) {
        int column = cell.getColumn();
        if (cell instanceof LabelSSTRecord label) {
            add(cell, shared(column, label.getSSTIndex()));
        } else if (cell instanceof LabelRecord label) {
            add(cell, new Cell(column, Kind.TEXT, label.getValue()));
        } else if (cell instanceof NumberRecord number) {
            add(cell, numbers.cell(column, number.getXFIndex(), number.getValue()));
        } else if (cell instanceof BoolErrRecord value) {
            add(
                    cell,
                    value.isBoolean() ? truth(column, value.getBooleanValue()) : error(column, value.getErrorValue()));
        } else if (cell instanceof FormulaRecord formula) {
            add(formula, column);
        }
    }

    private void add(FormulaRecord formula, int column) {
        if (formula.hasCachedResultString()) {
            awaitingText = formula; // in a record of its own, not always the next one
            return;
        }
        switch (formula.getCachedResultTypeEnum()) {
            case BOOLEAN -> add(formula, truth(column, formula.getCachedBooleanValue()));
            case ERROR -> add(formula, error(column, formula.getCachedErrorValue()));
            case NUMERIC -> add(formula, number(formula, column));
            default -> {} // an empty text
        }
    }

    /** There is always a number; libraries that do not calculate write 0, and ask Excel to calculate it. */
    private Cell number(FormulaRecord formula, int column) {
        return formula.isCalcOnLoad() && formula.getValue() == 0
                ? new Cell(column, Kind.UNCALCULATED, "")
                : numbers.cell(column, formula.getXFIndex(), formula.getValue());
    }

    /** Adds the text that a formula gave. */
    void addFormulaText(String text) {
        if (awaitingText != null && !text.isEmpty()) {
            add(awaitingText, new Cell(awaitingText.getColumn(), Kind.TEXT, text));
        }
        awaitingText = null;
    }

    private void add(CellValueRecordInterface record, Cell cell) {
        if (cell.column() < 0 || cell.column() >= COLUMNS) {
            throw new RecordFormatException("There is no column " + cell.column());
        }
        rows.computeIfAbsent(record.getRow() + 1, row -> new ArrayList<>()).add(cell);
    }

    private Cell shared(int column, int index) {
        return index >= 0 && index < strings.size()
                ? new Cell(column, Kind.TEXT, strings.get(index))
                : new Cell(column, Kind.ERROR, FormulaError.REF.getString());
    }

    private static Cell truth(int column, boolean value) {
        return new Cell(column, Kind.BOOLEAN, value ? "TRUE" : "FALSE");
    }

    private static Cell error(int column, int code) {
        String text = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#" + code;
        return new Cell(column, Kind.ERROR, text);
    }

    /** Takes what a record says about a row. */
    void describe(RowRecord row) {
        hiddenRows.set(row.getRowNumber() + 1, row.getZeroHeight());
    }

    /** Takes what a record says about columns. */
    void describe(ColumnInfoRecord columns) {
        if (columns.getHidden()) {
            hiddenColumns.add(columns);
        }
    }

    /** Takes ranges of cells that the sheet shows as one. */
    void merge(MergeCellsRecord ranges) {
        merges.add(ranges);
    }

    /** Hands over the rows that hold cells, in the order of the sheet. */
    void deliver(RowVisitor visitor) {
        for (ColumnInfoRecord columns : hiddenColumns) {
            visitor.columnsHidden(columns.getFirstColumn(), Math.min(columns.getLastColumn(), COLUMNS - 1));
        }
        rows.forEach((number, cells) -> {
            cells.sort(Comparator.comparingInt(Cell::column));
            visitor.row(new Row(number, cells, hiddenRows.get(number)));
        });
        for (MergeCellsRecord ranges : merges) {
            for (int i = 0; i < ranges.getNumAreas(); i++) {
                CellRangeAddress range = ranges.getAreaAt(i);
                visitor.merged(new CellRange(
                        range.getFirstRow() + 1,
                        range.getLastRow() + 1,
                        range.getFirstColumn(),
                        range.getLastColumn()));
            }
        }
    }
}
