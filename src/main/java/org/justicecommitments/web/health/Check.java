package org.justicecommitments.web.health;

/**
 * One thing that must be well.
 *
 * @param name its name: {@code output | state | database | run | late}
 * @param up whether it is well
 * @param words how it is, in one sentence
 */
record Check(String name, boolean up, String words) {}
