package org.justicecommitments.commitment;

import java.util.Optional;
import java.util.function.Function;

/**
 * What an export says in one field: a value, or why there is none. The four reasons are different facts and are never
 * made one empty cell.
 *
 * @param <T> the type of the value
 */
public sealed interface Answer<T> {

    /** A value that could be read. */
    record Known<T>(T value) implements Answer<T> {}

    /** The IRM has not assessed it (code NR). */
    record NotReviewed<T>() implements Answer<T> {}

    /** The variable did not exist for that plan, or nothing is written (code ND, blank). */
    record NoData<T>() implements Answer<T> {}

    /** The question does not arise; in text fields also "not given" (code NA). */
    record NotApplicable<T>() implements Answer<T> {}

    /**
     * Something is written that cannot be read as a value of the field.
     *
     * @param text what is written; empty if it is only an error of the spreadsheet program
     */
    record Unreadable<T>(String text) implements Answer<T> {}

    /** An answer with a value. */
    static <T> Answer<T> of(T value) {
        return new Known<>(value);
    }

    /** The answer where nothing is written. */
    static <T> Answer<T> none() {
        return new NoData<>();
    }

    /** Why there is a value or none: {@code known | not_reviewed | no_data | not_applicable | unreadable}. */
    default Status status() {
        if (this instanceof Known) {
            return Status.KNOWN;
        } else if (this instanceof NotReviewed) {
            return Status.NOT_REVIEWED;
        } else if (this instanceof NotApplicable) {
            return Status.NOT_APPLICABLE;
        } else if (this instanceof Unreadable) {
            return Status.UNREADABLE;
        }
        return Status.NO_DATA;
    }

    /** The value, if there is one. */
    default Optional<T> known() {
        return this instanceof Known<T> known ? Optional.of(known.value) : Optional.empty();
    }

    /** Whether there is a value. */
    default boolean isKnown() {
        return this instanceof Known;
    }

    /** Whether the value is there and is this one. */
    default boolean is(T wanted) {
        return this instanceof Known<T> known && known.value.equals(wanted);
    }

    /** The same answer with its value, if any, made another one. */
    default <R> Answer<R> map(Function<? super T, ? extends R> change) {
        return known().<Answer<R>>map(v -> of(change.apply(v))).orElseGet(() -> status().withoutValue(text()));
    }

    private String text() {
        return this instanceof Unreadable<T> unreadable ? unreadable.text : "";
    }
}
