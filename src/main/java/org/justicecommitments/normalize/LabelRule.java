package org.justicecommitments.normalize;

import java.util.List;
import java.util.regex.Pattern;

/** Takes the ordering letter off a coded answer's label. */
public final class LabelRule implements CellRule {

    private static final Pattern PREFIX = Pattern.compile("^[a-g][.)]\\s*");

    @Override
    public String key() {
        return "strip_prefix";
    }

    @Override
    public String sentence() {
        return "The letter that orders the labels of older exports goes.";
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("c. Substantial", "Substantial"),
                new Example("b. medium", "medium"),
                new Example("Complete", "Complete"));
    }

    @Override
    public String apply(String text) {
        return PREFIX.matcher(text).replaceFirst("");
    }
}
