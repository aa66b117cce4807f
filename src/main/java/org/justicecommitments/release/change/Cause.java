package org.justicecommitments.release.change;

import java.util.Locale;

/** Why a value is another than in the release before, in the order in which the configuration's parts are asked. */
public enum Cause {
    SOURCE,
    OVERRIDE,
    TAXONOMY,
    CODE_LIST,
    RULE,
    VERSION;

    /** The word in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
