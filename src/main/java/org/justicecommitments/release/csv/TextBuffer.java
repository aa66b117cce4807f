package org.justicecommitments.release.csv;

import java.io.IOException;
import java.io.Writer;

/** Gathers small pieces of text before they are encoded. A piece is copied once; other writers make a text of it first. */
final class TextBuffer extends Writer {

    private final Writer out;
    private final char[] buffer = new char[1 << 15];
    private int used;

    TextBuffer(Writer out) {
        this.out = out;
    }

    @Override
    public void write(int c) throws IOException {
        if (used == buffer.length) {
            drain();
        }
        buffer[used++] = (char) c;
    }

    @Override
    public void write(char[] from, int start, int length) throws IOException {
        if (length > buffer.length - used) {
            drain();
            if (length > buffer.length) {
                out.write(from, start, length);
                return;
            }
        }
        System.arraycopy(from, start, buffer, used, length);
        used += length;
    }

    @Override
    public void write(String text, int start, int length) throws IOException {
        if (length > buffer.length - used) {
            drain();
            if (length > buffer.length) {
                out.write(text, start, length);
                return;
            }
        }
        text.getChars(start, start + length, buffer, used);
        used += length;
    }

    @Override
    public Writer append(CharSequence text) throws IOException {
        return append(text, 0, text.length());
    }

    @Override
    public Writer append(CharSequence text, int start, int end) throws IOException {
        if (text instanceof String string) {
            write(string, start, end - start);
        } else {
            super.append(text, start, end);
        }
        return this;
    }

    private void drain() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }

    @Override
    public void flush() throws IOException {
        drain();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            drain();
        }
    }
}
