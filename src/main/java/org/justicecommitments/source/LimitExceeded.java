package org.justicecommitments.source;

import java.io.IOException;

/** A file asks for more than the limits allow. */
public final class LimitExceeded extends IOException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    /** With the limit's refusal. */
    public LimitExceeded(Refusal refusal) {
        super(refusal.reason());
        this.refusal = refusal;
    }

    /** Why a file that failed to be read is refused: for a limit, if that is behind it, else as damaged. */
    public static Refusal refusal(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof LimitExceeded limit) {
                return limit.refusal;
            }
            cause = cause.getCause();
        }
        return Refusal.DAMAGED;
    }
}
