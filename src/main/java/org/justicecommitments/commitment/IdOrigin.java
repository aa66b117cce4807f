package org.justicecommitments.commitment;

/** Where a commitment's id comes from. */
public enum IdOrigin implements Coded {
    /** OGP gave it. */
    OGP("ogp"),
    /** Made from member, plan, number and text, because the export has no ids. */
    DERIVED("derived");

    private final String code;

    IdOrigin(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
