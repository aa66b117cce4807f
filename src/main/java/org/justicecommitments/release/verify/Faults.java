package org.justicecommitments.release.verify;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong in the rows of a table: the first case of each kind in words, the others as a number. */
final class Faults {

    private final Map<String, Fault> byKind = new LinkedHashMap<>();

    private static final class Fault {
        final String where;
        final String first;
        long more = -1;

        Fault(String where, String first) {
            this.where = where;
            this.first = first;
        }

        String message() {
            return more == 0 ? first : "%s (and %d more such rows or cells)".formatted(first, more);
        }
    }

    void add(String kind, String where, String message) {
        byKind.computeIfAbsent(kind, k -> new Fault(where, message)).more++;
    }

    void report(String check, Checks checks) {
        byKind.values().forEach(fault -> checks.wrong(check, fault.where, fault.message()));
    }
}
