package org.justicecommitments.tag.analysis;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.justicecommitments.vocabulary.Spelling;

/** Folding of words: compatibility forms resolved, lower case, no accents, no invisible characters. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");

    private Folding() {}

    /** A word, folded. */
    public static String fold(String word) {
        if (Spelling.isAscii(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return ascii(MARKS.matcher(decomposed).replaceAll(""));
    }

    /** A word as a stemmer wants it: composed, lower case, with its accents. */
    static String lower(String word) {
        if (Spelling.isAscii(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        String composed = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return composed.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Letters that do not decompose, such as {@code ø}, {@code đ} and {@code ł}. */
    private static String ascii(String word) {
        char[] in = word.toCharArray();
        char[] out = new char[in.length * 4];
        int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
        return new String(Arrays.copyOf(out, length)).toLowerCase(Locale.ROOT);
    }
}
