package org.justicecommitments.job.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A notice in words, from {@code EVENT.txt} beside this class: the first line is the subject, the rest the text. A line whose placeholders are all
 * empty is left out.
 *
 * @param subject the subject, on one line
 * @param text the text
 */
record Template(String subject, String text) {

    static Template of(Notice notice) {
        StringBuilder filled = new StringBuilder();
        for (String line : resource(notice.event().code() + ".txt").split("\n", -1)) {
            String words = fill(line, notice);
            boolean empty = words.isBlank() && !line.isBlank();
            if (!empty) {
                filled.append(words).append('\n');
            }
        }
        String all = filled.toString();
        int end = all.indexOf('\n');
        return new Template(
                all.substring(0, end).replaceAll("\\s+", " "),
                all.substring(end).strip() + "\n");
    }

    private static String fill(String line, Notice notice) {
        return line.replace("{dataset}", notice.dataset())
                .replace("{job}", notice.job())
                .replace("{release}", notice.release())
                .replace("{mending}", notice.mending())
                .replace("{link}", notice.link())
                .replace("{message}", notice.message());
    }

    private static String resource(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
