package org.justicecommitments.normalize;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Cleans a text of what typing, the web and spreadsheet programs leave in it; paragraphs stay. */
public final class TextRule implements CellRule {

    private static final Pattern LINE_BREAKS =
            Pattern.compile("(?i)<br\\s*/?>|</p>|_x000D_|\\r\\n?|[\\u2028\\u2029\\u0085\\x0B\\f]");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern BLANKS = Pattern.compile("[\\t\\p{Zs}]+");
    private static final Pattern AROUND_BREAKS = Pattern.compile(" *\\n[ \\n]*");

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
                new Example("a_x000D_\nb", "a\nb"));
    }

    @Override
    public String apply(String text) {
        if (isClean(text)) {
            return text;
        }
        String broken = LINE_BREAKS.matcher(text).replaceAll("\n");
        String visible = INVISIBLE.matcher(broken).replaceAll("");
        String composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
        String folded = BLANKS.matcher(composed).replaceAll(" ");
        return AROUND_BREAKS.matcher(folded).replaceAll("\n").strip();
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

    /** The same text on one line. */
    public static String onOneLine(String text) {
        return text.indexOf('\n') < 0 ? text : text.replace('\n', ' ');
    }
}
