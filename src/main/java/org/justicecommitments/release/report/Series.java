package org.justicecommitments.release.report;

/** Who or what a bar of a chart speaks for; its colour is in the style sheet. */
enum Series {
    ALL("all"),
    OGP("ogp"),
    TAGGER("tagger"),
    PILLAR_1("pillar1"),
    PILLAR_2("pillar2"),
    PILLAR_3("pillar3"),
    UNCLEAR("unclear");

    private final String cssClass;

    Series(String cssClass) {
        this.cssClass = cssClass;
    }

    String cssClass() {
        return cssClass;
    }

    /** The key of its name among the words. */
    String key() {
        return key("series");
    }

    /** The key of its name in a group of words. */
    String key(String group) {
        return group + "." + cssClass;
    }
}
