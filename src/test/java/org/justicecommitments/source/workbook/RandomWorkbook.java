package org.justicecommitments.source.workbook;

import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;

/** Fills a workbook of either kind with cells of all kinds; the same seed gives the same content. */
final class RandomWorkbook {

    private static final List<String> FORMATS = List.of(
            "General", "d-mmm", "0.00", "m/d/yy", "yyyy-mm-dd hh:mm", "[$-409]mmm\\-yy;@", "[h]:mm", "#,##0 \"days\"");
    private static final List<FormulaError> ERRORS = List.of(
            FormulaError.NULL,
            FormulaError.DIV0,
            FormulaError.VALUE,
            FormulaError.REF,
            FormulaError.NAME,
            FormulaError.NA);
    private static final List<String> WORDS = List.of(
            "justice",
            "Zugänglichkeit",
            "доступ к правосудию",
            "الوصول إلى العدالة",
            "司法へのアクセス",
            "\uD83D\uDE00\uD83C\uDFDB",
            "<b>&amp;\"",
            "line\nbreak",
            "tab\tstop",
            " ",
            "İı",
            "e\u0301",
            "00123",
            "1/2/2013",
            "TRUE");

    private final Random random;
    private final Workbook workbook;
    private final List<CellStyle> styles;

    private RandomWorkbook(Workbook workbook, long seed) {
        this.random = new Random(seed);
        this.workbook = workbook;
        this.styles = FORMATS.stream().map(this::style).toList();
    }

    /** Adds five sheets, of which the second is hidden, the fourth very hidden and the fifth empty. */
    static void fill(Workbook workbook, long seed, int rows) {
        RandomWorkbook content = new RandomWorkbook(workbook, seed);
        for (String name : List.of("Commitments", "Hidden", "Übersicht 司法", "Very hidden")) {
            content.fill(workbook.createSheet(name), rows);
        }
        workbook.createSheet("Empty");
        workbook.setSheetHidden(1, true);
        workbook.setSheetVisibility(3, SheetVisibility.VERY_HIDDEN);
    }

    private CellStyle style(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private void fill(Sheet sheet, int rows) {
        int number = 0;
        for (int i = 0; i < rows; i++) {
            number += random.nextInt(10) == 0 ? 1 + random.nextInt(500) : 1;
            Row row = sheet.createRow(number);
            for (int column = random.nextInt(3); column < 256; column += 1 + random.nextInt(random.nextInt(60) + 1)) {
                fill(row.createCell(column));
            }
        }
    }

    private void fill(Cell cell) {
        cell.setCellStyle(styles.get(random.nextInt(styles.size())));
        switch (random.nextInt(8)) {
            case 0, 1 -> cell.setCellValue(text());
            case 2 -> cell.setCellValue(rich());
            case 3, 4 -> cell.setCellValue(number());
            case 5 -> cell.setCellValue(random.nextBoolean());
            case 6 -> formula(cell);
            default -> {
                if (random.nextBoolean()) {
                    cell.setCellErrorValue(
                            ERRORS.get(random.nextInt(ERRORS.size())).getCode());
                }
            }
        }
    }

    private void formula(Cell cell) {
        int result = random.nextInt(6);
        cell.setCellFormula(result == 0 ? "CONCATENATE(A1,\"x\")" : "A1+1");
        switch (result) {
            case 0 -> cell.setCellValue(text());
            case 1 -> cell.setCellValue(1 + random.nextInt(50000) / 8.0);
            case 2 -> cell.setCellValue(random.nextBoolean());
            case 3 ->
                cell.setCellErrorValue(ERRORS.get(random.nextInt(ERRORS.size())).getCode());
            case 4 -> cell.setCellValue("");
            default -> {} // never calculated
        }
    }

    /** None above 2^53: Java 17, which writes the XML here, gives those more digits than they need. */
    private double number() {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextInt(3000);
            case 1 -> -random.nextInt(1 << 30);
            case 2 -> random.nextInt(100_000) / 100.0;
            case 3 -> 30_000 + random.nextInt(20_000);
            case 4 -> 30_000 + random.nextInt(20_000) + random.nextInt(86_400) / 86_400.0;
            case 5 -> Double.parseDouble(random.nextInt(1000) + "e" + (random.nextInt(30) - 20));
            case 6 -> (double) (random.nextLong() >> 12);
            default -> 0;
        };
    }

    private String text() {
        if (random.nextInt(40) == 0) {
            return "";
        }
        int words = random.nextInt(30) == 0 ? random.nextInt(1500) : 1 + random.nextInt(10);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(text.isEmpty() ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }

    private RichTextString rich() {
        String text = text();
        CreationHelper helper = workbook.getCreationHelper();
        RichTextString rich = helper.createRichTextString(text);
        if (text.length() > 4) {
            int end = 1 + random.nextInt(text.length() - 1);
            boolean splits = Character.isLowSurrogate(text.charAt(end)) || Character.isLowSurrogate(text.charAt(1));
            rich.applyFont(splits ? 0 : 1, splits ? text.length() : end, workbook.getFontAt(0));
        }
        return rich;
    }
}
