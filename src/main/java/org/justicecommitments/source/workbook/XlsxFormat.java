package org.justicecommitments.source.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.justicecommitments.source.Format;
import org.justicecommitments.source.LimitExceeded;
import org.justicecommitments.source.Limits;
import org.justicecommitments.source.Refusal;
import org.justicecommitments.source.SheetVisitor;
import org.justicecommitments.source.part.Archive;

/** Excel workbooks of the XML kind (.xlsx, .xlsm); it also names the zipped files that cannot be read. */
public final class XlsxFormat implements Format {

    private final Limits limits;
    private final Path scratch;

    /**
     * A reader within limits.
     *
     * @param scratch a folder for what does not fit into memory
     */
    public XlsxFormat(Limits limits, Path scratch) {
        this.limits = limits;
        this.scratch = scratch;
    }

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public Optional<Verdict> recognize(Path file) throws IOException {
        return switch (Container.of(file)) {
            case ZIP -> Optional.of(zip(file));
            case PROTECTED_ZIP -> Optional.of(new Verdict.Refused(Refusal.ENCRYPTED));
            case ARCHIVE -> Optional.of(new Verdict.Refused(Refusal.ARCHIVE));
            default -> Optional.empty();
        };
    }

    private Verdict zip(Path file) {
        try (Archive archive = Archive.open(file, limits)) {
            if (archive.names().stream().anyMatch(name -> name.endsWith("/workbook.bin"))) {
                return new Verdict.Refused(Refusal.BINARY_EXCEL);
            }
            if (archive.has(Workbook.main(archive))) {
                return new Verdict.CanRead();
            }
            boolean document = archive.has("mimetype") || archive.has("[Content_Types].xml");
            return new Verdict.Refused(document ? Refusal.NOT_A_SPREADSHEET : Refusal.ARCHIVE);
        } catch (IOException e) {
            return new Verdict.Refused(LimitExceeded.refusal(e));
        }
    }

    @Override
    public Optional<Refusal> read(Path file, SheetVisitor visitor) throws IOException {
        try (Archive archive = Archive.open(file, limits)) {
            Optional<Workbook> workbook = Workbook.open(archive, visitor);
            if (workbook.isEmpty()) {
                return Optional.of(Refusal.NOT_A_SPREADSHEET);
            }
            if (archive.names().stream().anyMatch(name -> name.endsWith("/vbaproject.bin"))) {
                visitor.ignored("macros");
            }
            return read(archive, workbook.get(), visitor);
        } catch (UncheckedIOException e) {
            throw e; // the rows could not be kept: the disk's fault, not the file's
        } catch (XMLStreamException | IOException | RuntimeException e) {
            return Optional.of(LimitExceeded.refusal(e));
        }
    }

    private Optional<Refusal> read(Archive archive, Workbook workbook, SheetVisitor visitor)
            throws IOException, XMLStreamException {
        NumberCells numbers =
                new NumberCells(DateStyles.read(workbook.shared(archive, "styles")), workbook.dates1904());
        try (TextStore texts =
                SharedStrings.read(workbook.shared(archive, "sharedStrings"), scratch, limits.cellCharacters())) {
            for (Workbook.Sheet sheet : workbook.sheets()) {
                Optional<InputStream> part = archive.read(sheet.part());
                if (part.isEmpty()) {
                    return Optional.of(Refusal.DAMAGED);
                }
                OddThings odd = new OddThings(visitor, sheet.name());
                CellReader cells = new CellReader(texts, numbers, limits, odd);
                try (InputStream in = part.get()) {
                    new SheetReader(cells, limits, odd, visitor.sheet(sheet.name(), sheet.hidden())).read(in);
                }
            }
        }
        return Optional.empty();
    }
}
