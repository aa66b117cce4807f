package org.justicecommitments.normalize;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Status;

/**
 * What the cells of coded columns say in one vintage. A sheet has few texts in them, row after row, so that each is looked up
 * once. It serves several threads.
 */
final class CodedTexts {

    /** A column with more different texts than this is not coded as it should be. */
    private static final int MOST_REMEMBERED = 1000;

    private final Vocabularies vocabularies;
    private final String vintage;
    private final TextRule clean = new TextRule();
    private final LabelRule labels = new LabelRule();
    private final Map<Field<?>, Map<String, Answer<?>>> remembered = new ConcurrentHashMap<>();

    CodedTexts(Vocabularies vocabularies, String vintage) {
        this.vocabularies = vocabularies;
        this.vintage = vintage;
    }

    /** The answer that a text gives in a field; an unreadable one with the text where the lists do not know it. */
    @SuppressWarnings("unchecked") // remembered for the field, whose answers they are
    <T> Answer<T> read(Field<T> field, String text) {
        Map<String, Answer<?>> texts = remembered.computeIfAbsent(field, f -> new ConcurrentHashMap<>());
        Answer<?> known = texts.get(text);
        if (known != null) {
            return (Answer<T>) known;
        }
        Answer<T> answer = lookUp(field, TextRule.onOneLine(clean.apply(text)));
        if (texts.size() < MOST_REMEMBERED) {
            texts.put(text, answer);
        }
        return answer;
    }

    private <T> Answer<T> lookUp(Field<T> field, String text) {
        Optional<Status> missing = vocabularies.missing().statusOf(field, text);
        if (missing.isPresent()) {
            return missing.get().withoutValue("");
        }
        String label = labels.apply(text);
        Optional<T> value = vocabularies.answers().byLabel(field, vintage, label);
        if (value.isEmpty()) {
            value = vocabularies.answers().byNumber(field, vintage, label);
        }
        return value.map(Answer::of).orElseGet(() -> new Answer.Unreadable<>(text));
    }
}
