package org.justicecommitments.tag.sdg;

import java.util.Optional;

/**
 * A place in a text that names the Sustainable Development Goals, one goal, or one target.
 *
 * @param goal the goal, 1 to 17; empty where the goals as a whole or the 2030 Agenda are named
 * @param target the target, as {@code 16.3} or {@code 16.a}; empty where none is named
 * @param field the published column that the words stand in
 * @param start where they begin in the published text, in UTF-16 units from 0
 * @param end where they end, exclusive
 * @param quote the words
 */
public record SdgMention(Optional<Integer> goal, String target, String field, int start, int end, String quote) {

    /** What is named, in the codes of tags: {@code sdg}, {@code sdg_16} or {@code sdg_16_3}. */
    public String code() {
        return goal.map(number -> target.isEmpty() ? "sdg_" + number : "sdg_" + target.replace('.', '_'))
                .orElse("sdg");
    }

    /** Whether it speaks for a tag, by the tag's code: a target for its goal, and every mention for {@code sdg}. */
    public boolean speaksFor(String tag) {
        String code = code();
        return code.equals(tag) || code.startsWith(tag + "_");
    }
}
