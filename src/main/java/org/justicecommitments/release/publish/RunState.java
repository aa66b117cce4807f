package org.justicecommitments.release.publish;

import java.time.Instant;

/**
 * What a run came to, as the root of the output lists it.
 *
 * @param started when it began
 * @param state what it came to: {@code published | unchanged | held | failed}
 * @param release the release that it published, held or found unchanged; empty if there is none
 * @param message one sentence for people
 */
public record RunState(Instant started, String state, String release, String message) {}
