package org.justicecommitments.commitment;

/** IRM: what results a commitment may bring, for plans from 2020 on. */
public enum PotentialForResults implements Coded {
    UNCLEAR("unclear"),
    MODEST("modest"),
    SUBSTANTIAL("substantial");

    private final String code;

    PotentialForResults(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
