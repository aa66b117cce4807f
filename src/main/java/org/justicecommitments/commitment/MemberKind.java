package org.justicecommitments.commitment;

/** What kind of OGP member a government is. */
public enum MemberKind implements Coded {
    NATIONAL("national"),
    LOCAL("local"),
    OTHER("other");

    private final String code;

    MemberKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
