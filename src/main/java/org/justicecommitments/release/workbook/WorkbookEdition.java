package org.justicecommitments.release.workbook;

import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.Table;
import org.justicecommitments.release.TableWriter;

/**
 * A workbook of tables, one sheet each, written row by row: it takes the memory of a few rows, however many there are. Every
 * text is a text, never a formula. It carries no time of its making and no author.
 */
public final class WorkbookEdition implements AutoCloseable {

    private static final int ROWS_IN_MEMORY = 50;

    private final Path file;
    private final Unpacked workbook;
    private final CellStyles styles;
    private final SheetLimits limits;
    private final SXSSFSheet about;
    private final List<String> contents = new ArrayList<>();

    /** Packs nothing while it is written: the file is packed once, at the end. It counts the bytes of each sheet. */
    private static final class Unpacked extends SXSSFWorkbook {

        private AtomicLong newest = new AtomicLong();

        Unpacked() {
            super(new XSSFWorkbook(), ROWS_IN_MEMORY, false, false);
        }

        @Override
        protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
            ZipArchiveOutputStream zip = super.createArchiveOutputStream(out);
            zip.setLevel(Deflater.NO_COMPRESSION);
            return zip;
        }

        @Override
        protected SheetDataWriter createSheetDataWriter() throws IOException {
            AtomicLong bytes = new AtomicLong();
            newest = bytes;
            return new SheetDataWriter() {
                @Override
                protected OutputStream decorateOutputStream(FileOutputStream to) {
                    return new Counting(to, bytes);
                }
            };
        }

        /** How many bytes the sheet has that was created last, now and later. */
        LongSupplier bytesOfNewest() {
            return newest::get;
        }
    }

    /** Counts what goes through. */
    private static final class Counting extends FilterOutputStream {

        private final AtomicLong bytes;

        Counting(OutputStream to, AtomicLong bytes) {
            super(to);
            this.bytes = bytes;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes.incrementAndGet();
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            bytes.addAndGet(length);
        }
    }

    /** What the first sheet says. */
    public record About(Dataset dataset, boolean sample, LocalDate sourceDate, LocalDate asOf, String licence) {}

    /** Begins a workbook. */
    public WorkbookEdition(Path file) {
        this(file, new SheetLimits(SheetLimits.MOST_ROWS, SheetLimits.MOST_BYTES));
    }

    /** The same, with sheets that end earlier. */
    WorkbookEdition(Path file, SheetLimits limits) {
        this.file = file;
        this.workbook = new Unpacked();
        this.styles = new CellStyles(workbook);
        this.limits = limits;
        this.about = workbook.createSheet("About");
    }

    /** What did not fit, so far. */
    public SheetLimits limits() {
        return limits;
    }

    /** Adds a sheet with the rows of a table, to be written in order. */
    public <R> TableWriter<R> sheet(String name, Table<R> table) {
        contents.add("%s: %s".formatted(name, table.title()));
        SXSSFSheet sheet = workbook.createSheet(name);
        return new SheetWriter<>(sheet, table, styles, limits, workbook.bytesOfNewest());
    }

    /** Adds a sheet that holds a sentence. */
    public void note(String name, String sentence) {
        contents.add("%s: %s".formatted(name, sentence));
        SXSSFSheet sheet = workbook.createSheet(name);
        sheet.setColumnWidth(0, CellStyles.width(100));
        sheet.createRow(0).createCell(0).setCellValue(sentence);
    }

    private void order() {
        int position = 1;
        for (String name : WorkbookSheets.names()) {
            if (workbook.getSheetIndex(name) >= 0) {
                workbook.setSheetOrder(name, position++);
            }
        }
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
    }

    /** Writes the first sheet, and the file, when all other sheets are written. */
    public void finish(About facts) throws IOException {
        order();
        fillAbout(facts);
        Path raw = Files.createTempFile("workbook", ".xlsx");
        try {
            try (OutputStream out = Files.newOutputStream(raw)) {
                workbook.write(out);
            }
            FixedZip.copy(raw, file);
        } finally {
            Files.delete(raw);
        }
    }

    private void fillAbout(About facts) {
        about.setColumnWidth(0, CellStyles.width(110));
        List<String> lines = new ArrayList<>();
        lines.add(facts.dataset().title());
        if (facts.sample()) {
            lines.add(Dataset.SAMPLE_BANNER);
        }
        lines.add(facts.dataset().description());
        lines.add(
                "Open this workbook, not the CSV files, in Excel: here dates are dates, codes keep their zeros, and no text "
                        + "becomes a formula.");
        lines.add("Source of %s, judged as of %s.".formatted(facts.sourceDate(), facts.asOf()));
        lines.add("Licence: %s. Please name the source: %s, %s."
                .formatted(
                        facts.licence(),
                        facts.dataset().publisher(),
                        facts.dataset().title()));
        lines.add("Contact: %s, %s."
                .formatted(facts.dataset().contactName(), facts.dataset().contactEmail()));
        lines.addAll(contents);
        lines.add("An empty cell has no value; the column with _status behind its name says why. E-mail addresses and "
                + "telephone numbers of persons are withheld.");
        lines.add(limits.inWords());
        lines.add("%d texts begin like a formula (with =, +, - or @); they are texts, and stay so when they are edited."
                .formatted(limits.formulaLike()));
        for (int i = 0; i < lines.size(); i++) {
            Row row = about.createRow(i);
            Cell cell = row.createCell(0);
            cell.setCellValue(lines.get(i));
            cell.setCellStyle(i == 0 ? styles.header() : styles.wrapped());
        }
        Date made = Date.from(facts.asOf().atStartOfDay(ZoneOffset.UTC).toInstant());
        var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreator("");
        properties.setTitle(facts.dataset().title());
        properties.setCreated(Optional.of(made));
        properties.setModified(Optional.of(made));
    }

    /** Lets go of what was kept on the disk while it was written. */
    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
