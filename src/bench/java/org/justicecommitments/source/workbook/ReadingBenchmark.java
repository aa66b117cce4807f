package org.justicecommitments.source.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.codehaus.stax2.XMLStreamReader2;
import org.justicecommitments.source.Limits;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.RowFile;
import org.justicecommitments.source.SheetVisitor;
import org.justicecommitments.source.part.Xml;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/**
 * Times ways of reading one workbook, each in turn in one warm process, several rounds, and prints the median. Arguments: rows (10000
 * unless told), rounds (5 unless told).
 */
public final class ReadingBenchmark {

    private static final List<String> PARTS = List.of("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml");

    private ReadingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path folder = Files.createTempDirectory("bench");
        Path file = folder.resolve("export.xlsx");
        try {
            ExportMaker.write(file, rows);
            System.out.printf(
                    Locale.ROOT, "%,d rows x %d columns, %.1f MB%n", rows, ExportMaker.COLUMNS, Files.size(file) / 1e6);
            Map<String, Callable<Long>> ways = new LinkedHashMap<>();
            ways.put("inflate only", () -> inflate(file));
            ways.put("bare StAX pass", () -> events(file));
            ways.put("our reader", () -> ours(file, folder));
            ways.put("our reader, rows kept on disk", () -> kept(file, folder));
            if (arguments.length < 3) {
                ways.put("POI's event handler", () -> poi(file));
            }
            time(ways, rounds);
        } finally {
            Files.deleteIfExists(folder.resolve("rows"));
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static void time(Map<String, Callable<Long>> ways, int rounds) throws Exception {
        Map<String, double[]> seconds = new LinkedHashMap<>();
        Map<String, Long> counted = new LinkedHashMap<>();
        for (int round = -1; round < rounds; round++) { // the first one warms up
            for (Map.Entry<String, Callable<Long>> way : ways.entrySet()) {
                System.gc();
                long start = System.nanoTime();
                counted.put(way.getKey(), way.getValue().call());
                double took = (System.nanoTime() - start) / 1e9;
                if (round >= 0) {
                    seconds.computeIfAbsent(way.getKey(), w -> new double[rounds])[round] = took;
                }
            }
        }
        double bare = median(seconds.get("bare StAX pass"));
        seconds.forEach((way, all) -> System.out.printf(
                Locale.ROOT,
                "%-32s %8.3f s  %6.2f x bare  (%,d)%n",
                way,
                median(all),
                median(all) / bare,
                counted.get(way)));
    }

    private static double median(double[] all) {
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long inflate(Path file) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String part : PARTS) {
                try (InputStream in = zip.getInputStream(zip.getEntry(part))) {
                    for (int read; (read = in.read(buffer)) >= 0; ) {
                        bytes += read;
                    }
                }
            }
        }
        return bytes;
    }

    private static long events(Path file) throws Exception {
        long events = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String part : PARTS) {
                ZipEntry entry = zip.getEntry(part);
                try (InputStream in = zip.getInputStream(entry)) {
                    XMLStreamReader2 xml = Xml.open(in);
                    while (xml.hasNext()) {
                        xml.next();
                        events++;
                    }
                }
            }
        }
        return events;
    }

    private static long ours(Path file, Path scratch) throws IOException {
        long[] cells = {0};
        read(file, scratch, row -> cells[0] += row.cells().size());
        return cells[0];
    }

    private static long kept(Path file, Path scratch) throws IOException {
        long[] cells = {0};
        try (RowFile.Writer writer = new RowFile.Writer(scratch.resolve("rows"))) {
            read(file, scratch, row -> {
                cells[0] += row.cells().size();
                append(writer, row);
            });
        }
        return cells[0];
    }

    private static void append(RowFile.Writer writer, Row row) {
        try {
            writer.append(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Path file, Path scratch, SheetVisitor.RowVisitor rows) throws IOException {
        Limits limits = new Limits(1 << 20, 1 << 20, 10_000, 10_000, 16_384, 1_000_000, 1);
        new XlsxFormat(limits, scratch)
                .read(file, new SheetVisitor() {
                    @Override
                    public RowVisitor sheet(String name, boolean hidden) {
                        return rows;
                    }

                    @Override
                    public void guessed(String what) {
                        throw new IllegalStateException(what);
                    }
                })
                .ifPresent(refusal -> {
                    throw new IllegalStateException(refusal.reason());
                });
    }

    private static long poi(Path file) throws Exception {
        List<Integer> counted = new ArrayList<>(List.of(0));
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(opened);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened);
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(), strings, new Counter(counted), new DataFormatter(), false));
            try (InputStream sheet = reader.getSheetsData().next()) {
                parser.parse(new InputSource(sheet));
            }
        }
        return counted.get(0);
    }

    /** Counts what POI hands over. */
    private record Counter(List<Integer> counted) implements XSSFSheetXMLHandler.SheetContentsHandler {

        @Override
        public void startRow(int row) {}

        @Override
        public void endRow(int row) {}

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            counted.set(0, counted.get(0) + 1);
        }
    }
}
