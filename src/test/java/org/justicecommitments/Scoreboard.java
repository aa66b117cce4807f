package org.justicecommitments;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many cases tests have tried within their methods, by row of the scoreboard that {@code recovery.Recovery} prints. */
public final class Scoreboard {

    private static final Map<String, Cases> ROWS = new ConcurrentHashMap<>();

    /**
     * Cases of a row.
     *
     * @param tried how many were tried
     * @param broken how many of them did not hold
     */
    public record Cases(int tried, int broken) {}

    private Scoreboard() {}

    /** Counts cases of a row, such as R15. */
    public static void count(String row, int tried, int broken) {
        ROWS.merge(row, new Cases(tried, broken), (a, b) -> new Cases(a.tried + b.tried, a.broken + b.broken));
    }

    /** What was counted for a row since it was taken last. */
    public static Cases take(String row) {
        Cases taken = ROWS.remove(row);
        return taken == null ? new Cases(0, 0) : taken;
    }
}
