package org.justicecommitments.normalize;

import java.text.Normalizer;
import java.util.List;
import org.justicecommitments.vocabulary.Spelling;

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
        int clean = cleanLength(text);
        String folded = clean == text.length() ? text : fold(text, clean);
        return Spelling.isAscii(folded) || Normalizer.isNormalized(folded, Normalizer.Form.NFC)
                ? folded
                : fold(Normalizer.normalize(folded, Normalizer.Form.NFC), 0);
    }

    /** How much of a text, from its beginning, is as {@link #fold} would leave it. */
    private static int cleanLength(String text) {
        int end = 0; // behind the last character that is no blank
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isPlain(c)) {
                boolean one = (c == ' ' || c == '\n') && i == end && i > 0;
                if (!one && (isLineBreak(c) || isBlank(c) || isInvisible(c) || breakLength(text, i) > 0)) {
                    return end;
                } else if (one) {
                    continue;
                }
            }
            end = i + 1;
        }
        return end;
    }

    /**
     * One pass: blanks and breaks are held back until something follows them.
     *
     * @param clean how many characters of the text stay as they are
     */
    private static String fold(String text, int clean) {
        char[] folded = new char[text.length()]; // it grows no longer
        text.getChars(0, clean, folded, 0);
        int length = clean;
        boolean blank = false;
        boolean lineBreak = false;
        for (int i = clean; i < text.length(); ) {
            char c = text.charAt(i);
            if (isPlain(c) && !blank && !lineBreak) {
                folded[length++] = c;
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
                if (length > 0 && (lineBreak || blank)) {
                    folded[length++] = lineBreak ? '\n' : ' ';
                }
                blank = false;
                lineBreak = false;
                folded[length++] = c;
            }
        }
        return new String(folded, 0, length);
    }

    /** Whether a character is one of a text that needs no cleaning: one of ASCII, or a letter with an accent. */
    private static boolean isPlain(char c) {
        return c > ' ' && c <= '~' && c != '<' && c != '_' || c >= '\u00C0' && c < '\u0300';
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
