package org.justicecommitments.vocabulary;

import java.text.Normalizer;
import java.util.Locale;

/** The form of a heading, a name or a label in which spellings that mean the same are equal. */
public final class Spelling {

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

    /** Whether a text has printable characters of ASCII only, and white space and the like: no compatibility forms, no accents. */
    public static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String foldAscii(String text) {
        char[] folded = new char[text.length()];
        int length = 0;
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ') {
                blank = length > 0;
                continue;
            }
            if (blank) {
                folded[length++] = ' ';
                blank = false;
            }
            folded[length++] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return new String(folded, 0, length);
    }

    private static String foldUnicode(String text) {
        String decomposed = Normalizer.normalize(text.replace('’', '\'').replace('‘', '\''), Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        boolean blank = false;
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            if (isBlank(c)) {
                blank = !folded.isEmpty();
            } else if (!isMark(c)) {
                if (blank) {
                    folded.append(' ');
                    blank = false;
                }
                folded.appendCodePoint(c);
            }
        }
        return folded.toString().strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isBlank(int c) {
        return c <= '~'
                ? c == ' ' || c >= '\t' && c <= '\r'
                : switch (Character.getType(c)) {
                    case Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.FORMAT -> true;
                    default -> false;
                };
    }

    private static boolean isMark(int c) {
        return c > '~'
                && switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }
}
