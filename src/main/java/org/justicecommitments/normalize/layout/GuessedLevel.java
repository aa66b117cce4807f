package org.justicecommitments.normalize.layout;

import java.util.List;

/**
 * A level of rows that a sheet may have.
 *
 * @param name its name, such as {@code milestone}
 * @param condition what its rows are known by, as lines of a job file
 * @param gives what its rows give, as lines of a job file
 * @param evidence what speaks for it, in words
 */
public record GuessedLevel(String name, List<String> condition, List<String> gives, String evidence) {}
