package org.justicecommitments.source.csv;

/** Finds the delimiter of delimited text: the one that occurs most outside quotes in the first lines. */
final class Delimiter {

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};

    private Delimiter() {}

    static char of(String start) {
        int[] counts = new int[CANDIDATES.length];
        boolean quoted = false;
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            quoted ^= c == '"';
            for (int k = 0; k < CANDIDATES.length && !quoted; k++) {
                counts[k] += c == CANDIDATES[k] ? 1 : 0;
            }
        }
        int best = 0;
        for (int k = 1; k < CANDIDATES.length; k++) {
            best = counts[k] > counts[best] ? k : best;
        }
        return CANDIDATES[best];
    }
}
