package org.justicecommitments.normalize;

import org.justicecommitments.finding.FindingKind;

/** The kinds of findings about single cells and rows. */
public final class NormalizeFindings {

    public static final FindingKind MEMBER_UNKNOWN = FindingKind.error(
                    "member_unknown",
                    "The name of a member is not in the member list; the row is published without code and region.",
                    "Correct the name, or add it to the member list as a member or a former name.")
            .ours();

    public static final FindingKind ROW_WITHOUT_MEMBER = FindingKind.error(
            "row_without_member",
            "A row has text and names no member; it is refused.",
            "Fill in the country or locality.");

    public static final FindingKind ROW_WITHOUT_TITLE = FindingKind.error(
            "row_without_title",
            "A row names a member and has neither title nor text; it is refused.",
            "Fill in the title of the commitment.");

    public static final FindingKind SHEET_INCOMPLETE = FindingKind.error(
            "row_of_incomplete_sheet",
            "The row's sheet lacks a required column; the row is refused.",
            "Add the column to the sheet, or its heading to the job file.");

    public static final FindingKind LABEL_UNKNOWN = FindingKind.error(
            "label_unknown",
            "A coded column holds a label that the code list does not know; the value is unreadable.",
            "Correct the label, or add it to the list of coded answers.");

    public static final FindingKind LABEL_AND_CODE_DISAGREE = FindingKind.warning(
            "label_and_code_disagree",
            "A label and the number in its coded twin column mean different things; the label is published.",
            "Correct the one that is wrong.");

    public static final FindingKind NUMBER_UNREADABLE = FindingKind.error(
            "number_unreadable", "A number or a year was expected; the value is unreadable.", "Write the number only.");

    public static final FindingKind FORMULA_WITHOUT_VALUE = FindingKind.error(
            "formula_without_value",
            "A cell holds a formula whose value was never calculated; there is no value to publish.",
            "Open the workbook in a spreadsheet program, let it calculate, and save it.");

    public static final FindingKind SPREADSHEET_ERROR = FindingKind.error(
            "spreadsheet_error",
            "A cell holds an error of the spreadsheet program, such as #NAME?; there is no value to publish.",
            "Repair the formula, or write the value.");

    public static final FindingKind DATE_UNREADABLE = FindingKind.warning(
            "date_unreadable",
            "A date is written in a way that is not understood; the original wording is published beside an empty date.",
            "Write the date as 2024-12-31, or as month and year.");

    public static final FindingKind DATE_IMPOSSIBLE = FindingKind.error(
            "date_impossible", "A date does not exist in the calendar.", "Correct the day or the month.");

    public static final FindingKind DATE_ORDER_UNCERTAIN = FindingKind.warning(
            "date_order_uncertain",
            "Day and month can be read either way, and nothing decides, or the evidence is against itself.",
            "Write the date as 2024-12-31.");

    public static final FindingKind DATE_ORDER_BY_EVIDENCE = FindingKind.note(
            "date_order_by_evidence",
            "Day and month can be read either way; the first of a month, or the other date of the row, decided.",
            "Write the date as 2024-12-31.");

    public static final FindingKind DATE_ORDER_MIXED = FindingKind.warning(
            "date_order_mixed",
            "A column holds dates that can only be day-month and dates that can only be month-day.",
            "Write all dates as 2024-12-31.");

    public static final FindingKind DATE_ORDER_CONTRADICTS = FindingKind.warning(
                    "date_order_contradicts",
                    "All dates of a column that prove an order prove another one than the job file declares.",
                    "Check `date_order` in the job file.")
            .ours();

    public static final FindingKind DATE_AS_NUMBER = FindingKind.note(
            "date_as_number",
            "A spreadsheet program stored a date as a number of days; it was turned back.",
            "Format the cell as a date.");

    public static final FindingKind YEAR_AS_DATE = FindingKind.note(
            "year_as_date",
            "A spreadsheet program took a year for a number of days and shows a day in 1905; the year was recovered.",
            "Write the year as text.");

    public static final FindingKind YEAR_AS_DAY = FindingKind.warning(
            "year_as_day",
            "A spreadsheet program took a month and year such as Dec-12 for a day of the year in which it was opened.",
            "Write the month as 2012-12, in a cell that is formatted as text.");

    public static final FindingKind DATE_BY_SEASON = FindingKind.note(
            "date_by_season",
            "A date names a season; it is read by the calendar of the northern hemisphere, winter from December on.",
            "Write the months, such as 2027-09 to 2027-11.");

    public static final FindingKind DATE_IN_PROSE = FindingKind.warning(
            "date_in_prose",
            "A date stands within a sentence that says more; the one date in it is published.",
            "Write the date alone, and the rest into the text.");

    public static final FindingKind ROW_WITHOUT_COMMITMENT = FindingKind.error(
            "row_without_commitment",
            "A row of a sheet with several levels of rows is no commitment, nor part of one; it is refused.",
            "Correct the cell that tells the row's level, or `levels` in the job file.");

    public static final FindingKind CONTACT_WITHHELD = FindingKind.note(
            "contact_withheld",
            "A text holds an e-mail address or a telephone number; it is withheld from everything published.",
            "Take the contact details out of the text.");

    public static final FindingKind REPLACEMENT_CHARACTER = FindingKind.warning(
            "replacement_character",
            "A text holds the sign for a character that was lost in an earlier conversion.",
            "Put the lost letters back.");

    public static final FindingKind NUMBER_REPAIRED = FindingKind.note(
            "commitment_number_repaired",
            "A commitment number was stored as a binary fraction; the number that was typed is published.",
            "Format the column as text.");

    public static final FindingKind ID_UNUSABLE = FindingKind.error(
            "id_unusable",
            "A commitment id holds characters that ids do not have; a derived id is used instead.",
            "Use letters and digits only, such as KE0030.");

    public static final FindingKind AREA_UNREADABLE = FindingKind.error(
            "area_unreadable", "A policy area column holds neither 0 nor 1 nor a missing code.", "Write 0 or 1.");

    private NormalizeFindings() {}
}
