package org.justicecommitments.source.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the delimiter of delimited text: the one that occurs equally often in most of the first lines. Commas in prose
 * occur often too, but never in the same number.
 */
final class Delimiter {

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int LINES = 30;
    private static final Pattern NAMED = Pattern.compile("(?i)\"?sep=([,;\\t|])\"?(?:\\r|\\n|$)");

    private Delimiter() {}

    /** The delimiter that a file names in its first line, as Excel writes it: {@code sep=;}. */
    static Optional<Character> named(String start) {
        Matcher named = NAMED.matcher(start);
        return named.lookingAt() ? Optional.of(named.group(1).charAt(0)) : Optional.empty();
    }

    static char of(String start) {
        List<int[]> lines = countsOfLines(start);
        char best = CANDIDATES[0];
        long bestScore = 0;
        for (int k = 0; k < CANDIDATES.length; k++) {
            long score = score(lines, k);
            if (score > bestScore) {
                best = CANDIDATES[k];
                bestScore = score;
            }
        }
        return best;
    }

    private static List<int[]> countsOfLines(String start) {
        List<int[]> lines = new ArrayList<>();
        int[] counts = new int[CANDIDATES.length];
        boolean quoted = false;
        boolean atStart = true;
        for (int i = 0; i < start.length() && lines.size() < LINES; i++) {
            char c = start.charAt(i);
            if (c == '"' && (quoted || atStart)) {
                quoted = !quoted;
            }
            atStart = c == '\n' || c == '\r' || c == '"' || isCandidate(c); // a mark after a mark stands for one
            if (quoted) {
                continue;
            }
            if (c == '\n' || c == '\r' && (i + 1 == start.length() || start.charAt(i + 1) != '\n')) {
                lines.add(counts);
                counts = new int[CANDIDATES.length];
            }
            for (int k = 0; k < CANDIDATES.length; k++) {
                counts[k] += c == CANDIDATES[k] ? 1 : 0;
            }
        }
        if (lines.size() < LINES) {
            lines.add(counts);
        }
        return lines;
    }

    private static boolean isCandidate(char c) {
        return c == ',' || c == ';' || c == '\t' || c == '|';
    }

    /** How many lines have the candidate equally often, then how often that is. */
    private static long score(List<int[]> lines, int candidate) {
        Map<Integer, Integer> linesByCount = new HashMap<>();
        lines.stream()
                .map(counts -> counts[candidate])
                .filter(count -> count > 0)
                .forEach(count -> linesByCount.merge(count, 1, Integer::sum));
        return linesByCount.entrySet().stream()
                .mapToLong(entry -> entry.getValue() * 1_000_000L + entry.getKey())
                .max()
                .orElse(0);
    }
}
