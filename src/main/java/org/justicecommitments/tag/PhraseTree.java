package org.justicecommitments.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Phrases by their words, so that all phrases are found in one pass over a text.
 *
 * @param <T> what a phrase stands for
 */
final class PhraseTree<T> {

    private final Node<T> root = new Node<>();

    private static final class Node<T> {
        final Map<String, Node<T>> words = new HashMap<>();
        final Map<String, Node<T>> beginnings = new HashMap<>();
        final TreeSet<Integer> lengths = new TreeSet<>();
        final List<T> ends = new ArrayList<>();
    }

    /** Takes a phrase that was found. */
    @FunctionalInterface
    interface Found<T> {
        void at(int firstToken, int endToken, T value);
    }

    /** Adds a phrase; a word that ends in {@code *} stands for all words that begin so. */
    void add(String phrase, T value) {
        Node<T> node = root;
        for (String written : phrase.strip().split("\\s+", -1)) {
            List<String> words = Tokens.of(written).folded();
            for (int i = 0; i < words.size(); i++) {
                boolean beginning = written.endsWith("*") && i == words.size() - 1;
                node = beginning ? beginning(node, words.get(i)) : word(node, words.get(i));
            }
        }
        if (node != root) {
            node.ends.add(value);
        }
    }

    private static <T> Node<T> word(Node<T> node, String word) {
        return node.words.computeIfAbsent(word, w -> new Node<>());
    }

    private static <T> Node<T> beginning(Node<T> node, String word) {
        node.lengths.add(word.length());
        return node.beginnings.computeIfAbsent(word, w -> new Node<>());
    }

    /** Finds all phrases that begin at a token; a null token is no part of any phrase. */
    void find(@Nullable String[] tokens, int first, Found<T> found) {
        find(root, tokens, first, first, found);
    }

    private void find(Node<T> node, @Nullable String[] tokens, int first, int at, Found<T> found) {
        for (T value : node.ends) {
            found.at(first, at, value);
        }
        String token = at < tokens.length ? tokens[at] : null;
        if (token == null) {
            return;
        }
        Node<T> next = node.words.get(token);
        if (next != null) {
            find(next, tokens, first, at + 1, found);
        }
        for (int length : node.lengths) {
            if (length > token.length()) {
                break;
            }
            Node<T> begun = node.beginnings.get(token.substring(0, length));
            if (begun != null) {
                find(begun, tokens, first, at + 1, found);
            }
        }
    }
}
