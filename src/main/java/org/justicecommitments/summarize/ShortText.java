package org.justicecommitments.summarize;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** The beginning of a text: its first sentences, or as many words as fit. */
final class ShortText {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LONGEST = 280;
    private static final int LONG_ENOUGH = 60;

    private ShortText() {}

    /** A text on one line. */
    static String line(String text) {
        String stripped = text.strip();
        for (int i = 1; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (c >= '\t' && c <= '\r' || c == ' ' && stripped.charAt(i - 1) == ' ') {
                return BLANKS.matcher(stripped).replaceAll(" ");
            }
        }
        return stripped;
    }

    static String of(String text) {
        String folded = line(text);
        if (folded.length() <= LONGEST) {
            return folded;
        }
        String sentences = folded.substring(0, last(BreakIterator.getSentenceInstance(Locale.ROOT), folded, LONGEST))
                .strip();
        if (sentences.length() >= LONG_ENOUGH) {
            return sentences;
        }
        int end = last(BreakIterator.getLineInstance(Locale.ROOT), folded, LONGEST - 1);
        return folded.substring(0, end == 0 ? cut(folded) : end).strip() + "…";
    }

    private static int last(BreakIterator breaks, String text, int longest) {
        breaks.setText(text);
        return breaks.isBoundary(longest) ? longest : Math.max(0, breaks.preceding(longest));
    }

    /** Where a text without breaks is cut: never within a surrogate pair. */
    private static int cut(String text) {
        return Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    }
}
