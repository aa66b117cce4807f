package org.justicecommitments.release.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sheets of a workbook edition, and the tables that they hold. */
public final class WorkbookSheets {

    /** The sheet with the changes since the release before. */
    public static final String CHANGES = "Changes";

    private static final Map<String, String> SHEETS = sheets();

    private WorkbookSheets() {}

    private static Map<String, String> sheets() {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("data/justice_commitments", "Justice");
        sheets.put("data/commitments", "All commitments");
        sheets.put("data/tags", "Tags");
        sheets.put("data/members", "Members");
        sheets.put("changes/changes", CHANGES);
        sheets.put("dictionary/columns", "Dictionary");
        sheets.put("dictionary/codes", "Codes");
        return sheets;
    }

    /** The sheet that holds a table, by the path of the table. */
    public static String of(String table) {
        return Optional.ofNullable(SHEETS.get(table)).orElseThrow();
    }

    /** The tables that sheets hold, by the name of the sheet's table. */
    public static Map<String, String> byTable() {
        return new LinkedHashMap<>(SHEETS);
    }

    /** The names of the sheets, in their order, but for the first. */
    static List<String> names() {
        return List.copyOf(SHEETS.values());
    }
}
