package org.justicecommitments.release.portal;

import java.time.Duration;
import java.util.Optional;
import org.justicecommitments.release.portal.Answer.Later;

/** Up to four attempts at something, with a longer pause after each. */
record Attempts(Pause pause) {

    private static final int MOST = 4;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    /** Attempts with real pauses. */
    static final Attempts WITH_PAUSES = new Attempts(length -> Thread.sleep(length.toMillis()));

    /** Waits. */
    interface Pause {
        /** Waits for so long. */
        void of(Duration length) throws InterruptedException;
    }

    /** One attempt; it begins anew, whatever the one before has reached. */
    interface Attempt {
        /** Makes it. */
        Answer make() throws InterruptedException;
    }

    /** The first answer that is not for later, or what the last one says. */
    Answer at(Attempt attempt) throws InterruptedException {
        Duration backoff = FIRST_PAUSE;
        String why = "";
        for (int number = 1; number <= MOST; number++) {
            Answer answer = attempt.make();
            if (!(answer instanceof Later later)) {
                return answer;
            }
            why = later.why();
            if (number < MOST) {
                pause.of(shorter(LONGEST_PAUSE, longer(backoff, later.pause())));
                backoff = backoff.multipliedBy(2);
            }
        }
        return new Later("%s, in %d attempts".formatted(why, MOST), Duration.ZERO);
    }

    /** What is wrong with a token, if something is. */
    static Optional<String> objection(Optional<String> token, String variable) {
        if (token.isEmpty()) {
            return Optional.of("the environment variable %s, which holds the token, is not set".formatted(variable));
        }
        return token.get().matches("[\\x21-\\x7e]+")
                ? Optional.empty()
                : Optional.of("what the environment variable %s holds is not a token".formatted(variable));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
