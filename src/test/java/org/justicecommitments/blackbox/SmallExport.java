package org.justicecommitments.blackbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A small export in the layout of 2024, written by hand as CSV. */
public final class SmallExport {

    static final String ID = "Commitment Unique Identifier";
    static final String MEMBER = "Country/Locality";
    static final String TITLE = "Commitment Title";
    static final String TEXT = "Full Text";
    static final String START = "Start Date";
    static final String LEAD = "Lead Institution";

    private static final List<String> HEADINGS = List.of(
            ID,
            MEMBER,
            "Action Plan Number",
            "Commitment Number",
            "Region",
            "Year Of Submission",
            "Action Plan End Year",
            "Theme",
            TITLE,
            "Short Title",
            TEXT,
            START,
            "End Date",
            LEAD,
            "Supporting Institution(s)",
            "URL",
            "Action Plan ID",
            "Specificity",
            "Potential Impact",
            "Potential for Results",
            "Completion (End Of Term)",
            "Early Results",
            "Did It Open Government (Overall)",
            "Justice",
            "Access to Justice",
            "Active Commitment",
            "Contact Email");

    private final List<Map<String, String>> rows = new ArrayList<>();

    private SmallExport() {}

    /** An export without rows. */
    static SmallExport empty() {
        return new SmallExport();
    }

    /** An export with so many commitments, of the invented member Arvandia. */
    public static SmallExport of(int commitments) {
        SmallExport export = new SmallExport();
        for (int i = 1; i <= commitments; i++) {
            export.row("ZZA%04d".formatted(7000 + i));
        }
        return export;
    }

    static List<String> headings() {
        return HEADINGS;
    }

    /** Adds a commitment with this id. */
    SmallExport row(String id) {
        Map<String, String> row = new LinkedHashMap<>();
        HEADINGS.forEach(heading -> row.put(heading, ""));
        row.put(ID, id);
        row.put(MEMBER, "Arvandia");
        row.put("Action Plan Number", "5");
        row.put("Year Of Submission", "2023");
        row.put("Action Plan End Year", "2025");
        row.put(TITLE, "Expand free legal aid, part " + id);
        row.put(TEXT, "Offices of part " + id + " give free legal advice.");
        row.put("Justice", "1");
        rows.add(row);
        return this;
    }

    /** Sets a cell of the row added last. */
    SmallExport set(String heading, String text) {
        if (rows.get(rows.size() - 1).replace(heading, text) == null) {
            throw new IllegalArgumentException("no such heading: " + heading);
        }
        return this;
    }

    /** The file's text. */
    public String csv() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADINGS);
        rows.forEach(row -> lines.add(List.copyOf(row.values())));
        return lines.stream()
                .map(cells -> cells.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }
}
