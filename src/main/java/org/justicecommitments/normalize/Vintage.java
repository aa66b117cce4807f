package org.justicecommitments.normalize;

import java.time.LocalDate;
import org.justicecommitments.commitment.Source;

/**
 * What the cells of one vintage of the exports mean, as its job file declares it.
 *
 * @param name the name, such as {@code ogp-2016}
 * @param sourceDate the day as of which the export was made
 * @param snapshot whether it is a snapshot of what is there (else history only)
 * @param wholeOgp whether it holds all commitments of OGP (else a selection)
 * @param dateOrder the order in which it writes day and month
 * @param dateOrderMixed whether a review found both orders in one column
 */
public record Vintage(
        String name,
        LocalDate sourceDate,
        boolean snapshot,
        boolean wholeOgp,
        DateOrder.Order dateOrder,
        boolean dateOrderMixed) {

    /** A source of this vintage. */
    public Source source(boolean sample) {
        return new Source(name, sourceDate, snapshot, wholeOgp, sample);
    }
}
