package org.justicecommitments.source;

/** Takes the sheets of a file as they are read. */
public interface SheetVisitor {

    /**
     * Called before the rows of a sheet.
     *
     * @param name the name of the sheet; empty for delimited text
     * @param hidden whether the workbook hides it
     * @return what takes its rows
     */
    RowVisitor sheet(String name, boolean hidden);

    /** Called with something that a reader had to guess. */
    void guessed(String what);

    /** Called with something that a file holds besides its cells, such as macros. */
    default void ignored(String what) {}

    /** Called with how a file was read, where files of its kind can be read in several ways. */
    default void readAs(String what) {}

    /** Takes the rows of a sheet, in the order of the sheet. */
    @FunctionalInterface
    interface RowVisitor {

        /** Called for each row that the sheet holds, blank ones included. */
        void row(Row row);

        /**
         * Called before the first row with columns that the sheet hides.
         *
         * @param first the index of the first one, from 0
         * @param last the index of the last one
         */
        default void columnsHidden(int first, int last) {}

        /** Whether no more rows are wanted; a reader may go on all the same. */
        default boolean isEnough() {
            return false;
        }

        /** Called after the last row for each range of cells that the sheet shows as one; its content is in the first cell. */
        default void merged(CellRange range) {}
    }
}
