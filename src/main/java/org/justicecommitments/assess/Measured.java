package org.justicecommitments.assess;

import java.util.Map;

/**
 * What a release counts to, as far as later releases are compared with it.
 *
 * @param counts rows and commitments by what became of them
 * @param filled how many commitments have a value in a field, by field
 * @param tagged how many commitments have a tag, by who set it and tag, such as {@code ogp justice}
 */
public record Measured(Map<String, Long> counts, Map<String, Long> filled, Map<String, Long> tagged) {

    /** The commitments. */
    public double commitments() {
        return count("commitments");
    }

    /** Those about justice. */
    double justice() {
        return count("justice_commitments");
    }

    /** The rows that should give commitments. */
    double rows() {
        return commitments() + count("rows_merged") + count("rows_refused");
    }

    /** The share of these rows that is refused. */
    double refusedShare() {
        return rows() == 0 ? 0 : count("rows_refused") / rows();
    }

    private double count(String name) {
        return counts.getOrDefault(name, 0L);
    }
}
