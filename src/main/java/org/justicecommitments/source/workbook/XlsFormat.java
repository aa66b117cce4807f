package org.justicecommitments.source.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.justicecommitments.source.Format;
import org.justicecommitments.source.Refusal;
import org.justicecommitments.source.SheetVisitor;

/** Excel workbooks of the binary kind (.xls), as Excel 97 to 2003 write them. */
public final class XlsFormat implements Format {

    @Override
    public String name() {
        return "xls";
    }

    @Override
    public Optional<Verdict> recognize(Path file) throws IOException {
        return switch (Container.of(file)) {
            case BIFF8 -> Optional.of(new Verdict.CanRead());
            case OLDER_BIFF -> Optional.of(new Verdict.Refused(Refusal.OLD_EXCEL));
            case DAMAGED -> Optional.of(new Verdict.Refused(Refusal.DAMAGED));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Refusal> read(Path file, SheetVisitor visitor) {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            Optional<DocumentEntry> workbook = Container.workbook(files.getRoot());
            if (workbook.isEmpty()) {
                return Optional.of(Refusal.NOT_A_SPREADSHEET);
            }
            if (files.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
                visitor.ignored("macros");
            }
            BiffWorkbook taken = new BiffWorkbook(visitor);
            try (InputStream in = files.getRoot().createDocumentInputStream(workbook.get())) {
                taken.records().read(in);
            }
            return taken.isComplete() ? Optional.empty() : Optional.of(Refusal.DAMAGED);
        } catch (UncheckedIOException e) {
            throw e; // the rows could not be kept: the disk's fault, not the file's
        } catch (EncryptedDocumentException e) {
            return Optional.of(Refusal.ENCRYPTED);
        } catch (IOException | RuntimeException e) { // POI reports damage by many unchecked exceptions
            return Optional.of(Refusal.DAMAGED);
        }
    }
}
