package org.justicecommitments.source.workbook;

/** The characters that XML cannot hold; workbooks write them as {@code _x000D_}. */
final class Escapes {

    private static final int LENGTH = 7;

    private Escapes() {}

    /** A text with its characters put back. */
    static String unescaped(String text) {
        int at = next(text, 0);
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int done = 0;
        for (; at >= 0; at = next(text, done)) {
            plain.append(text, done, at).append((char) Integer.parseInt(text, at + 2, at + 6, 16));
            done = at + LENGTH;
        }
        return plain.append(text, done, text.length()).toString();
    }

    private static int next(String text, int from) {
        for (int at = text.indexOf("_x", from); at >= 0; at = text.indexOf("_x", at + 1)) {
            if (isEscape(text, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isEscape(String text, int at) {
        if (at + LENGTH > text.length() || text.charAt(at + LENGTH - 1) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + LENGTH - 1; i++) {
            if (!isHexadecimal(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHexadecimal(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
}
