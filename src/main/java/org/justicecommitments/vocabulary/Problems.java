package org.justicecommitments.vocabulary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is wrong in the files that people edit (job files, code lists, taxonomies), each with file and line. */
public final class Problems {

    private final List<String> lines = new ArrayList<>();

    /**
     * Adds one.
     *
     * @param file the file
     * @param line its line, from 1; 0 where it is about the whole file
     * @param message what is wrong, what was expected and what to do
     */
    public void add(Path file, long line, String message) {
        lines.add(line > 0 ? "%s, line %d: %s".formatted(file, line, message) : "%s: %s".formatted(file, message));
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** One line each, in the order found. */
    public List<String> lines() {
        return List.copyOf(lines);
    }
}
