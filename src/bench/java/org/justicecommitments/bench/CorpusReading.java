package org.justicecommitments.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.justicecommitments.source.Format;
import org.justicecommitments.source.Limits;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.SheetVisitor;
import org.justicecommitments.source.csv.DelimitedFormat;
import org.justicecommitments.source.opendocument.OpenDocumentFormat;
import org.justicecommitments.source.workbook.XlsFormat;
import org.justicecommitments.source.workbook.XlsxFormat;

/**
 * Reads a folder of strange workbooks and prints what became of each, and how many cells agree with what Excel saved and with what POI reads. Arguments: the
 * folder; a folder of files {@code NAME.N.csv} that Excel saved from the sheets of {@code NAME}, N from 0.
 */
public final class CorpusReading {

    private final Map<String, List<String>> outcomes = new TreeMap<>();
    private final ExcelComparison comparison = new ExcelComparison();
    private final PoiComparison poi = new PoiComparison();

    private CorpusReading() {}

    /** Reads the corpus. */
    public static void main(String[] arguments) throws IOException {
        CorpusReading reading = new CorpusReading();
        Path scratch = Files.createTempDirectory("corpus");
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.sorted().toList()) {
                reading.read(file, arguments.length > 1 ? Path.of(arguments[1]) : file.resolveSibling("none"), scratch);
            }
        }
        reading.outcomes.forEach((outcome, names) -> System.out.printf(
                Locale.ROOT,
                "%5d %s: %s%n",
                names.size(),
                outcome,
                outcome.startsWith("read") ? "" : String.join(" ", names)));
        reading.comparison.print();
        reading.poi.print();
    }

    private void read(Path file, Path saved, Path scratch) throws IOException {
        long start = System.nanoTime();
        Sheets sheets = new Sheets();
        String outcome;
        try {
            outcome = outcome(file, sheets, scratch);
        } catch (RuntimeException e) {
            outcome = "FAILED with " + e;
        }
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        outcomes.computeIfAbsent(outcome, key -> new ArrayList<>())
                .add(file.getFileName() + (seconds > 5 ? " (%d s)".formatted(seconds) : ""));
        if (outcome.equals("read as xlsx") || outcome.equals("read as xls")) {
            poi.compare(file, sheets.named);
        }
        if (outcome.startsWith("read")) {
            for (int i = 0; i < sheets.rows.size(); i++) {
                Path csv = saved.resolve(file.getFileName() + "." + i + ".csv");
                if (Files.exists(csv)) {
                    comparison.compare(csv, sheets.rows);
                }
            }
        }
    }

    private static String outcome(Path file, Sheets sheets, Path scratch) throws IOException {
        List<Format> formats = List.of(
                new OpenDocumentFormat(Limits.DEFAULT),
                new XlsxFormat(Limits.DEFAULT, scratch),
                new XlsFormat(),
                new DelimitedFormat(Limits.DEFAULT));
        for (Format format : formats) {
            Optional<Format.Verdict> verdict = format.recognize(file);
            if (verdict.isPresent()) {
                if (verdict.get() instanceof Format.Verdict.Refused refused) {
                    return "refused, " + refused.refusal().reason();
                }
                return format.read(file, sheets)
                        .map(refusal -> "refused, " + refusal.reason())
                        .orElse("read as " + format.name());
            }
        }
        return "refused, not a spreadsheet";
    }

    private static final class Sheets implements SheetVisitor {

        final List<List<Row>> rows = new ArrayList<>();
        final Map<String, List<Row>> named = new TreeMap<>();

        @Override
        public RowVisitor sheet(String name, boolean hidden) {
            List<Row> sheet = new ArrayList<>();
            rows.add(sheet);
            named.put(name, sheet);
            return sheet::add;
        }

        @Override
        public void guessed(String what) {}
    }
}
