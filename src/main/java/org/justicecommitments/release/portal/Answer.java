package org.justicecommitments.release.portal;

import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a portal answers. */
sealed interface Answer {

    /** Why it did not do what was asked; empty if it did. */
    default Optional<String> objection() {
        return Optional.empty();
    }

    /** It did what was asked. */
    record Done(JsonNode result) implements Answer {}

    /** It does not have what was asked for. */
    record Absent(String why) implements Answer {

        @Override
        public Optional<String> objection() {
            return Optional.of(why);
        }
    }

    /**
     * It may do it later.
     *
     * @param pause how long it wants to be left alone
     */
    record Later(String why, Duration pause) implements Answer {

        @Override
        public Optional<String> objection() {
            return Optional.of(why);
        }
    }

    /** It will not do it. */
    record Refused(String why) implements Answer {

        @Override
        public Optional<String> objection() {
            return Optional.of(why);
        }
    }
}
