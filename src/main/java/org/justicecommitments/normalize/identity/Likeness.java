package org.justicecommitments.normalize.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.vocabulary.Spelling;

/**
 * How alike two readings of the same member's same plan are.
 *
 * @param title likeness of the titles, from 0 to 1
 * @param text likeness of the texts, from 0 to 1
 * @param texts whether both have a text
 * @param number whether both have the same commitment number
 */
record Likeness(double title, double text, boolean texts, boolean number) {

    private static final int WORDS_COMPARED = 400;
    private static final int SHINGLE = 3;
    private static final Pattern NUMBER = Pattern.compile("\\d+|[a-z]|[ivx]+");

    /** The words of a reading, ready to be compared. */
    record Words(List<Set<String>> titles, Set<Integer> shingles, String number) {

        static Words of(Reading reading) {
            List<Set<String>> titles = Stream.of(Field.TITLE, Field.SHORT_TITLE)
                    .map(reading::text)
                    .map(Words::withoutNumber)
                    .filter(words -> !words.isEmpty())
                    .<Set<String>>map(HashSet::new)
                    .distinct()
                    .toList();
            return new Words(titles, shingles(reading.text(Field.DESCRIPTION)), reading.text(Field.COMMITMENT_NUMBER));
        }

        /** The first words of a text, by threes; of each three only a hash is kept. */
        private static Set<Integer> shingles(String text) {
            List<String> words = words(text, WORDS_COMPARED);
            Set<Integer> shingles = new HashSet<>();
            for (int i = 0; i + SHINGLE <= words.size(); i++) {
                int hash = 1;
                for (int word = i; word < i + SHINGLE; word++) {
                    hash = 31 * hash + words.get(word).hashCode();
                }
                shingles.add(hash);
            }
            return shingles;
        }

        private static List<String> words(String text, int most) {
            List<String> words = new ArrayList<>();
            String folded = Spelling.fold(text);
            int start = -1;
            for (int i = 0; i <= folded.length() && words.size() < most; i++) {
                boolean letter = i < folded.length() && Character.isLetterOrDigit(folded.charAt(i));
                if (letter && start < 0) {
                    start = i;
                } else if (!letter && start >= 0) {
                    words.add(folded.substring(start, i));
                    start = -1;
                }
            }
            return words;
        }

        private static List<String> withoutNumber(String title) {
            List<String> words = words(title, Integer.MAX_VALUE);
            int first = 0;
            while (first < words.size() - 1 && NUMBER.matcher(words.get(first)).matches()) {
                first++;
            }
            return words.subList(first, words.size());
        }
    }

    static Likeness of(Words one, Words other) {
        double title = one.titles.stream()
                .flatMap(a -> other.titles.stream().map(b -> overlap(a, b)))
                .max(Double::compare)
                .orElse(0.0);
        boolean texts = one.shingles.size() >= SHINGLE && other.shingles.size() >= SHINGLE;
        boolean number = !one.number.isEmpty() && one.number.equals(other.number);
        return new Likeness(title, texts ? overlap(one.shingles, other.shingles) : 0, texts, number);
    }

    /** Shared members as a share of all (Jaccard). A text within a longer one is no twin: plans bundle commitments. */
    private static <T> double overlap(Set<T> one, Set<T> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        Set<T> smaller = one.size() <= other.size() ? one : other;
        Set<T> larger = smaller == one ? other : one;
        long shared = smaller.stream().filter(larger::contains).count();
        return (double) shared / (one.size() + other.size() - shared);
    }

    /** Whether it is beyond doubt that both speak of the same commitment. */
    boolean isSame() {
        if (title >= 0.85 && (!texts || text >= 0.25 || number)) {
            return true;
        }
        return text >= 0.6 && (title >= 0.3 || number) || text >= 0.35 && title >= 0.6;
    }

    /** Whether title, text and number are the same, word for word. */
    boolean isEqual() {
        return title >= 1 && (text >= 1 || !texts) && number;
    }

    /** For choosing between several: higher is more alike. */
    double score() {
        return title + text + (number ? 0.2 : 0);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "titles %.2f alike, texts %.2f, number %s",
                title,
                text,
                number ? "the same" : "not the same");
    }
}
