package org.justicecommitments.summarize;

import java.time.LocalDate;
import java.util.List;

/** All summaries. */
public final class Summaries {

    private Summaries() {}

    /**
     * The summaries, empty.
     *
     * @param asOf the day as of which the data is judged
     */
    public static List<Summary> all(LocalDate asOf) {
        return List.of(new JusticeByYear(asOf), new JusticeByRegion(), new JusticeByMember(), new Ambition());
    }
}
