package org.justicecommitments.release.portal;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** What a portal answers. */
sealed interface Answer {

    /** It did what was asked. */
    record Done(JsonNode result) implements Answer {}

    /** It does not have what was asked for. */
    record Absent(String why) implements Answer {}

    /**
     * It may do it later.
     *
     * @param pause how long it wants to be left alone
     */
    record Later(String why, Duration pause) implements Answer {}

    /** It will not do it. */
    record Refused(String why) implements Answer {}
}
