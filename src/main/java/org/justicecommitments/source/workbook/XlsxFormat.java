package org.justicecommitments.source.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.justicecommitments.source.Format;
import org.justicecommitments.source.Refusal;
import org.justicecommitments.source.SheetVisitor;

/** Excel workbooks of the XML kind (.xlsx, .xlsm); it also names the workbooks that cannot be read. */
public final class XlsxFormat implements Format {

    private static final String ENCRYPTED_PACKAGE = "EncryptedPackage";

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public Optional<Verdict> recognize(Path file) throws IOException {
        FileMagic magic;
        try (InputStream in = FileMagic.prepareToCheckMagic(Files.newInputStream(file))) {
            magic = FileMagic.valueOf(in);
        }
        return switch (magic) {
            case OOXML -> Optional.of(zip(file));
            case OLE2 -> Optional.of(new Verdict.Refused(compound(file)));
            case BIFF2, BIFF3, BIFF4 -> Optional.of(new Verdict.Refused(Refusal.OLD_EXCEL));
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

    private static Refusal compound(Path file) {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            boolean encrypted = files.getRoot().hasEntryCaseInsensitive(ENCRYPTED_PACKAGE);
            boolean workbook = List.of("Workbook", "Book").stream()
                    .anyMatch(name -> files.getRoot().hasEntryCaseInsensitive(name));
            return encrypted ? Refusal.ENCRYPTED : workbook ? Refusal.OLD_EXCEL : Refusal.NOT_A_SPREADSHEET;
        } catch (IOException | RuntimeException e) { // POI reports damage by many unchecked exceptions
            return Refusal.DAMAGED;
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
        } catch (InvalidFormatException | XMLStreamException | RuntimeException e) {
            return Optional.of(Refusal.DAMAGED); // POI reports damage by many unchecked exceptions
        } catch (IOException e) {
            return Optional.of(isLimit(e) ? Refusal.TOO_LARGE : Refusal.DAMAGED);
        }
    }

    private static boolean isLimit(IOException e) {
        String message = e.getMessage();
        return message != null && message.contains("Zip bomb");
    }
}
