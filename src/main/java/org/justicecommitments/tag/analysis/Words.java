package org.justicecommitments.tag.analysis;

import java.util.Arrays;

/**
 * The words of a text, each with its place in the text: runs of letters and digits. A word that a hyphen at the end of a
 * line has cut in two ({@code insti-tucion}) is one word again, if phrases know it and do not know its second half.
 */
public final class Words {

    private static final byte[] ASCII = ascii();

    private final String text;
    private final Lexicon lexicon;
    private Word[] words;
    private int[] starts;
    private int[] ends;
    private int size;
    private boolean watched;

    private Words(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        int expected = text.length() / 6 + 4;
        words = new Word[expected];
        starts = new int[expected];
        ends = new int[expected];
    }

    private static byte[] ascii() {
        byte[] kinds = new byte[128];
        for (int c = 0; c < 128; c++) {
            kinds[c] = (byte) (Character.isLetterOrDigit(c) ? 1 : 0);
        }
        return kinds;
    }

    /** Cuts a text. */
    public static Words of(String text, Lexicon lexicon) {
        Words words = new Words(text, lexicon);
        words.cut();
        return words;
    }

    private void cut() {
        int start = -1;
        int length = text.length();
        for (int i = 0; i < length; ) {
            char c = text.charAt(i);
            int width = 1;
            boolean inWord;
            if (c < 128) {
                inWord = ASCII[c] == 1;
            } else {
                int point = text.codePointAt(i);
                width = Character.charCount(point);
                inWord = Character.isLetterOrDigit(point) || start >= 0 && isPart(point);
            }
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                add(start, i);
                start = -1;
            }
            i += width;
        }
        if (start >= 0) {
            add(start, length);
        }
    }

    /** Accents on their own, and invisible characters such as the soft hyphen, are part of the word before. */
    private static boolean isPart(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT;
    }

    private void add(int start, int end) {
        Word word = lexicon.word(text, start, end);
        if (word.isEmpty()) {
            return;
        }
        if (size > 0 && !word.known() && isCut(ends[size - 1], start)) {
            Word first = words[size - 1];
            String joined = text.substring(starts[size - 1], ends[size - 1]) + text.substring(start, end);
            Word whole = lexicon.word(joined, 0, joined.length());
            if (whole.known() && whole.longestBeginning() > first.folded().length()) {
                watched |= whole.watched();
                words[size - 1] = whole;
                ends[size - 1] = end;
                return;
            }
        }
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        watched |= word.watched();
        words[size] = word;
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    /** Whether nothing but a hyphen, and perhaps the white space of a new line, stands between two places. */
    private boolean isCut(int end, int start) {
        if (start <= end || start > end + 3) {
            return false;
        }
        char hyphen = text.charAt(end);
        if (hyphen != '-' && hyphen != '\u2010' && hyphen != '\u00AC') {
            return false;
        }
        for (int i = end + 1; i < start; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The text. */
    public String text() {
        return text;
    }

    /** How many words there are. */
    public int size() {
        return size;
    }

    Word word(int index) {
        return words[index];
    }

    /** The folded form of a word. */
    public String folded(int word) {
        return words[word].folded();
    }

    /** Whether a word is one of those that the lexicon watches. */
    public boolean isWatched(int word) {
        return words[word].watched();
    }

    /** Whether any word may be one of those that the lexicon watches. */
    public boolean mayHaveWatched() {
        return watched;
    }

    /** What stands before a word: all from the end of the word before it, or from the start of the text. */
    public String gap(int word) {
        return text.substring(word == 0 ? 0 : ends[word - 1], starts[word]);
    }

    /** What stands behind the last word before this one, up to the next word or the end of the text. */
    public String gapBehind(int endWord) {
        return text.substring(ends[endWord - 1], endWord < size ? starts[endWord] : text.length());
    }

    /** Where a word starts. */
    public int start(int word) {
        return starts[word];
    }

    /** Where the last word before this one ends. */
    public int end(int endWord) {
        return ends[endWord - 1];
    }

    /** The text from the start of a word to the end of the last before another. */
    public String quote(int word, int endWord) {
        return text.substring(start(word), end(endWord));
    }
}
