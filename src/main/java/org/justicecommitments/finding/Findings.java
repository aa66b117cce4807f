package org.justicecommitments.finding;

/** Where findings go as they are raised. */
@FunctionalInterface
public interface Findings {

    /** Takes a finding. */
    void add(Finding finding);
}
