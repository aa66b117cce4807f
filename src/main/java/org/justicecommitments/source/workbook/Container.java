package org.justicecommitments.source.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * What a file is by its content, as far as it can be a workbook: told by its first bytes and, in OLE2's container, by
 * its streams.
 */
enum Container {
    /** A zip archive: a workbook of the XML kind, or something else. */
    ZIP,
    /** An OLE2 container around a zip archive that a password protects. */
    PROTECTED_ZIP,
    /** An OLE2 container with a workbook of Excel 97-2003. */
    BIFF8,
    /** A workbook of Excel 95 or older, with or without an OLE2 container. */
    OLDER_BIFF,
    /** Packed files that are no workbook: .gz, .7z, .rar, .bz2, .xz. */
    ARCHIVE,
    /** An OLE2 container that cannot be opened. */
    DAMAGED,
    OTHER;

    private static final List<String> WORKBOOKS = List.of("Workbook", "Book");
    private static final List<String> ARCHIVES =
            List.of("\u001f\u008b", "7z\u00bc\u00af", "Rar!\u001a", "BZh", "\u00fd7zXZ");
    private static final int ENCRYPTED = 1;
    private static final int BEGIN = 0x0809;
    private static final int VERSION_8 = 0x0600;

    /** The container of a file. */
    static Container of(Path file) throws IOException {
        if (Files.size(file) == 0) {
            return OTHER;
        }
        FileMagic magic;
        byte[] start;
        try (InputStream in = FileMagic.prepareToCheckMagic(Files.newInputStream(file))) {
            magic = FileMagic.valueOf(in);
            start = in.readNBytes(8);
        }
        if (ARCHIVES.stream().anyMatch(new String(start, StandardCharsets.ISO_8859_1)::startsWith)) {
            return ARCHIVE;
        }
        return switch (magic) {
            case OOXML -> start.length > 6 && (start[6] & ENCRYPTED) != 0 ? PROTECTED_ZIP : ZIP;
            case OLE2 -> compound(file);
            case BIFF2, BIFF3, BIFF4 -> OLDER_BIFF;
            default -> OTHER;
        };
    }

    private static Container compound(Path file) {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                return PROTECTED_ZIP;
            }
            Optional<DocumentEntry> workbook = workbook(files.getRoot());
            return workbook.isEmpty() ? OTHER : version(files.getRoot(), workbook.get());
        } catch (IOException | RuntimeException e) { // POI reports damage by many unchecked exceptions
            return DAMAGED;
        }
    }

    /**
     * The stream of the workbook. A file that was saved for Excel 97 and Excel 95 alike has two, of which
     * {@code Workbook} is the newer one.
     */
    static Optional<DocumentEntry> workbook(DirectoryNode root) throws IOException {
        for (String name : WORKBOOKS) {
            if (root.hasEntryCaseInsensitive(name)
                    && root.getEntryCaseInsensitive(name) instanceof DocumentEntry stream) {
                return Optional.of(stream);
            }
        }
        return Optional.empty();
    }

    private static Container version(DirectoryNode root, DocumentEntry workbook) throws IOException {
        byte[] start;
        try (InputStream in = root.createDocumentInputStream(workbook)) {
            start = in.readNBytes(6);
        }
        if (start.length < 6) {
            return DAMAGED;
        }
        return switch (number(start, 0)) {
            case BEGIN -> number(start, 4) < VERSION_8 ? OLDER_BIFF : BIFF8;
            case 0x0009, 0x0209, 0x0409 -> OLDER_BIFF;
            default -> DAMAGED;
        };
    }

    private static int number(byte[] bytes, int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
    }
}
