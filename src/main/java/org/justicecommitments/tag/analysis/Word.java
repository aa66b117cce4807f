package org.justicecommitments.tag.analysis;

/**
 * A form of a word, and what is known of it. What is asked of each word of a text is all in the object itself: whatever it points at may
 * have to be fetched from far away.
 */
final class Word {

    private final String written;
    private final String folded;
    private final boolean empty;
    private final int[][] symbols;
    private final int longestBeginning;
    private final int stopWord;
    private final boolean watched;

    Word(String written, String folded, int[][] symbols, int longestBeginning, int stopWord, boolean watched) {
        this.written = written;
        this.folded = folded;
        this.empty = folded.isEmpty();
        this.symbols = symbols;
        this.longestBeginning = longestBeginning;
        this.stopWord = stopWord;
        this.watched = watched;
    }

    /** Whether it stands at a place of a text, written like this. */
    boolean isAt(String text, int start, int end) {
        return written.length() == end - start && text.startsWith(written, start);
    }

    /** The folded form. */
    String folded() {
        return folded;
    }

    /** Whether folding leaves nothing of it. */
    boolean isEmpty() {
        return empty;
    }

    /** The symbols of phrases that it can stand for in a language, by {@link Lexicon#languageNumber}. */
    int[] symbols(int language) {
        return symbols[language];
    }

    /** Whether phrases have it, or a beginning of it. */
    boolean known() {
        return longestBeginning > 0;
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
