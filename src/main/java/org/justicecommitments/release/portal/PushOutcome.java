package org.justicecommitments.release.portal;

/**
 * What became of a push.
 *
 * @param pushed whether the portal has the release now
 * @param sentence the same for people
 */
public record PushOutcome(boolean pushed, String sentence) {}
