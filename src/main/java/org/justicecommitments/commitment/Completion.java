package org.justicecommitments.commitment;

/** IRM: how far a commitment was carried out. Numbers for it differ between vintages; labels do not. */
public enum Completion implements Coded {
    WITHDRAWN("withdrawn"),
    UNCLEAR("unclear"),
    NOT_STARTED("not_started"),
    LIMITED("limited"),
    SUBSTANTIAL("substantial"),
    COMPLETE("complete");

    private final String code;

    Completion(String code) {
        this.code = code;
    }

    /** Whether it counts as high completion: substantial or complete. */
    public boolean isHigh() {
        return this == SUBSTANTIAL || this == COMPLETE;
    }

    @Override
    public String code() {
        return code;
    }
}
