package org.justicecommitments.vocabulary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form of a heading, a name or a label in which spellings that mean the same are equal. */
public final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    private Spelling() {}

    /** Compatibility forms and accents folded, one blank between words, lower case, typographic quotes plain. */
    public static String fold(String text) {
        return isAscii(text) ? foldAscii(text) : foldUnicode(text);
    }

    /** Whether two texts are the same when they are folded. */
    public static boolean isSame(String one, String other) {
        int both = Math.min(one.length(), other.length());
        for (int i = 0; i < both && isPlain(one.charAt(i)) && isPlain(other.charAt(i)); i++) {
            if (Character.toLowerCase(one.charAt(i)) != Character.toLowerCase(other.charAt(i))) {
                return false; // what most texts come to: each of these characters is folded by itself
            }
        }
        return fold(one).equals(fold(other));
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String foldAscii(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ') {
                blank = !folded.isEmpty();
                continue;
            }
            if (blank) {
                folded.append(' ');
                blank = false;
            }
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return folded.toString();
    }

    private static String foldUnicode(String text) {
        String decomposed = Normalizer.normalize(text.replace('’', '\'').replace('‘', '\''), Normalizer.Form.NFKD);
        String unmarked = MARKS.matcher(decomposed).replaceAll("");
        return BLANKS.matcher(unmarked).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
