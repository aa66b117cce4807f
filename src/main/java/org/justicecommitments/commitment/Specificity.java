package org.justicecommitments.commitment;

/** IRM: how precisely the text of a commitment says what will be done, for older plans. */
public enum Specificity implements Coded {
    NOT_SPECIFIC("not_specific"),
    LOW("low"),
    MEDIUM("medium"),
    HIGH("high");

    private final String code;

    Specificity(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
