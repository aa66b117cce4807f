package org.justicecommitments.source.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.justicecommitments.source.Format;
import org.justicecommitments.source.Refusal;
import org.justicecommitments.source.SheetVisitor;

/** Excel workbooks of the XML kind (.xlsx, .xlsm); it also names the zipped workbooks that cannot be read. */
public final class XlsxFormat implements Format {

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public Optional<Verdict> recognize(Path file) throws IOException {
        return switch (Container.of(file)) {
            case ZIP -> Optional.of(zip(file));
            case PROTECTED_ZIP -> Optional.of(new Verdict.Refused(Refusal.ENCRYPTED));
            default -> Optional.empty();
        };
    }

    private static Verdict zip(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.bin") != null) {
                return new Verdict.Refused(Refusal.BINARY_EXCEL);
            }
            if (zip.getEntry("[Content_Types].xml") != null) {
                return new Verdict.CanRead();
            }
            boolean openDocument = mimeType(zip).startsWith("application/vnd.oasis.opendocument.spreadsheet");
            return new Verdict.Refused(openDocument ? Refusal.OPEN_DOCUMENT : Refusal.NOT_A_SPREADSHEET);
        } catch (IOException e) {
            return new Verdict.Refused(Refusal.DAMAGED);
        }
    }

    private static String mimeType(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry("mimetype");
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(200), java.nio.charset.StandardCharsets.US_ASCII);
        }
    }

    @Override
    public Optional<Refusal> read(Path file, SheetVisitor visitor) throws IOException {
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            Optional<Workbook> workbook = Workbook.open(opened);
            if (workbook.isEmpty()) {
                return Optional.of(Refusal.NOT_A_SPREADSHEET);
            }
            for (Workbook.Sheet sheet : workbook.get().sheets()) {
                try (InputStream in = sheet.part().getInputStream()) {
                    new SheetReader(workbook.get()).read(in, visitor.sheet(sheet.name(), sheet.hidden()));
                }
            }
            return Optional.empty();
        } catch (UncheckedIOException e) {
            throw e; // the rows could not be kept: the disk's fault, not the file's
        } catch (InvalidFormatException | XMLStreamException | IOException | RuntimeException e) {
            // POI reports damage by many unchecked exceptions, and its limits by any of these.
            return Optional.of(isLimit(e) ? Refusal.TOO_LARGE : Refusal.DAMAGED);
        }
    }

    private static boolean isLimit(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && message.contains("Zip bomb")) {
                return true;
            }
        }
        return false;
    }
}
