package org.justicecommitments.finding;

import org.justicecommitments.provenance.CellPlace;

/**
 * What a finding is about, as exactly as it is known.
 *
 * @param file the name of the file; empty where the finding is about the whole run
 * @param sheet the name of the sheet; empty where it is about the file, or the file has no sheets
 * @param row the sheet's row number; 0 where it is about no single row
 * @param cell the address of the cell, such as {@code AB12}; empty where it is about no single cell
 * @param column the heading or the name of the column; empty where it is about no single column
 */
public record FindingPlace(String file, String sheet, int row, String cell, String column) {

    /** The whole run. */
    public static final FindingPlace RUN = new FindingPlace("", "", 0, "", "");

    /** Whether it is the whole run. */
    public boolean isRun() {
        return file.isEmpty();
    }

    /** A whole file. */
    public static FindingPlace ofFile(String file) {
        return new FindingPlace(file, "", 0, "", "");
    }

    /** A whole sheet. */
    public static FindingPlace ofSheet(String file, String sheet) {
        return new FindingPlace(file, sheet, 0, "", "");
    }

    /** A whole column of a sheet. */
    public static FindingPlace ofColumn(String file, String sheet, String column) {
        return new FindingPlace(file, sheet, 0, "", column);
    }

    /** A whole row of a sheet. */
    public static FindingPlace ofRow(String file, String sheet, int row) {
        return new FindingPlace(file, sheet, row, "", "");
    }

    /** One cell, in the column with this heading or name. */
    public static FindingPlace ofCell(CellPlace cell, String column) {
        return new FindingPlace(cell.file(), cell.sheet(), cell.row(), cell.address(), column);
    }
}
