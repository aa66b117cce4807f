package org.justicecommitments.commitment;

import java.util.function.Function;
import org.justicecommitments.commitment.AreaAnswers.Codes;

/**
 * What follows from the codes of the policy areas that a row has answers for, kept for the next row: all rows of a sheet share their
 * codes. One serves one thread.
 *
 * @param <T> what follows
 */
public final class FromCodes<T> {

    private final Function<Codes, T> work;
    private Codes last;
    private T made;

    /** What this work makes of codes. */
    public FromCodes(Function<Codes, T> work) {
        this.work = work;
        this.last = AreaAnswers.none().codes();
        this.made = work.apply(last);
    }

    /** What follows from these codes. */
    public T of(Codes codes) {
        if (!codes.equals(last)) {
            made = work.apply(codes);
            last = codes;
        }
        return made;
    }
}
