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

    /** What the phrases that end at a node stand for, found as written and by their stems; null where none ends. */
    private @Nullable Ends[] ends = {};

    /** Which symbols may lead on from a node, a bit for all that agree in their last six: most need not be looked for. */
    private long[] leading = {};

    /** The number of the node that a symbol leads to from the root; 0 for none. */
    private int[] first = {};

    /** The number of the node to which one comes from a node by a symbol. */
    private NumbersByKey steps = new NumbersByKey(0);

    private static final class Node<T> {
        final Map<Integer, Node<T>> building = new HashMap<>();
        final List<T> written = new ArrayList<>();
        final List<T> stemmed = new ArrayList<>();
        int number;
    }

    private static final class Ends {
        final Object[] written;
        final Object[] stemmed;

        Ends(Node<?> node) {
            written = node.written.toArray();
            stemmed = node.stemmed.toArray();
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
        first = new int[0];
    }

    private static <T> Node<T> step(Node<T> node, int symbol) {
        return node.building.computeIfAbsent(symbol, s -> new Node<>());
    }

    /** Makes the tree fast to walk; after that, no phrase can be added without doing this again. */
    public void freeze() {
        List<Node<T>> nodes = new ArrayList<>();
        number(root, nodes);
        steps = new NumbersByKey(nodes.size());
        first = new int[lexicon.symbols()];
        root.building.forEach((symbol, child) -> first[symbol] = child.number);
        ends = new @Nullable Ends[nodes.size()];
        leading = new long[nodes.size()];
        for (Node<T> node : nodes) {
            if (!node.written.isEmpty() || !node.stemmed.isEmpty()) {
                ends[node.number] = new Ends(node);
            }
            node.building.forEach((symbol, child) -> {
                steps.put(step(node.number, symbol), child.number);
                leading[node.number] |= 1L << symbol;
            });
        }
    }

    private static <T> void number(Node<T> node, List<Node<T>> nodes) {
        node.number = nodes.size();
        nodes.add(node);
        node.building.values().forEach(child -> number(child, nodes));
    }

    private static long step(int node, int symbol) {
        return (long) (node + 1) << 32 | symbol;
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
            int node = symbol < first.length ? first[symbol] : 0;
            if (node > 0) {
                walk(node, words, language, covered, start, start + 1, found);
            }
        }
    }

    private void walk(int node, Words words, int language, boolean[] covered, int start, int at, Found<T> found) {
        Ends here = ends[node];
        if (here != null) {
            found(start, at, here.written, false, found);
            found(start, at, here.stemmed, true, found);
        }
        long leads = leading[node];
        if (leads == 0 || at >= words.size() || covered[at]) {
            return;
        }
        for (int symbol : words.word(at).symbols(language)) {
            int next = (leads >>> symbol & 1) == 0 ? -1 : steps.get(step(node, symbol));
            if (next >= 0) {
                walk(next, words, language, covered, start, at + 1, found);
            }
        }
    }

    @SuppressWarnings("unchecked") // only values of this type were added
    private static <T> void found(int start, int end, Object[] values, boolean stemmed, Found<T> found) {
        for (Object value : values) {
            found.at(start, end, (T) value, stemmed);
        }
    }
}
