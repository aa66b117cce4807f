package org.justicecommitments.normalize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A search for the matches of a pattern, one after another, as {@link Matcher#find()} gives them. The pattern is tried only where a
 * match can begin: in most texts it never is.
 */
final class PatternSearch {

    private final String text;
    private final Beginnings beginnings;
    private final Matcher matcher;
    private int from;

    /** Where a match can begin. */
    @FunctionalInterface
    interface Beginnings {
        /** The first such place from one on; -1 if there is none. */
        int from(String text, int from);
    }

    PatternSearch(Pattern pattern, String text, Beginnings beginnings) {
        this.text = text;
        this.beginnings = beginnings;
        this.matcher = pattern.matcher(text).useTransparentBounds(true);
    }

    /** Whether there is another match. */
    boolean find() {
        for (int at = beginnings.from(text, from); at >= 0; at = beginnings.from(text, at + 1)) {
            if (matcher.region(at, text.length()).lookingAt()) {
                from = matcher.end();
                return true;
            }
        }
        return false;
    }

    int start() {
        return matcher.start();
    }

    int end() {
        return matcher.end();
    }

    /** The text of the match. */
    String group() {
        return matcher.group();
    }
}
