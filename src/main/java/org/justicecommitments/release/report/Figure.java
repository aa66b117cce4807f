package org.justicecommitments.release.report;

import java.util.Optional;

/**
 * A value of a summary table, which knows where it stands.
 *
 * @param from its table, the values of its key, and its column, with bars between
 * @param column its column
 * @param value the value, if there is one
 */
record Figure(String from, String column, Optional<Object> value) {

    double number() {
        return value.filter(Number.class::isInstance)
                .map(v -> ((Number) v).doubleValue())
                .orElse(0.0);
    }

    boolean isThere() {
        return value.isPresent();
    }

    boolean isYear() {
        return column.endsWith("year") || column.endsWith("plan_end");
    }
}
