package org.justicecommitments.normalize;

import java.util.List;

/** A rule by which the text of a cell becomes another text; it describes itself, and its examples are its tests. */
public interface CellRule {

    /**
     * What goes in and what comes out.
     *
     * @param in the text of a cell
     * @param out what the rule makes of it
     */
    record Example(String in, String out) {}

    /** The name in lineage and documentation, in snake_case. */
    String key();

    /** One sentence: what it does. */
    String sentence();

    /** Examples that hold. */
    List<Example> examples();

    /** What the rule makes of a text. */
    String apply(String text);
}
