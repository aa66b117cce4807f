package org.justicecommitments.provenance;

/** The name of a table for people: its sheet's, and which table of the sheet it is. */
public final class TableName {

    private TableName() {}

    /**
     * The name of a table.
     *
     * @param sheet what its sheet is called; the name of the first table of a sheet
     * @param table which of the tables of the sheet, from 1
     */
    public static String of(String sheet, int table) {
        return table == 1 ? sheet : sheet + ", table " + table;
    }
}
