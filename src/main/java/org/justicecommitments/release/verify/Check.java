package org.justicecommitments.release.verify;

/**
 * What looking at one thing in a release came to.
 *
 * @param result whether it is as it should be
 * @param check what was looked at, in one word
 * @param where the file, table or row; empty if it is about the whole release
 * @param message what was found
 */
public record Check(Result result, String check, String where, String message) {

    /** Whether something is as it should be. */
    public enum Result {
        OK("ok"),
        /** Neither right nor wrong, but good to know. */
        NOTE("note"),
        WRONG("WRONG");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        /** The word that people read. */
        public String word() {
            return word;
        }
    }

    /** One line for people. */
    public String line() {
        return "%-6s %-12s %s%s".formatted(result.word(), check, where.isEmpty() ? "" : where + ": ", message);
    }
}
