package org.justicecommitments.source.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.source.SheetVisitor;

/**
 * Takes the records of an Excel 97-2003 workbook one after another, and hands over each worksheet when it ends. First come
 * the parts that all cells refer to, then the sheets; a chart can be nested in a sheet, and has cells of its own.
 */
final class BiffWorkbook {

    private final SheetVisitor visitor;
    private final List<BoundSheetRecord> listed = new ArrayList<>();
    private final List<String> strings = new ArrayList<>();
    private final DateStyles styles = new DateStyles();
    private boolean dates1904;

    private int depth;
    private @Nullable Iterator<BoundSheetRecord> following;
    private @Nullable BoundSheetRecord current;
    private @Nullable BiffSheet worksheet;

    BiffWorkbook(SheetVisitor visitor) {
        this.visitor = visitor;
    }

    /** The records that it takes. */
    BiffRecords records() {
        BiffRecords records = new BiffRecords();
        records.take(BOFRecord.sid, BOFRecord.class, this::begin);
        records.take(EOFRecord.sid, EOFRecord.class, end -> end());
        records.take(BoundSheetRecord.sid, BoundSheetRecord.class, listed::add);
        records.take(DateWindow1904Record.sid, DateWindow1904Record.class, r -> dates1904 = r.getWindowing() == 1);
        records.take(
                FormatRecord.sid, FormatRecord.class, r -> styles.addFormat(r.getIndexCode(), r.getFormatString()));
        records.take(ExtendedFormatRecord.sid, ExtendedFormatRecord.class, r -> styles.addStyle(r.getFormatIndex()));
        records.take(SSTRecord.sid, SSTRecord.class, this::share);
        for (short cell :
                new short[] {LabelSSTRecord.sid, LabelRecord.sid, NumberRecord.sid, BoolErrRecord.sid, FormulaRecord.sid
                }) {
            records.take(cell, CellValueRecordInterface.class, this::cell);
        }
        records.take(RowRecord.sid, RowRecord.class, row -> inWorksheet(sheet -> sheet.describe(row)));
        records.take(ColumnInfoRecord.sid, ColumnInfoRecord.class, c -> inWorksheet(sheet -> sheet.describe(c)));
        records.take(MergeCellsRecord.sid, MergeCellsRecord.class, m -> inWorksheet(sheet -> sheet.merge(m)));
        records.take(StringRecord.sid, StringRecord.class, this::formulaText);
        return records;
    }

    private void begin(BOFRecord begin) {
        depth++;
        if (depth > 1) {
            return;
        }
        if (following == null) {
            if (begin.getType() == BOFRecord.TYPE_WORKBOOK) {
                return;
            }
            following = listed.stream()
                    .sorted(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof))
                    .iterator();
        }
        current = following.hasNext() ? following.next() : null;
        boolean hasRows = current != null && begin.getType() == BOFRecord.TYPE_WORKSHEET;
        worksheet = hasRows ? new BiffSheet(strings, new NumberCells(styles, dates1904)) : null;
    }

    private void end() {
        depth--;
        if (depth == 0 && worksheet != null && current != null) {
            boolean hidden = current.isHidden() || current.isVeryHidden();
            worksheet.deliver(visitor.sheet(current.getSheetname(), hidden));
            worksheet = null;
        }
    }

    private void share(SSTRecord shared) {
        for (int i = 0; i < shared.getNumUniqueStrings(); i++) {
            strings.add(shared.getString(i).getString());
        }
    }

    private void cell(CellValueRecordInterface cell) {
        inWorksheet(sheet -> sheet.add(cell));
    }

    private void formulaText(StringRecord text) {
        inWorksheet(sheet -> sheet.addFormulaText(text.getString()));
    }

    private void inWorksheet(Consumer<BiffSheet> taker) {
        if (depth == 1 && worksheet != null) {
            taker.accept(worksheet);
        }
    }

    /** Whether all sheets that the workbook lists were there, to their end. */
    boolean isComplete() {
        return depth == 0 && following != null && !following.hasNext();
    }
}
