package org.justicecommitments.tag;

/**
 * A phrase found in a text.
 *
 * @param rule the phrase
 * @param in the text
 * @param first its first word
 * @param end the word behind its last
 * @param stemmed whether it was found by the stems of its words only
 */
record Hit(Rule rule, FieldText in, int first, int end, boolean stemmed) {

    /** Whether the other says all that this one says: same tag, same words, and as written or with more weight. */
    boolean yieldsTo(Hit other) {
        if (other.rule.tag() != rule.tag() || other.first != first || other.end != end) {
            return false;
        }
        if (!other.stemmed) {
            return stemmed;
        }
        double more = other.rule.phrase().weight() - rule.phrase().weight();
        return stemmed && (more > 0 || more == 0 && other.rule.number() < rule.number());
    }

    Evidence evidence(String tag, int spanNumber) {
        return new Evidence(
                tag,
                spanNumber,
                Evidence.PHRASE,
                rule.phrase().text(),
                rule.phrase().language(),
                rule.phrase().weight(),
                in.column(),
                in.words().start(first),
                in.words().end(end),
                in.words().quote(first, end));
    }
}
