package org.justicecommitments.normalize;

import java.text.Normalizer;
import java.util.List;

/** Cleans a text of what typing, the web and spreadsheet programs leave in it; paragraphs stay. */
public final class TextRule implements CellRule {

    private static final List<String> LINE_BREAKS = List.of("<br>", "<br/>", "<br />", "</br>", "</p>", "_x000D_");

    @Override
    public String key() {
        return "clean_text";
    }

    @Override
    public String sentence() {
        return "Line breaks of the web become line breaks, invisible characters go, blanks are folded, Unicode is NFC.";
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("Open\u00a0 courts ", "Open courts"),
                new Example("First.<br/><br />Second.", "First.\nSecond."),
                new Example("insti\u00adtution", "institution"),
                new Example("Cafe\u0301", "Café"),
                new Example("one\r\n\r\n  two", "one\ntwo"),
                new Example("a_x000D_\nb", "a\nb"),
                new Example("a < b", "a < b"));
    }

    @Override
    public String apply(String text) {
        if (isClean(text)) {
            return text;
        }
        String folded = fold(text);
        return Normalizer.isNormalized(folded, Normalizer.Form.NFC)
                ? folded
                : fold(Normalizer.normalize(folded, Normalizer.Form.NFC));
    }

    private static boolean isClean(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean nextBlank = c == ' ';
            if (c < ' ' || c > '~' || c == '<' || c == '_' || nextBlank && blank) {
                return false;
            }
            blank = nextBlank;
        }
        return text.isEmpty() || !blank;
    }

    /** One pass: blanks and breaks are held back until something follows them. */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean blank = false;
        boolean lineBreak = false;
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (isPlain(c) && !blank && !lineBreak) {
                folded.append(c);
                i++;
                continue;
            }
            int tag = breakLength(text, i);
            if (tag > 0 || isLineBreak(c)) {
                lineBreak = true;
                i += Math.max(1, tag);
                continue;
            }
            i++;
            if (isBlank(c)) {
                blank = true;
            } else if (!isInvisible(c)) {
                if (!folded.isEmpty() && (lineBreak || blank)) {
                    folded.append(lineBreak ? '\n' : ' ');
                }
                blank = false;
                lineBreak = false;
                folded.append(c);
            }
        }
        return folded.toString();
    }

    /** Whether a character is one of a text that needs no cleaning. */
    private static boolean isPlain(char c) {
        return c > ' ' && c <= '~' && c != '<' && c != '_';
    }

    /** How long the line break of the web is that begins here; 0 if none does. */
    private static int breakLength(String text, int at) {
        char c = text.charAt(at);
        if (c != '<' && c != '_') {
            return 0;
        }
        for (String written : LINE_BREAKS) {
            if (text.regionMatches(true, at, written, 0, written.length())) {
                return written.length();
            }
        }
        return 0;
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u000B' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c > '~' && Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static boolean isInvisible(char c) {
        int type = c < ' ' ? Character.CONTROL : c > '~' ? Character.getType(c) : Character.OTHER_SYMBOL;
        // A zero-width joiner belongs to the writing of several languages; all other format characters go.
        return type == Character.CONTROL || type == Character.FORMAT && c != '\u200C' && c != '\u200D';
    }

    /** The same text on one line. */
    public static String onOneLine(String text) {
        return text.indexOf('\n') < 0 ? text : text.replace('\n', ' ');
    }
}
