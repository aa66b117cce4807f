package org.justicecommitments.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.Row;

/** Our cells beside those of Apache POI's own model of the workbook. */
final class PoiComparison {

    private static final int SAMPLES = 200;
    private static final int PER_FILE = 3;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> samples = new ArrayList<>();
    private int files;
    private int unread;

    /** Compares the sheets of a file, by their names. */
    void compare(Path file, Map<String, List<Row>> sheets) {
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            files++;
            int[] shown = {0};
            for (Map.Entry<String, List<Row>> sheet : sheets.entrySet()) {
                Sheet theirs = workbook.getSheet(sheet.getKey());
                if (theirs != null) {
                    compare(file.getFileName() + " " + sheet.getKey(), theirs, sheet.getValue(), shown);
                }
            }
        } catch (IOException | RuntimeException e) { // POI says by many exceptions that it cannot read a file
            unread++;
        }
    }

    void print() {
        System.out.printf(
                Locale.ROOT, "%n%,d workbooks that POI's model reads too; %,d it does not read%n", files, unread);
        counts.forEach((verdict, count) -> System.out.printf(Locale.ROOT, "%9d %s%n", count, verdict));
        samples.stream().limit(SAMPLES).forEach(System.out::println);
    }

    private void compare(String name, Sheet theirs, List<Row> rows, int[] shown) {
        Map<Long, Cell> ours = new HashMap<>();
        for (Row row : rows) {
            row.cells().stream()
                    .filter(cell -> cell.kind() == Cell.Kind.UNCALCULATED
                            || !cell.text().isEmpty())
                    .forEach(cell -> ours.put(key(row.number(), cell.column()), cell));
        }
        for (org.apache.poi.ss.usermodel.Row row : theirs) {
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                Optional<Cell> our = Optional.ofNullable(ours.remove(key(row.getRowNum() + 1, cell.getColumnIndex())));
                String verdict = verdict(cell, our);
                counts.merge(verdict, 1, Integer::sum);
                if (verdict.startsWith("different") && shown[0]++ < PER_FILE) {
                    samples.add("%s %s: %s, POI <%s>, we %s".formatted(name, cell.getAddress(), verdict, cell, our));
                }
            }
        }
        ours.values().forEach(cell -> {
            counts.merge("different: ours alone", 1, Integer::sum);
            if (shown[0]++ < PER_FILE) {
                samples.add(name + ": ours alone, " + cell);
            }
        });
    }

    private static String verdict(org.apache.poi.ss.usermodel.Cell theirs, Optional<Cell> ours) {
        CellType type =
                theirs.getCellType() == CellType.FORMULA ? theirs.getCachedFormulaResultType() : theirs.getCellType();
        Cell.Kind kind = ours.map(Cell::kind).orElse(Cell.Kind.TEXT);
        String text = ours.map(Cell::text).orElse("");
        if (kind == Cell.Kind.UNCALCULATED) {
            return "said: never calculated";
        }
        return switch (type) {
            case BLANK -> text.isEmpty() ? "equal: nothing" : "different: blank";
            case STRING -> word(theirs.getStringCellValue().equals(text), "text");
            case BOOLEAN -> word(text.equals(theirs.getBooleanCellValue() ? "TRUE" : "FALSE"), "boolean");
            case ERROR ->
                word(text.equals(FormulaError.forInt(theirs.getErrorCellValue()).getString()), "error");
            case NUMERIC -> number(theirs, kind, text);
            default -> "different: " + type;
        };
    }

    private static String number(org.apache.poi.ss.usermodel.Cell theirs, Cell.Kind kind, String text) {
        double value = theirs.getNumericCellValue();
        boolean date = DateUtil.isCellDateFormatted(theirs);
        if (kind == Cell.Kind.NUMBER) {
            return date && value >= 1
                    ? "different: a date that is a number"
                    : word(Double.parseDouble(text) == value, "number");
        }
        if (kind != Cell.Kind.DATE && kind != Cell.Kind.DAY_OF_YEAR) {
            return "different: a number that is " + (text.isEmpty() ? "nothing" : "a " + kind);
        }
        if (!date) {
            return "different: a number that is a date";
        }
        LocalDateTime time =
                theirs.getLocalDateTimeCellValue().plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
        return word(time.toString().startsWith(text), "date");
    }

    private static String word(boolean equal, String what) {
        return (equal ? "equal: " : "different: ") + what;
    }

    private static long key(int row, int column) {
        return (long) row << 20 | column;
    }
}
