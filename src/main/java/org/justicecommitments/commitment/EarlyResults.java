package org.justicecommitments.commitment;

/** IRM: what a commitment has brought so far, for plans from 2021 on. */
public enum EarlyResults implements Coded {
    NO_NOTABLE_RESULTS("no_notable_results"),
    MODERATE("moderate"),
    SIGNIFICANT("significant");

    private final String code;

    EarlyResults(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
