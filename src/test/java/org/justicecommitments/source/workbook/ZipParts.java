package org.justicecommitments.source.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The parts of a workbook as texts, so that a test can write what no library writes. */
final class ZipParts {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** The parts of an archive; found by its directory, as spreadsheet programs do. */
    static ZipParts of(byte[] archive) throws IOException {
        Path file = Files.createTempFile("parts", ".zip");
        ZipParts zip = new ZipParts();
        try (ZipFile in = new ZipFile(Files.write(file, archive).toFile())) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                try (InputStream part = in.getInputStream(entry)) {
                    zip.parts.put(entry.getName(), part.readAllBytes());
                }
            }
        } finally {
            Files.delete(file);
        }
        return zip;
    }

    ZipParts put(String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    ZipParts edit(String name, UnaryOperator<String> change) {
        return put(name, change.apply(text(name)));
    }

    ZipParts without(String name) {
        parts.remove(name);
        return this;
    }

    String text(String name) {
        return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    byte[] toArchive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
