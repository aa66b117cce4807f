package org.justicecommitments.source;

/** Why a file cannot be read as a spreadsheet, in plain words. */
public enum Refusal {
    EMPTY("the file is empty", "Export it again, or take it out of the input folder."),
    NOT_A_SPREADSHEET(
            "it is not a spreadsheet",
            "Export the action plans as .xlsx or .csv, or take the file out of the input folder."),
    WEB_PAGE("it is a web page, whatever its name says", "Open it in a spreadsheet program and save it as .xlsx."),
    ARCHIVE("it is an archive that holds other files", "Unpack it and put the spreadsheet into the input folder."),
    ENCRYPTED("it is protected with a password", "Save it without a password."),
    OLD_EXCEL("it is an .xls workbook older than Excel 97", "Save it as .xlsx or .csv."),
    BINARY_EXCEL("it is an Excel binary workbook (.xlsb)", "Save it as .xlsx or .csv."),
    DAMAGED("it is damaged or incomplete", "Open it in the program that made it and save it again."),
    PART_TOO_LARGE(
            "it unpacks to more megabytes than allowed",
            "Split it, or raise `part_megabytes` and `total_megabytes` under `limits` in the job file."),
    RATIO_TOO_HIGH(
            "it is packed more tightly than exports are, as files made to do harm are",
            "Save it again, or raise `ratio` under `limits` in the job file."),
    TOO_MANY_ENTRIES(
            "it has more parts than allowed", "Save it again, or raise `entries` under `limits` in the job file."),
    TOO_MANY_COLUMNS(
            "it has more columns than allowed", "Split it, or raise `columns` under `limits` in the job file."),
    CELL_TOO_LONG(
            "it has a cell with more characters than allowed",
            "Shorten the cell, or raise `cell_characters` under `limits` in the job file."),
    TOO_MANY_REPEATS(
            "it repeats its cells more often than allowed",
            "Save it as .xlsx, or raise `repeated_cells` under `limits` in the job file.");

    private final String reason;
    private final String remedy;

    Refusal(String reason, String remedy) {
        this.reason = reason;
        this.remedy = remedy;
    }

    /** The reason, to follow "It was not read:". */
    public String reason() {
        return reason;
    }

    /** What somebody can do about it. */
    public String remedy() {
        return remedy;
    }
}
