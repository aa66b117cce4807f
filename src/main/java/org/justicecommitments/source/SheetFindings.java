package org.justicecommitments.source;

import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.finding.FindingPlace;
import org.justicecommitments.finding.Findings;
import org.justicecommitments.provenance.CellPlace;

/** What is to say about a sheet as such: its header, its hidden and merged cells, and the rows that are no commitments. */
final class SheetFindings {

    static final FindingKind UNKNOWN_HEADING = FindingKind.warning(
                    "unknown_heading",
                    "A column has a heading that the job file does not know; the column is not read.",
                    "Correct the heading, or add it to `columns` or `unused_headings` in the job file.")
            .ours();

    static final FindingKind DUPLICATE_HEADING = FindingKind.note(
            "duplicate_heading",
            "Two columns have headings that stand for the same thing; the first one is read.",
            "Take one of the two columns out.");

    static final FindingKind HEADING_IN_PART = FindingKind.warning(
                    "heading_in_part",
                    "A part of a heading, as in two languages, is known, and the column is read as what that part stands for.",
                    "Add the whole heading to `columns` or `unused_headings` in the job file.")
            .ours();

    static final FindingKind REQUIRED_HEADING_MISSING = FindingKind.error(
            "required_heading_missing",
            "A sheet resembles an action plan export, and a column that is needed has no heading; its rows are refused.",
            "Add the heading, or add the heading that the sheet uses to `columns` in the job file.");

    static final FindingKind SHEET_NOT_RECOGNIZED = FindingKind.note(
            "sheet_not_recognized",
            "No row of a sheet looks like the header of an action plan export; the sheet is not read.",
            "Nothing, if the sheet holds notes; else describe its layout in the job file.");

    static final FindingKind HIDDEN_SHEET = FindingKind.note(
            "hidden_sheet",
            "A sheet is hidden; hidden sheets are not read.",
            "Show the sheet if it is to be published, or say `hidden: read` in the job file.");

    static final FindingKind HIDDEN_ROWS = FindingKind.warning(
            "hidden_rows",
            "Rows of a sheet are hidden, by hand or by a filter; they are not published.",
            "Show the rows if they are to be published, or say `hidden: read` in the job file.");

    static final FindingKind HIDDEN_COLUMN = FindingKind.warning(
            "hidden_column",
            "A column of a sheet is hidden; what is in it is not published.",
            "Show the column if it is to be published, or say `hidden: read` in the job file.");

    static final FindingKind MERGED_CELLS = FindingKind.note(
            "merged_cells",
            "Cells are merged over several rows; each of the rows is read with the content of the merged cell.",
            "Unmerge the cells and write the content into each row.");

    static final FindingKind TOTALS_ROW =
            FindingKind.note("totals_row", "A row holds totals; it is not read as a commitment.", "Nothing.");

    static final FindingKind FOOTNOTE_ROW = FindingKind.note(
            "footnote_row",
            "A row below the table holds a note or a source and nothing else; it is not read as a commitment.",
            "Nothing.");

    static final FindingKind REPEATED_HEADER =
            FindingKind.note("repeated_header", "The header is repeated among the rows.", "Nothing.");

    static final FindingKind OTHER_TABLE = FindingKind.warning(
            "other_table",
            "Another table begins below the one that is read; it is not read.",
            "Move it to a sheet of its own, or choose it with `table` in the job file.");

    static final FindingKind BESIDE_TABLES = FindingKind.warning(
            "cells_beside_tables",
            "Cells stand in columns of a sheet that belong to none of the tables that are read.",
            "Choose their table with `table_columns` in the job file, or move them to a sheet of their own.");

    private final String file;
    private final String sheet;
    private final Findings findings;

    SheetFindings(String file, String sheet, Findings findings) {
        this.file = file;
        this.sheet = sheet;
        this.findings = findings;
    }

    String file() {
        return file;
    }

    String sheet() {
        return sheet;
    }

    /** Says how many cells of a column belong to no table. */
    void beside(int column, int count) {
        String letters = CellPlace.columnLetters(column);
        String message =
                "Column %s belongs to no table that is read; %d cells of it were not read.".formatted(letters, count);
        ofColumn(BESIDE_TABLES, letters, "", message, count);
    }

    void ofSheet(FindingKind kind, String value, String message, int count) {
        findings.add(new Finding(kind, FindingPlace.ofSheet(file, sheet), value, message, count));
    }

    void ofRow(FindingKind kind, Row row, String message) {
        findings.add(new Finding(kind, FindingPlace.ofRow(file, sheet, row.number()), "", message));
    }

    void ofColumn(FindingKind kind, String column, String value, String message, int count) {
        findings.add(new Finding(kind, FindingPlace.ofColumn(file, sheet, column), value, message, count));
    }

    void merged(CellRange range, String heading, int filled) {
        CellPlace first = new CellPlace(file, sheet, range.firstRow(), range.firstColumn());
        String last = new CellPlace(file, sheet, range.lastRow(), range.lastColumn()).address();
        String message =
                "%s:%s is one cell; its content was read in each of its rows.".formatted(first.address(), last);
        findings.add(new Finding(MERGED_CELLS, FindingPlace.ofCell(first, heading), "", message, filled));
    }

    /** Says what is to say about the columns of a header. */
    void ofHeader(Header header) {
        for (Header.Column column : header.columns()) {
            String heading = column.heading();
            if (column.note().equals("unknown")) {
                String message = "The heading '%s' is not known; its column is not read.".formatted(heading);
                ofColumn(UNKNOWN_HEADING, heading, heading, message, 1);
            } else if (column.note().equals("duplicate")) {
                String message = "The heading '%s' stands twice; its first column is read.".formatted(heading);
                ofColumn(DUPLICATE_HEADING, heading, heading, message, 1);
            }
            if (column.match().equals(Headings.PART)) {
                String taken = column.key().isEmpty() ? "a column that is not read" : "`" + column.key() + "`";
                String message = "The heading '%s' was taken for %s by a part of it.".formatted(heading, taken);
                ofColumn(HEADING_IN_PART, heading, heading, message, 1);
            }
        }
    }
}
