package org.justicecommitments.release.workbook;

/** What Excel cannot hold, counted while a workbook is written; and texts that look like formulas. */
public final class SheetLimits {

    /** Characters of a cell. */
    public static final int LONGEST_TEXT = 32_767;

    /** Rows of a sheet, the header included. */
    public static final int MOST_ROWS = 1_048_576;

    /**
     * Bytes of a sheet, unpacked. Spreadsheet programs and libraries know no part of a workbook beyond 4 GB; the rest is for the rows that
     * are not written yet when it is looked at.
     */
    static final long MOST_BYTES = 3L << 30;

    /** Links of a sheet. */
    static final int MOST_LINKS = 65_530;

    private final int mostRows;
    private final long mostBytes;
    private long cutTexts;
    private long lostRows;
    private long plainLinks;
    private long formulaLike;

    SheetLimits(int mostRows, long mostBytes) {
        this.mostRows = mostRows;
        this.mostBytes = mostBytes;
    }

    /** Whether a sheet with so many rows, and so many bytes, takes no more. */
    boolean isFull(int rows, long bytes) {
        return rows >= mostRows || bytes >= mostBytes;
    }

    /** A text as Excel can hold it. No surrogate pair is cut in two. */
    String fit(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        cutTexts++;
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end);
    }

    /** Whether a spreadsheet program would take this text for a formula if somebody typed it. */
    boolean isFormulaLike(String text) {
        boolean alike = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        formulaLike += alike ? 1 : 0;
        return alike;
    }

    void loseRow() {
        lostRows++;
    }

    void leaveLinkPlain() {
        plainLinks++;
    }

    /** Texts that were cut. */
    public long cutTexts() {
        return cutTexts;
    }

    /** Rows that were left out. */
    public long lostRows() {
        return lostRows;
    }

    /** Addresses that are no links. */
    public long plainLinks() {
        return plainLinks;
    }

    /** Texts that begin like a formula, and are kept as texts. */
    public long formulaLike() {
        return formulaLike;
    }

    /** Where the limits bite, in words. */
    String inWords() {
        if (cutTexts + lostRows + plainLinks == 0) {
            return "Nothing was cut: every text, row and link fits into Excel's limits.";
        }
        return ("%d texts are cut at %d characters, %d rows are left out because a sheet ends at row %d or after %d MB, "
                        + "%d addresses are no links because a sheet holds %d. The CSV and Parquet files have all of it.")
                .formatted(cutTexts, LONGEST_TEXT, lostRows, mostRows, mostBytes >> 20, plainLinks, MOST_LINKS);
    }
}
