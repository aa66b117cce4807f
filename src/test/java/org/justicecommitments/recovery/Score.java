package org.justicecommitments.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The line of the scoreboard that one test fills, from as many threads as it likes. */
final class Score {

    private final String test;
    private final List<String> remarks = new ArrayList<>();
    private int tried;
    private int held;
    private int broken;
    private int manual;
    private int missed;

    Score(String test) {
        this.test = test;
    }

    /**
     * Counts a round.
     *
     * @param round what was done, to find it again
     * @param seen what was wrong in the output right after it
     * @param after what was wrong after the next run, which should have mended everything
     */
    synchronized void count(String round, List<String> seen, List<String> after) {
        tried++;
        if (!seen.isEmpty()) {
            broken++;
        }
        if (!after.isEmpty()) {
            manual++;
        }
        if (seen.isEmpty() && after.isEmpty()) {
            held++;
        }
        seen.forEach(problem -> remark(round + ": " + problem));
        after.forEach(problem -> remark(round + ", then a run: " + problem));
    }

    /** Counts cases that need no run after them. */
    synchronized void add(int cases, int ofThemBroken) {
        tried += cases;
        broken += ofThemBroken;
        held += cases - ofThemBroken;
    }

    /** Counts a round in which nothing was disturbed, for the run ended before. */
    synchronized void miss() {
        missed++;
    }

    synchronized int missed() {
        return missed;
    }

    /** Keeps a remark that is printed below the board. */
    synchronized void remark(String text) {
        remarks.add(test + ": " + text);
    }

    synchronized int tried() {
        return tried;
    }

    /** Whether all that was tried held, and most of what was meant was tried. */
    synchronized boolean isClean() {
        return held == tried && tried > missed;
    }

    synchronized List<String> remarks() {
        return List.copyOf(remarks);
    }

    synchronized String line() {
        return String.format(Locale.ROOT, "%-58s | %5d | %5d | %6d | %12d", test, tried, held, broken, manual);
    }

    static String heading() {
        return String.format("%-58s | tried |  held | broken | manual steps", "test");
    }
}
