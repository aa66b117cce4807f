package org.justicecommitments.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A tracker of one country's action plan as such trackers are: notes above a header of two rows, headings and texts in two
 * languages, themes above commitments above milestones, merged cells, deadlines in prose, a hidden row, a footnote. All of it is
 * invented.
 */
public final class TrackerWorkbook {

    private static final String[] GROUPS = {
        "No. / No",
        "Commitment",
        "",
        "Summary / Résumé",
        "Milestones / Jalons",
        "",
        "Department / Ministère",
        "Progress",
        "",
    };
    private static final String[] HEADINGS = {
        "", "Title (EN)", "Titre (FR)", "", "Activity", "Deadline / Échéance", "", "Mid-term", "End of term",
    };

    private TrackerWorkbook() {}

    /** Writes the tracker. */
    public static void write(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("Read me").createRow(0).createCell(0).setCellValue("An invented tracker for a test.");
            Sheet sheet = workbook.createSheet("Tracker 2022-26");
            row(sheet, 0, "Open government tracker / Suivi du gouvernement ouvert (invented)");
            row(sheet, 1, "Please send corrections before each update.");
            row(sheet, 3, GROUPS);
            row(sheet, 4, HEADINGS);
            merge(sheet, 3, 3, 1, 2);
            merge(sheet, 3, 3, 4, 5);
            merge(sheet, 3, 3, 7, 8);
            for (int column : new int[] {0, 3, 6}) {
                merge(sheet, 3, 4, column, column);
            }
            body(sheet);
            workbook.createSheet("Lists").createRow(0).createCell(0).setCellValue("Not started");
            workbook.setSheetHidden(2, true);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }

    private static void body(Sheet sheet) {
        row(sheet, 5, "Theme 1", "Access to justice");
        row(
                sheet,
                6,
                "1.1",
                "Legal aid in every region",
                "Aide juridique dans chaque région",
                "Open legal aid offices where there are none.",
                "Map the regions without an office",
                "Spring 2025",
                "Department of Justice",
                "Limited",
                "Substantial");
        row(sheet, 7, "", "", "", "", "Open six offices", "By fall 2026");
        row(sheet, 8, "", "", "", "", "Publish waiting times", "ongoing until December 2026");
        for (int column : new int[] {0, 1, 2, 3, 6, 7, 8}) {
            merge(sheet, 6, 8, column, column);
        }
        row(
                sheet,
                9,
                "1.2",
                "Court decisions online",
                "Décisions des tribunaux en ligne",
                "Publish all decisions of the courts as open data.",
                "Agree on a format",
                "by end of Q2 2025",
                "Courts Administration",
                "Not started",
                "Limited");
        row(sheet, 10, "", "", "", "", "Publish", "By fall 2027");
        row(sheet, 12, "Theme 2", "Transparency");
        row(
                sheet,
                13,
                "2.1",
                "Beneficial owners of companies",
                "Propriétaires effectifs",
                "Set up a register.",
                "Draft the law",
                "Winter 2024",
                "Ministry of Industry",
                "Complete",
                "Complete");
        row(sheet, 14, "2.2", "A draft that nobody should see", "Ébauche", "Internal.", "Ask", "2025", "", "", "");
        sheet.getRow(14).setZeroHeight(true);
        row(sheet, 16, "Note: deadlines as of the last cabinet meeting.");
    }

    private static void row(Sheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number);
        for (int column = 0; column < texts.length; column++) {
            if (!texts[column].isEmpty()) {
                row.createCell(column).setCellValue(texts[column]);
            }
        }
    }

    private static void merge(Sheet sheet, int firstRow, int lastRow, int firstColumn, int lastColumn) {
        sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
    }
}
