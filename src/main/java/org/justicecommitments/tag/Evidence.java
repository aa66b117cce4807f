package org.justicecommitments.tag;

import org.justicecommitments.tag.sdg.SdgMention;

/**
 * A place in a commitment's text that earned it a tag.
 *
 * @param tag the code of the tag
 * @param spanNumber which of the tag's places, from 1, in the order of field and text
 * @param rule how it was found: {@code phrase}, {@code mention} where the text names a Sustainable Development Goal, or
 *     {@code child} where a tag below it was set
 * @param phrase the phrase of the taxonomy, the code of what is mentioned, or the code of the tag below
 * @param language whose words the phrase is (ISO 639-1); empty for other rules
 * @param weight the phrase's weight; 0 for other rules
 * @param field the published column that the words stand in; empty for a tag below
 * @param start where they begin in the published text, in UTF-16 units from 0
 * @param end where they end, exclusive
 * @param quote the words
 */
public record Evidence(
        String tag,
        int spanNumber,
        String rule,
        String phrase,
        String language,
        double weight,
        String field,
        int start,
        int end,
        String quote) {

    /** The rule of words of the taxonomy. */
    public static final String PHRASE = "phrase";

    /** The rule of words that name a goal or target. */
    public static final String MENTION = "mention";

    /** The rule of a tag below. */
    public static final String CHILD = "child";

    /** The evidence of a mention. */
    static Evidence of(SdgMention mention, String tag, int spanNumber) {
        return new Evidence(
                tag,
                spanNumber,
                MENTION,
                mention.code(),
                "",
                0,
                mention.field(),
                mention.start(),
                mention.end(),
                mention.quote());
    }

    /** Whether it quotes words of the text. */
    public boolean hasWords() {
        return !rule.equals(CHILD);
    }
}
