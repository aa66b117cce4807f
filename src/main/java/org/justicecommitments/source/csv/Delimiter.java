package org.justicecommitments.source.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the delimiter of delimited text: the one that occurs equally often in most of the first lines. Commas in prose
 * occur often too, but never in the same number.
 */
final class Delimiter {

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int LINES = 30;

    private Delimiter() {}

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
        for (int i = 0; i < start.length() && lines.size() < LINES; i++) {
            char c = start.charAt(i);
            quoted ^= c == '"';
            if (c == '\n' && !quoted) {
                lines.add(counts);
                counts = new int[CANDIDATES.length];
            }
            for (int k = 0; k < CANDIDATES.length && !quoted; k++) {
                counts[k] += c == CANDIDATES[k] ? 1 : 0;
            }
        }
        if (lines.size() < LINES) {
            lines.add(counts);
        }
        return lines;
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
