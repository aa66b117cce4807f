package org.justicecommitments.source;

/** Why a file cannot be read as a spreadsheet, in plain words. */
public enum Refusal {
    EMPTY("the file is empty", "Export it again, or take it out of the input folder."),
    NOT_A_SPREADSHEET(
            "it is not a spreadsheet",
            "Export the action plans as .xlsx or .csv, or take the file out of the input folder."),
    ENCRYPTED("it is protected with a password", "Save it without a password."),
    OLD_EXCEL("it is an .xls workbook older than Excel 97", "Save it as .xlsx or .csv."),
    BINARY_EXCEL("it is an Excel binary workbook (.xlsb)", "Save it as .xlsx or .csv."),
    OPEN_DOCUMENT("it is an OpenDocument spreadsheet (.ods)", "Save it as .xlsx or .csv."),
    DAMAGED("it is damaged or incomplete", "Open it in the program that made it and save it again."),
    TOO_LARGE("it unpacks to more than the limits allow", "Split it, or raise the limits.");

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
