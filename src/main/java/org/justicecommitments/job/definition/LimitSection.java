package org.justicecommitments.job.definition;

import java.util.Optional;
import org.justicecommitments.source.Limits;

/** Reads the section {@code limits} of a job file; what it does not name has its default. */
final class LimitSection {

    private static final String EXPECTED = "a whole number from 1 to 1000000000";

    private LimitSection() {}

    static Limits read(Section section) {
        Limits standard = Limits.DEFAULT;
        Limits limits = new Limits(
                number(section, "part_megabytes", (int) standard.partMegabytes()),
                number(section, "total_megabytes", (int) standard.totalMegabytes()),
                number(section, "ratio", standard.ratio()),
                number(section, "entries", standard.entries()),
                number(section, "columns", standard.columns()),
                number(section, "cell_characters", standard.cellCharacters()),
                number(section, "repeated_cells", standard.repeatedCells()));
        section.end();
        return limits;
    }

    private static int number(Section section, String key, int otherwise) {
        return section.optional(key, LimitSection::whole, EXPECTED).orElse(otherwise);
    }

    private static Optional<Integer> whole(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[1-9][0-9]{0,8}|1000000000"))
                .map(Integer::valueOf);
    }
}
