package org.justicecommitments.tag;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a text, folded, each with its place in the text: runs of letters and digits, without accents, in lower
 * case.
 */
record Tokens(String text, List<String> folded, List<Span> spans) {

    /** Where a word stands. */
    record Span(int start, int end) {}

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    static Tokens of(String text) {
        List<String> folded = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); ) {
            int c = i < text.length() ? text.codePointAt(i) : ' ';
            boolean word = Character.isLetterOrDigit(c) || start >= 0 && isMark(c);
            if (word && start < 0) {
                start = i;
            } else if (!word && start >= 0) {
                add(text, start, i, folded, spans);
                start = -1;
            }
            i += Character.charCount(c);
        }
        return new Tokens(text, folded, spans);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static void add(String text, int start, int end, List<String> folded, List<Span> spans) {
        String word = fold(text.substring(start, end));
        if (!word.isEmpty()) {
            folded.add(word);
            spans.add(new Span(start, end));
        }
    }

    private static String fold(String word) {
        boolean ascii = word.chars().allMatch(c -> c < 128);
        if (ascii) {
            return word.toLowerCase(Locale.ROOT);
        }
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    int size() {
        return folded.size();
    }
}
