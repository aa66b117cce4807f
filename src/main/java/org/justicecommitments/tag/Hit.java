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

    /** Whether the other speaks for the same tag by the same words, and with more weight: a place has one vote. */
    boolean yieldsTo(Hit other) {
        double weight = rule.phrase().weight();
        double otherWeight = other.rule.phrase().weight();
        if (other.rule.tag() != rule.tag()
                || other.first != first
                || other.end != end
                || Math.signum(weight) != Math.signum(otherWeight)) {
            return false;
        }
        if (other.stemmed != stemmed) {
            return stemmed;
        }
        double more = Math.abs(otherWeight) - Math.abs(weight);
        return more > 0 || more == 0 && other.rule.number() < rule.number();
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
