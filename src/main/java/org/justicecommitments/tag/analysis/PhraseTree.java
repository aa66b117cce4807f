package org.justicecommitments.tag.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases by their words, so that all phrases are found in one pass over a text. A phrase is found by its words as
 * written and, in texts of its language, by their stems.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseTree<T> {

    private final Lexicon lexicon;
    private final Lexicon plain = new Lexicon();
    private final Node<T> root = new Node<>();
    private @Nullable Node<T>[] first;

    private static final class Node<T> {
        final Map<Integer, Node<T>> building = new HashMap<>();
        final List<T> written = new ArrayList<>();
        final List<T> stemmed = new ArrayList<>();
        boolean ends;

        /** The words that can follow, each by its symbol and at the place that the symbol gives, or behind it. */
        int[] symbols = {};

        @Nullable Node<T>[] next = array(0);

        void freeze() {
            ends = !written.isEmpty() || !stemmed.isEmpty();
            int length = building.isEmpty() ? 0 : Integer.highestOneBit(building.size()) * 4;
            symbols = new int[length];
            next = array(length);
            building.forEach((symbol, child) -> {
                child.freeze();
                int at = place(symbol);
                symbols[at] = symbol;
                next[at] = child;
            });
        }

        /** Where a symbol stands, or where there is room for it; half of the places are empty. */
        private int place(int symbol) {
            int mask = symbols.length - 1;
            int at = symbol & mask;
            while (next[at] != null && symbols[at] != symbol) {
                at = at + 1 & mask;
            }
            return at;
        }

        @Nullable Node<T> next(int symbol) {
            return next[place(symbol)];
        }
    }

    /** Takes a phrase that was found. */
    @FunctionalInterface
    public interface Found<T> {
        void at(int firstWord, int endWord, T value, boolean stemmed);
    }

    /** A tree of phrases, whose words go to a lexicon. */
    public PhraseTree(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.first = array(0);
    }

    @SuppressWarnings("unchecked")
    private static <T> @Nullable Node<T>[] array(int length) {
        return (@Nullable Node<T>[]) new Node<?>[length];
    }

    /** Adds a phrase; a word that ends in {@code *} stands for all words that begin so. */
    public void add(String phrase, String language, T value) {
        Node<T> written = root;
        Node<T> stemmed = root;
        int number = Lexicon.languageNumber(language);
        boolean anyStem = false;
        for (String part : phrase.strip().split("\\s+", -1)) {
            Words words = Words.of(part, plain);
            for (int i = 0; i < words.size(); i++) {
                String word = words.quote(i, i + 1);
                String folded = words.word(i).folded();
                boolean beginning = part.endsWith("*") && i == words.size() - 1;
                int symbol = beginning ? lexicon.symbolOfBeginning(folded) : lexicon.symbolOfWord(folded);
                int stem = beginning || number == 0 ? symbol : lexicon.symbolOfStem(word, number);
                anyStem |= stem != symbol;
                written = step(written, symbol);
                stemmed = step(stemmed, stem);
            }
        }
        if (written != root) {
            written.written.add(value);
            if (anyStem) {
                stemmed.stemmed.add(value);
            }
        }
        first = array(0);
    }

    private static <T> Node<T> step(Node<T> node, int symbol) {
        return node.building.computeIfAbsent(symbol, s -> new Node<>());
    }

    /** Makes the tree fast to walk; after that, no phrase can be added without doing this again. */
    public void freeze() {
        root.freeze();
        first = array(lexicon.symbols());
        root.building.forEach((symbol, child) -> first[symbol] = child);
    }

    /**
     * Finds all phrases that begin at a word.
     *
     * @param language the language whose stems hold, by {@link Lexicon#languageNumber}
     * @param covered words that are no part of any phrase
     */
    public void find(Words words, int language, boolean[] covered, int start, Found<T> found) {
        if (covered[start]) {
            return;
        }
        for (int symbol : words.word(start).symbols(language)) {
            Node<T> node = symbol < first.length ? first[symbol] : null;
            if (node != null) {
                walk(node, words, language, covered, start, start + 1, found);
            }
        }
    }

    private void walk(Node<T> node, Words words, int language, boolean[] covered, int start, int at, Found<T> found) {
        if (node.ends) {
            for (T value : node.written) {
                found.at(start, at, value, false);
            }
            for (T value : node.stemmed) {
                found.at(start, at, value, true);
            }
        }
        if (node.next.length == 0 || at >= words.size() || covered[at]) {
            return;
        }
        for (int symbol : words.word(at).symbols(language)) {
            Node<T> next = node.next(symbol);
            if (next != null) {
                walk(next, words, language, covered, start, at + 1, found);
            }
        }
    }
}
