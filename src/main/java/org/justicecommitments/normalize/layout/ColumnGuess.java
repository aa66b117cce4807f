package org.justicecommitments.normalize.layout;

import java.util.List;

/**
 * What a column may be.
 *
 * @param index the index of the column, from 0
 * @param heading its heading
 * @param field the name of the field; empty if there is no good guess
 * @param score from 0 to 1, how much speaks for it
 * @param evidence what speaks for it, in words
 */
public record ColumnGuess(int index, String heading, String field, double score, List<String> evidence) {

    /** The same column, with no guess. */
    ColumnGuess ofNoField() {
        return new ColumnGuess(index, heading, "", 0, List.of());
    }
}
