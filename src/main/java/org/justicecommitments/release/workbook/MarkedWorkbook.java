package org.justicecommitments.release.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.Severity;
import org.justicecommitments.source.SheetSample;

/**
 * A copy of somebody's workbook in which the cells with findings are coloured and commented, and a sheet lists the findings with
 * links to their cells. Nothing else is changed; formulas are kept and not calculated, macros are kept and not run. Other
 * formats than .xlsx become .xlsx.
 */
public final class MarkedWorkbook {

    /** The largest file that is marked, in bytes. */
    public static final long LARGEST_FILE = 50L << 20;

    /** The most cells of a workbook that is marked. */
    public static final long MOST_CELLS = 2_000_000;

    private static final String FINDINGS = "Findings";
    private static final int MOST_FINDINGS = 20_000;
    private static final int LONGEST_COMMENT = 1_000;

    private final XSSFWorkbook workbook;
    private final Map<String, CellStyle> styles = new HashMap<>();

    private MarkedWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Marks a copy of an .xlsx workbook. */
    public static void ofXlsx(Path file, List<Finding> findings, Path target) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            new MarkedWorkbook(workbook).write(findings, target);
        }
    }

    /** Marks a new workbook with the content of a file of another format. */
    public static void ofRows(List<SheetSample> sheets, List<Finding> findings, Path target) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            MarkedWorkbook marked = new MarkedWorkbook(workbook);
            Map<String, String> names = new LinkedHashMap<>();
            for (SheetSample sheet : sheets) {
                names.put(sheet.sheet(), marked.add(sheet));
            }
            marked.write(
                    findings.stream().map(finding -> renamed(finding, names)).toList(), target);
        }
    }

    private static Finding renamed(Finding finding, Map<String, String> names) {
        var place = finding.place();
        String sheet = names.getOrDefault(place.sheet(), place.sheet());
        return new Finding(
                finding.kind(),
                new org.justicecommitments.finding.FindingPlace(
                        place.file(), sheet, place.row(), place.cell(), place.column()),
                finding.value(),
                finding.message(),
                finding.count());
    }

    private String add(SheetSample rows) {
        String name = free(rows.sheet().isEmpty() ? "Data" : rows.sheet());
        Sheet sheet = workbook.createSheet(name);
        for (org.justicecommitments.source.Row from : rows.rows()) {
            if (from.number() <= SpreadsheetVersion.EXCEL2007.getMaxRows()) {
                Row row = sheet.createRow(from.number() - 1);
                from.cells().stream()
                        .filter(cell -> cell.column() < SpreadsheetVersion.EXCEL2007.getMaxColumns())
                        .forEach(cell ->
                                row.createCell(cell.column()).setCellValue(CellText.stored(fitting(cell.text()))));
            }
        }
        return name;
    }

    private static String fitting(String text) {
        int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        return text.length() <= most ? text : text.substring(0, most);
    }

    private String free(String wanted) {
        String safe = WorkbookUtil.createSafeSheetName(wanted);
        String name = safe;
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            name = WorkbookUtil.createSafeSheetName(safe.substring(0, Math.min(safe.length(), 27)) + " " + i);
        }
        return name;
    }

    private void write(List<Finding> findings, Path target) throws IOException {
        Map<String, List<Finding>> byCell = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (!finding.place().cell().isEmpty()
                    && workbook.getSheet(finding.place().sheet()) != null) {
                byCell.computeIfAbsent(
                                finding.place().sheet() + "!" + finding.place().cell(), k -> new ArrayList<>())
                        .add(finding);
            }
        }
        byCell.values().stream().limit(MOST_FINDINGS).forEach(this::mark);
        list(findings);
        try (OutputStream out = Files.newOutputStream(target)) {
            workbook.write(out);
        }
    }

    private void mark(List<Finding> findings) {
        Finding first = findings.get(0);
        Sheet sheet = workbook.getSheet(first.place().sheet());
        CellReference at = new CellReference(first.place().cell());
        Row row = Optional.ofNullable(sheet.getRow(at.getRow())).orElseGet(() -> sheet.createRow(at.getRow()));
        Cell cell = row.getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setCellStyle(style(cell.getCellStyle(), worst(findings)));
        if (cell.getCellComment() == null) {
            CreationHelper helper = workbook.getCreationHelper();
            ClientAnchor anchor = helper.createClientAnchor();
            anchor.setCol1(at.getCol() + 1);
            anchor.setCol2(at.getCol() + 4);
            anchor.setRow1(at.getRow());
            anchor.setRow2(at.getRow() + 4);
            Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
            comment.setString(helper.createRichTextString(text(findings)));
            comment.setAuthor("Justice Commitments");
            cell.setCellComment(comment); // the anchor only says where it is drawn
        }
    }

    private static Severity worst(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.kind().severity())
                .sorted()
                .findFirst()
                .orElse(Severity.NOTE);
    }

    private static String text(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        Set<String> said = new HashSet<>();
        for (Finding finding : findings) {
            String one = "%s: %s %s"
                    .formatted(
                            finding.kind().code(),
                            finding.message(),
                            finding.kind().remedy());
            if (said.add(one)) {
                text.append(text.isEmpty() ? "" : "\n").append(one);
            }
        }
        return text.substring(0, Math.min(text.length(), LONGEST_COMMENT));
    }

    /** The cell's own style with another ground, so that its format of numbers and dates stays. */
    private CellStyle style(CellStyle own, Severity severity) {
        return styles.computeIfAbsent(own.getIndex() + severity.code(), key -> {
            CellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(own);
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(
                    switch (severity) {
                        case ERROR -> IndexedColors.ROSE.getIndex();
                        case WARNING -> IndexedColors.LIGHT_YELLOW.getIndex();
                        case NOTE -> IndexedColors.LIGHT_TURQUOISE.getIndex();
                    });
            return style;
        });
    }

    private void list(List<Finding> findings) {
        Sheet sheet = workbook.createSheet(free(FINDINGS));
        CellStyle plain = workbook.createCellStyle();
        plain.setQuotePrefixed(true); // what looks like a formula stays text
        String[] headings = {"Severity", "Code", "Sheet", "Cell", "Row", "Column", "Value", "Message", "What to do"};
        Row header = sheet.createRow(0);
        for (int i = 0; i < headings.length; i++) {
            header.createCell(i).setCellValue(headings[i]);
        }
        sheet.createFreezePane(0, 1);
        int number = 1;
        for (Finding finding : findings.subList(0, Math.min(findings.size(), MOST_FINDINGS))) {
            Row row = sheet.createRow(number++);
            String at =
                    finding.place().row() > 0 ? String.valueOf(finding.place().row()) : "";
            String[] texts = {
                finding.kind().severity().code().toLowerCase(Locale.ROOT),
                finding.kind().code(),
                finding.place().sheet(),
                finding.place().cell(),
                at,
                finding.place().column(),
                finding.value(),
                finding.message(),
                finding.kind().remedy()
            };
            for (int i = 0; i < texts.length; i++) {
                Cell cell = row.createCell(i);
                cell.setCellValue(CellText.stored(fitting(texts[i])));
                cell.setCellStyle(plain);
            }
            link(finding, row.getCell(3));
        }
    }

    private void link(Finding finding, Cell cell) {
        if (!finding.place().cell().isEmpty()
                && workbook.getSheet(finding.place().sheet()) != null) {
            Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress("'%s'!%s"
                    .formatted(
                            finding.place().sheet().replace("'", "''"),
                            finding.place().cell()));
            cell.setHyperlink(link);
        }
    }
}
