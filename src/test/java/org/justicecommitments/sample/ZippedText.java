package org.justicecommitments.sample;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A part of a workbook that is written as text, in UTF-8. */
@FunctionalInterface
public interface ZippedText {

    /** Writes the text. */
    void write(Writer out) throws IOException;

    /** Adds a part to a workbook. */
    static void add(ZipOutputStream zip, String name, ZippedText text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Writer out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        text.write(out);
        out.flush();
        zip.closeEntry();
    }
}
