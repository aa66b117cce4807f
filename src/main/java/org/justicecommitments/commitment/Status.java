package org.justicecommitments.commitment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a field has a value or none, as published beside it in {@code X_status}. */
public enum Status {
    KNOWN,
    NOT_REVIEWED,
    NO_DATA,
    NOT_APPLICABLE,
    UNREADABLE;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The word in published files and code lists. */
    public String code() {
        return code;
    }

    /** The status with this code, if there is one. */
    public static Optional<Status> ofCode(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }

    /**
     * The answer without a value that has this status.
     *
     * @param text what is written, for an unreadable one
     * @throws IllegalStateException for {@link #KNOWN}, which needs a value
     */
    public <T> Answer<T> withoutValue(String text) {
        return switch (this) {
            case NOT_REVIEWED -> new Answer.NotReviewed<>();
            case NO_DATA -> new Answer.NoData<>();
            case NOT_APPLICABLE -> new Answer.NotApplicable<>();
            case UNREADABLE -> new Answer.Unreadable<>(text);
            case KNOWN -> throw new IllegalStateException("A known answer has a value");
        };
    }
}
