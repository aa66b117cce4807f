package org.justicecommitments.tag.analysis;

/** A form of a word, and what is known of it. */
final class Word {

    private final String folded;
    private final int[][] symbols;
    private final boolean known;
    private final int longestBeginning;
    private final int stopWord;
    private final boolean watched;

    Word(String folded, int[][] symbols, boolean known, int longestBeginning, int stopWord, boolean watched) {
        this.folded = folded;
        this.symbols = symbols;
        this.known = known;
        this.longestBeginning = longestBeginning;
        this.stopWord = stopWord;
        this.watched = watched;
    }

    /** The folded form. */
    String folded() {
        return folded;
    }

    /** The symbols of phrases that it can stand for in a language, by {@link Lexicon#languageNumber}. */
    int[] symbols(int language) {
        return symbols[language];
    }

    /** Whether phrases have it, or a beginning of it. */
    boolean known() {
        return known;
    }

    /** How long the longest word or beginning in phrases is that it stands for; 0 if there is none. */
    int longestBeginning() {
        return longestBeginning;
    }

    /** The languages that it is a stop word of, as in {@link StopWords#languages}. */
    int stopWord() {
        return stopWord;
    }

    /** Whether it is one of the words that the lexicon watches. */
    boolean watched() {
        return watched;
    }
}
