package org.justicecommitments.normalize.layout;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.justicecommitments.commitment.Field;

/**
 * How the rows of a sheet may make commitments.
 *
 * @param levels its levels from the top down; none if each row is a commitment
 * @param years columns of years that may give a commitment each; a person has to know
 * @param joined indexes of columns in a second language, which {@link #JOINED_INTO} takes beside its own column
 * @param spoken indexes of columns that the levels name, so that no field does
 */
public record GuessedShape(
        List<GuessedLevel> levels, Optional<YearColumns> years, Set<Integer> joined, Set<Integer> spoken) {

    /** The field that takes columns in a second language, each on a line of its own. */
    static final String JOINED_INTO = Field.DESCRIPTION.name();

    /**
     * Columns of years.
     *
     * @param columns their indexes
     * @param headings their headings, with {@code #} for the year
     * @param numberInto the field that takes the year
     * @param cellInto the field that takes the cell
     * @param evidence what speaks for it, in words
     */
    public record YearColumns(
            Set<Integer> columns, String headings, String numberInto, String cellInto, String evidence) {}

    /** Whether a column is one of years, none of which says what holds of the commitment as a whole. */
    boolean isOfYear(int column) {
        return years.filter(of -> of.columns.contains(column)).isPresent();
    }

    /** Whether nothing but the columns is to say. */
    public boolean isPlain() {
        return levels.isEmpty() && years.isEmpty() && joined.isEmpty();
    }
}
