package org.justicecommitments.commitment;

/** IRM: what a commitment would change if it were completed, for plans before 2020. */
public enum PotentialImpact implements Coded {
    NO_IMPACT("no_impact"),
    MINOR("minor"),
    MODERATE("moderate"),
    TRANSFORMATIVE("transformative");

    private final String code;

    PotentialImpact(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
