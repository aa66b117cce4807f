package org.justicecommitments.commitment;

/** IRM: "Did It Open Government?", the change in practice, for the cycles of 2015 to 2020. */
public enum OpenedGovernment implements Coded {
    WORSENS("worsens"),
    DID_NOT_CHANGE("did_not_change"),
    MARGINAL("marginal"),
    MAJOR("major"),
    OUTSTANDING("outstanding"),
    /** Said by the export in words; its number there is that of {@link #DID_NOT_CHANGE}. */
    NO_EARLY_RESULTS("no_early_results");

    private final String code;

    OpenedGovernment(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
