package org.justicecommitments.tag.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells the language of a text: by its stop words where they leave no doubt, else by Apache OpenNLP's model of 103
 * languages, which is many times slower and is loaded when it is first needed.
 */
public final class LanguageDetection {

    private static final int READ = 400;
    private static final int SHORTEST = 20;
    private static final int WORDS_READ = 150;

    /** From how many stop words, and from what share of the words, they are believed. */
    private static final int ENOUGH = 6;

    private static final double SHARE = 0.2;

    /** How many times the votes of the next language the best must have. */
    private static final double LEAD = 1.4;

    /** A stop word's vote, shared among its languages: {@code y} says more than {@code de}. */
    private static final int VOTE = 60;

    /** Languages that differ less than the model can tell from a short text. */
    private static final Map<String, String> NEAR = Map.of("nno", "nob", "zsm", "ind", "sun", "ind");

    private final Lexicon plain = new Lexicon();

    /** The language of a text. */
    public String of(String text) {
        return of(List.of(Words.of(text, plain)));
    }

    /**
     * The language of texts that belong together.
     *
     * @return ISO 639-1, or ISO 639-3 where there is no shorter code; empty if they are too short to tell
     */
    public String of(List<Words> texts) {
        String told = byStopWords(texts);
        if (!told.isEmpty()) {
            return told;
        }
        String all = texts.stream().map(Words::text).collect(Collectors.joining("\n"));
        String start = all.length() > READ ? all.substring(0, READ) : all;
        if (start.strip().length() < SHORTEST) {
            return "";
        }
        String best = Loaded.WEIGHTS.language(start);
        String code = NEAR.getOrDefault(best, best);
        return Iso639.SHORT.getOrDefault(code, code);
    }

    private static String byStopWords(List<Words> texts) {
        int[] votes = new int[StopWords.LANGUAGES.size()];
        int[] counts = new int[votes.length];
        int read = 0;
        for (int t = 0; t < texts.size(); t++) { // iterators of immutable lists are slow
            Words text = texts.get(t);
            int words = Math.min(text.size(), WORDS_READ);
            read += words;
            for (int i = 0; i < words; i++) {
                int stopWord = text.word(i).stopWord();
                for (int bits = stopWord; bits != 0; bits &= bits - 1) {
                    int language = Integer.numberOfTrailingZeros(bits);
                    votes[language] += VOTE / Integer.bitCount(stopWord);
                    counts[language]++;
                }
            }
        }
        int best = 0;
        for (int i = 1; i < votes.length; i++) {
            best = votes[i] > votes[best] ? i : best;
        }
        int next = 0;
        for (int i = 0; i < votes.length; i++) {
            next = i == best ? next : Math.max(next, votes[i]);
        }
        boolean clear = counts[best] >= ENOUGH && counts[best] >= SHARE * read && votes[best] >= LEAD * next;
        return clear ? StopWords.LANGUAGES.get(best) : "";
    }

    /** The model, loaded when it is first asked. */
    private static final class Loaded {

        static final LanguageWeights WEIGHTS = LanguageWeights.load();
    }

    /** The codes of languages. */
    private static final class Iso639 {

        static final Map<String, String> SHORT = shortCodes();

        private static Map<String, String> shortCodes() {
            Map<String, String> codes = new HashMap<>();
            for (String language : Locale.getISOLanguages()) {
                codes.put(Locale.forLanguageTag(language).getISO3Language(), language);
            }
            return codes;
        }
    }
}
