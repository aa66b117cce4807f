package org.justicecommitments.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.Row;

/**
 * Our cells beside what Excel wrote when it saved the sheet as CSV. Excel writes what it shows: a number is equal if it rounds to
 * what is shown, a date if its day is.
 */
final class ExcelComparison {

    private static final int SAMPLES = 400;
    private static final int FARTHEST = 12;
    private static final Pattern NUMBER = Pattern.compile("(\\d+(?:\\.\\d*)?|\\.\\d+)(?:[Ee]([+-]?\\d+))?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** What a comparison of one cell can say. */
    private enum Verdict {
        EQUAL,
        /** Excel shows something that tells neither way, such as number signs or a time of day. */
        SHOWN_OTHERWISE,
        /** We say that the formula was never calculated. */
        SAID,
        DIFFERENT
    }

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> samples = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final List<String> unlike = new ArrayList<>();
    private final Map<String, Integer> byFile = new TreeMap<>();
    private int compared;

    void compare(Path csv, List<List<Row>> sheets) throws IOException {
        List<CSVRecord> records = records(csv);
        if (records.stream().mapToInt(CSVRecord::size).distinct().count() > 1) {
            left.add(csv.getFileName().toString());
            return;
        }
        // A file without quotes or of another sheet says nothing; Excel leaves blank rows and columns before the first
        // cell out at times.
        Optional<Sheet> best = sheets.stream()
                .flatMap(sheet -> starts(firstRow(sheet)).flatMap(down -> starts(firstColumn(sheet))
                        .map(right -> compared(csv, records, sheet, down, right))))
                .max(Comparator.comparingInt(Sheet::equal));
        if (best.isEmpty()) {
            left.add(csv.getFileName().toString());
            return;
        }
        int cells = best.get().counts().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        if (best.get().equal() * 2 < cells) {
            unlike.add(csv.getFileName() + " (" + best.get().equal() + " of " + cells + ")");
            return;
        }
        compared++;
        best.get().counts().forEach((verdict, count) -> counts.merge(verdict, count, Integer::sum));
        samples.addAll(best.get().samples());
        int different = best.get().counts().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("DIFFERENT"))
                .mapToInt(Map.Entry::getValue)
                .sum();
        if (different > 0) {
            byFile.merge(csv.getFileName() + " of " + cells, different, Integer::sum);
        }
    }

    private static Stream<Integer> starts(int first) {
        return IntStream.rangeClosed(0, Math.min(first, FARTHEST)).boxed();
    }

    private static int firstRow(List<Row> rows) {
        return rows.stream()
                .filter(row -> !row.isBlank())
                .findFirst()
                .map(row -> row.number() - 1)
                .orElse(0);
    }

    private static int firstColumn(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.isBlank())
                .mapToInt(Cell::column)
                .min()
                .orElse(0);
    }

    /** What a comparison of one sheet says. */
    private record Sheet(int equal, Map<String, Integer> counts, List<String> samples) {}

    private static Sheet compared(Path csv, List<CSVRecord> records, List<Row> rows, int down, int right) {
        Map<Long, Cell> cells = new HashMap<>();
        for (Row row : rows) {
            row.cells().forEach(cell -> cells.put(key(row.number(), cell.column()), cell));
        }
        Map<String, Integer> counts = new TreeMap<>();
        List<String> samples = new ArrayList<>();
        int equal = 0;
        for (int r = 0; r < records.size(); r++) {
            for (int c = 0; c < records.get(r).size(); c++) {
                String shown = records.get(r).get(c);
                Optional<Cell> cell = Optional.ofNullable(cells.get(key(r + 1 + down, c + right)));
                if (!shown.isBlank() || cell.filter(x -> !x.isBlank()).isPresent()) {
                    Verdict verdict = cell.map(ours -> verdict(ours, shown)).orElse(Verdict.DIFFERENT);
                    String kind = cell.map(ours -> ours.kind().name()).orElse("absent");
                    counts.merge(verdict + " " + kind, 1, Integer::sum);
                    equal += verdict == Verdict.EQUAL ? 1 : 0;
                    if (verdict == Verdict.DIFFERENT && samples.size() < 4) {
                        samples.add("%s row %d column %d: Excel shows <%s>, we read %s <%s>"
                                .formatted(
                                        csv.getFileName(),
                                        r + 1,
                                        c + 1,
                                        shown,
                                        kind,
                                        cell.map(Cell::text).orElse("")));
                    }
                }
            }
        }
        return new Sheet(equal, counts, samples);
    }

    void print() {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf(
                Locale.ROOT,
                "%n%,d sheets that Excel saved, %,d cells; %d more are of no use%n",
                compared,
                all,
                left.size());
        counts.forEach((verdict, count) -> System.out.printf(Locale.ROOT, "%9d %s%n", count, verdict));
        System.out.println("More unlike than like, of another state of the workbook or of another sheet: " + unlike);
        System.out.println("Different cells by file: " + byFile);
        samples.stream().limit(SAMPLES).forEach(System.out::println);
    }

    private static long key(int row, int column) {
        return (long) row << 20 | column;
    }

    private static List<CSVRecord> records(Path csv) throws IOException {
        byte[] bytes = Files.readAllBytes(csv);
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            return parser.getRecords();
        }
    }

    private static Verdict verdict(Cell cell, String shown) {
        if (plain(cell.text()).equals(plain(shown))) {
            return Verdict.EQUAL;
        }
        if (shown.startsWith("##")) {
            return Verdict.SHOWN_OTHERWISE;
        }
        return switch (cell.kind()) {
            case UNCALCULATED -> Verdict.SAID;
            case TEXT, BOOLEAN, ERROR -> Verdict.DIFFERENT;
            case NUMBER -> number(cell.text(), shown);
            case DATE, DAY_OF_YEAR -> date(cell.text(), shown);
        };
    }

    /** Letters beyond ASCII are left out: nothing in a file says in which encoding Excel wrote them. */
    private static String plain(String text) {
        return text.replaceAll("[^\\x21-\\x7e]", "").replace("?", "").replace("_", "");
    }

    private static Verdict number(String ours, String shown) {
        Matcher matcher = NUMBER.matcher(shown.replace(",", ""));
        if (!matcher.find() || shown.contains(":") || shown.contains("/")) {
            return Verdict.SHOWN_OTHERWISE;
        }
        BigDecimal value = new BigDecimal(ours).abs();
        BigDecimal seen = new BigDecimal(matcher.group());
        BigDecimal unit = seen.ulp();
        if (shown.contains("%")) {
            value = value.movePointRight(2);
        }
        return value.subtract(seen).abs().compareTo(unit) <= 0 ? Verdict.EQUAL : Verdict.DIFFERENT;
    }

    private static Verdict date(String ours, String shown) {
        if (!ours.contains("-") && ours.contains(":")) {
            return Verdict.SHOWN_OTHERWISE;
        }
        List<Integer> numbers = DIGITS.matcher(shown)
                .results()
                .map(r -> Integer.parseInt(
                        r.group().substring(Math.max(0, r.group().length() - 9))))
                .toList();
        String lower = shown.toLowerCase(Locale.ROOT);
        List<String> parts =
                List.of(ours.substring(0, Math.min(10, ours.length())).split("-", -1));
        int year = Integer.parseInt(parts.get(0));
        int month = parts.size() > 1 ? Integer.parseInt(parts.get(1)) : 0;
        boolean yearSeen = numbers.contains(year) || numbers.contains(year % 100);
        boolean monthSeen = month == 0 || numbers.contains(month) || lower.contains(MONTHS.get(month - 1));
        boolean daySeen = parts.size() < 3 || numbers.contains(Integer.parseInt(parts.get(2)));
        if (yearSeen && monthSeen && daySeen) {
            return Verdict.EQUAL;
        }
        boolean time = shown.contains(":") || numbers.size() < 2;
        return time || (monthSeen && (daySeen || yearSeen)) ? Verdict.SHOWN_OTHERWISE : Verdict.DIFFERENT;
    }
}
