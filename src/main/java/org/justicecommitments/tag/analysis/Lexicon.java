package org.justicecommitments.tag.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The words of phrases, and the forms of words met in texts, each looked up once. A symbol is a number that stands for a
 * word of phrases, for a beginning ({@code judici*}), or for a stem of one language. Not for several threads at once.
 */
public final class Lexicon {

    private static final int MOST_FORMS = 1 << 18;
    private static final int[] NONE = {};

    private final Stemming stemming = new Stemming();
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> beginnings = new HashMap<>();
    private final List<Map<String, Integer>> stems = new ArrayList<>();
    private final TreeSet<Integer> lengths = new TreeSet<>();
    private int symbols;

    /** The length of the longest word of phrases that begins with a digit: longer numbers, of which there are many, mean nothing. */
    private int longestNumeral;

    /** The symbols of a word that phrases do not have, in any language. */
    private final int[][] nothing = new int[Stemming.LANGUAGES.size() + 1][0];

    private final Predicate<String> watch;
    private @Nullable Word[] forms = new @Nullable Word[1 << 12];

    /** The hash of the form at each place: most that are not looked for can be told by it. */
    private int[] hashes = new int[1 << 12];

    private int size;

    /** A lexicon without words, which watches all. */
    public Lexicon() {
        this(folded -> true);
    }

    /**
     * A lexicon without words.
     *
     * @param watch the folded words that somebody who reads texts looks for: whoever does can pass by all others
     */
    public Lexicon(Predicate<String> watch) {
        this.watch = watch;
        Stemming.LANGUAGES.forEach(language -> stems.add(new HashMap<>()));
    }

    /** The number by which words are looked up for a language; 0 if it has no stemmer. */
    public static int languageNumber(String language) {
        return Stemming.LANGUAGES.indexOf(language) + 1;
    }

    int symbolOfWord(String folded) {
        return symbol(words, folded);
    }

    int symbolOfBeginning(String folded) {
        lengths.add(folded.length());
        return symbol(beginnings, folded);
    }

    int symbolOfStem(String word, int language) {
        return symbol(stems.get(language - 1), stemming.stem(word, Stemming.LANGUAGES.get(language - 1)));
    }

    private int symbol(Map<String, Integer> kind, String key) {
        Integer there = kind.get(key);
        if (there != null) {
            return there;
        }
        Arrays.fill(forms, null);
        size = 0;
        if (!key.isEmpty() && Character.isDigit(key.charAt(0))) {
            longestNumeral = kind == beginnings ? Integer.MAX_VALUE : Math.max(longestNumeral, key.length());
        }
        kind.put(key, symbols);
        return symbols++;
    }

    int symbols() {
        return symbols;
    }

    /** The word that stands at a place of a text. */
    Word word(String text, int start, int end) {
        int hash = 0;
        boolean numeral = end - start > longestNumeral;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            hash = 31 * hash + c;
            numeral &= c >= '0' && c <= '9';
        }
        if (numeral) {
            String figures = text.substring(start, end);
            return new Word(figures, figures, nothing, 0, 0, watch.test(figures));
        }
        hash *= 0x9E3779B9; // words that differ in their last letter only would stand side by side, in long rows
        hash ^= hash >>> 15;
        int mask = forms.length - 1;
        int at = hash & mask;
        for (Word form = forms[at]; form != null; form = forms[at]) {
            if (hashes[at] == hash && form.isAt(text, start, end)) {
                return form;
            }
            at = (at + 1) & mask;
        }
        Word form = describe(text.substring(start, end));
        remember(form, hash);
        return form;
    }

    private void remember(Word form, int hash) {
        if (size >= MOST_FORMS) {
            Arrays.fill(forms, null);
            size = 0;
        } else if (size * 2 >= forms.length) {
            @Nullable Word[] before = forms;
            int[] hashesBefore = hashes;
            forms = new @Nullable Word[before.length * 2];
            hashes = new int[forms.length];
            for (int i = 0; i < before.length; i++) {
                Word moved = before[i];
                if (moved != null) {
                    put(moved, hashesBefore[i]);
                }
            }
        }
        put(form, hash);
        size++;
    }

    private void put(Word form, int hash) {
        int mask = forms.length - 1;
        int at = hash & mask;
        while (forms[at] != null) {
            at = (at + 1) & mask;
        }
        forms[at] = form;
        hashes[at] = hash;
    }

    private Word describe(String written) {
        String folded = Folding.fold(written);
        List<Integer> found = new ArrayList<>();
        int longest = 0;
        for (int length : lengths) {
            if (length > folded.length()) {
                break;
            }
            Integer beginning = beginnings.get(folded.substring(0, length));
            if (beginning != null) {
                found.add(beginning);
                longest = length;
            }
        }
        Integer word = words.get(folded);
        if (word != null) {
            found.add(0, word);
            longest = folded.length();
        }
        int[][] byLanguage = new int[stems.size() + 1][];
        byLanguage[0] = array(found);
        for (int language = 1; language < byLanguage.length; language++) {
            Map<String, Integer> ofLanguage = stems.get(language - 1);
            Integer stem = ofLanguage.isEmpty() || folded.isEmpty()
                    ? null
                    : ofLanguage.get(stemming.stem(written, Stemming.LANGUAGES.get(language - 1)));
            byLanguage[language] = stem == null ? byLanguage[0] : and(byLanguage[0], stem);
        }
        return new Word(written, folded, byLanguage, longest, StopWords.languages(folded), watch.test(folded));
    }

    private static int[] array(List<Integer> list) {
        return list.isEmpty() ? NONE : list.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] and(int[] some, int one) {
        int[] all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = one;
        return all;
    }
}
