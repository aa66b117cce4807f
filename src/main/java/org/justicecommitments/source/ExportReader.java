package org.justicecommitments.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.finding.FindingPlace;
import org.justicecommitments.finding.Findings;
import org.justicecommitments.provenance.EntryOutcome;
import org.justicecommitments.provenance.InputEntry;
import org.justicecommitments.source.Format.Verdict;

/** Reads a file of the input folder: recognizes its format by its content, and keeps the rows of its sheets. */
public final class ExportReader {

    /** A file that cannot be read. */
    public static final FindingKind FILE_REFUSED = FindingKind.error(
            "file_refused",
            "A file of the input folder cannot be read as a spreadsheet, or holds no action plan export.",
            "Do what the message says, or take the file out of the input folder.");

    /** Something that nothing in the file proves. */
    public static final FindingKind GUESSED = FindingKind.warning(
            "guessed",
            "Something about a file had to be guessed, such as its encoding.",
            "Save the file as .xlsx, or as .csv in UTF-8.");

    /** Something in a file that is not read. */
    static final FindingKind CONTENT_IGNORED = FindingKind.note(
            "content_ignored", "A file holds something besides its cells, such as macros; it is not read.", "Nothing.");

    /** How a text file was read. */
    static final FindingKind READ_AS = FindingKind.note(
            "read_as", "How a text file was read: nothing in such a file says it.", "Nothing, if it is right.");

    private final List<Format> formats;
    private final Settings settings;
    private int sheets;
    private int tables;

    /**
     * What the reader needs to know from the job file.
     *
     * @param layouts the layouts to recognize
     * @param sampleMarker a text that, above the header, says that a sheet is sample data
     * @param rowFolder the folder for the rows
     */
    public record Settings(List<Layout> layouts, String sampleMarker, Path rowFolder) {

        HeaderSearch search() {
            return new HeaderSearch(layouts);
        }

        List<String> required() {
            return layouts.stream()
                    .flatMap(l -> l.required().stream())
                    .distinct()
                    .toList();
        }

        /** The headings that a vintage knows for a key. */
        List<String> headings(String vintage, String key) {
            return layouts.stream()
                    .filter(layout -> layout.vintage().equals(vintage))
                    .flatMap(layout -> layout.keys().entrySet().stream())
                    .filter(entry -> entry.getValue().equals(key))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
        }
    }

    /**
     * A file and what was read of it.
     *
     * @param entry the file with its outcome
     * @param sheets its tables, sheet by sheet
     */
    public record ReadFile(InputEntry entry, List<ReadSheet> sheets) {}

    /** A reader that tries these formats, in this order. */
    public ExportReader(List<Format> formats, Settings settings) {
        this.formats = List.copyOf(formats);
        this.settings = settings;
    }

    /**
     * Reads a file.
     *
     * @param entry its entry in the input folder, with hash and size
     * @param copy where its bytes are
     * @param findings takes what is to say about it
     * @throws IOException if the disk fails; a damaged file gives a finding
     */
    public ReadFile read(InputEntry entry, Path copy, Findings findings) throws IOException {
        for (Format format : formats) {
            Optional<Verdict> verdict = format.recognize(copy);
            if (verdict.isPresent()) {
                return verdict.get() instanceof Verdict.Refused refused
                        ? refused(entry, "", refused.refusal(), List.of(), findings)
                        : read(entry, copy, format, findings);
            }
        }
        return refused(entry, "", Refusal.NOT_A_SPREADSHEET, List.of(), findings);
    }

    /** The first rows of each sheet of a file; none if it cannot be read. */
    public List<SheetSample> sample(Path copy, int most) throws IOException {
        for (Format format : formats) {
            if (format.recognize(copy).filter(Verdict.CanRead.class::isInstance).isPresent()) {
                Sampler sampler = new Sampler(most);
                Optional<Refusal> refusal = format.read(copy, sampler);
                return refusal.isPresent() ? List.of() : sampler.samples();
            }
        }
        return List.of();
    }

    private ReadFile read(InputEntry entry, Path copy, Format format, Findings findings) throws IOException {
        Visitor visitor = new Visitor(entry.name(), findings);
        Optional<Refusal> refusal = format.read(copy, visitor);
        List<ReadSheet> read = visitor.read();
        if (refusal.isPresent()) {
            // Half a file is no basis for a release: a row missing at its end would look withdrawn.
            return refused(entry, format.name(), refusal.get(), List.of(), findings);
        }
        if (read.stream().noneMatch(ReadSheet::isReadable)) {
            String reason = read.stream().anyMatch(sheet -> !sheet.missing().isEmpty())
                    ? "it lacks required columns"
                    : "none of its sheets is an action plan export";
            findings.add(refusal(entry, reason, "See the findings about its sheets."));
            return new ReadFile(outcome(entry, format.name(), EntryOutcome.REFUSED, reason), read);
        }
        return new ReadFile(outcome(entry, format.name(), EntryOutcome.READ, ""), read);
    }

    private static ReadFile refused(
            InputEntry entry, String format, Refusal refusal, List<ReadSheet> sheets, Findings findings) {
        findings.add(refusal(entry, refusal.reason(), refusal.remedy()));
        return new ReadFile(outcome(entry, format, EntryOutcome.REFUSED, refusal.reason()), sheets);
    }

    private static Finding refusal(InputEntry entry, String reason, String remedy) {
        FindingPlace place = FindingPlace.ofFile(entry.name());
        return new Finding(FILE_REFUSED, place, "", "It was not read: %s. %s".formatted(reason, remedy));
    }

    private static InputEntry outcome(InputEntry entry, String format, EntryOutcome outcome, String reason) {
        return new InputEntry(entry.name(), entry.sha256(), entry.bytes(), format, outcome, reason);
    }

    private final class Visitor implements SheetVisitor {

        private final String file;
        private final Findings findings;
        private final List<SheetScan> scans = new ArrayList<>();

        Visitor(String file, Findings findings) {
            this.file = file;
            this.findings = findings;
        }

        @Override
        public RowVisitor sheet(String name, boolean hidden) {
            SheetScan scan = new SheetScan(sheets++, hidden, settings, new SheetFindings(file, name, findings));
            scans.add(scan);
            return scan;
        }

        /** The tables of all sheets, one behind the other. */
        List<ReadSheet> read() {
            List<ReadSheet> read = new ArrayList<>();
            for (SheetScan scan : scans) {
                read.addAll(scan.finish(tables + read.size()));
            }
            tables += read.size();
            return read;
        }

        @Override
        public void guessed(String what) {
            findings.add(new Finding(GUESSED, FindingPlace.ofFile(file), "", "Guessed: " + what + "."));
        }

        @Override
        public void ignored(String what) {
            String message = "The file holds %s, which are not read.".formatted(what);
            findings.add(new Finding(CONTENT_IGNORED, FindingPlace.ofFile(file), "", message));
        }

        @Override
        public void readAs(String what) {
            findings.add(new Finding(READ_AS, FindingPlace.ofFile(file), "", "Read as %s.".formatted(what)));
        }
    }
}
