package org.justicecommitments.source;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The headings of one vintage of the exports, as its job file declares them.
 *
 * @param vintage the name of the vintage, such as {@code ogp-2016}
 * @param recognizedBy headings that only this vintage has
 * @param keys what each heading is, by its folded form: the key of a column, or empty for a known heading that is not
 *     used
 * @param required the keys without which a sheet is refused
 * @param shape where its rows are, and how they make commitments
 */
public record Layout(
        String vintage, List<String> recognizedBy, Map<String, String> keys, List<String> required, Shape shape) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    /** A layout in which every row below the header is a commitment. */
    public Layout(String vintage, List<String> recognizedBy, Map<String, String> keys, List<String> required) {
        this(vintage, recognizedBy, keys, required, Shape.PLAIN);
    }

    /** The form of a heading in which line breaks, blanks, case and compatibility characters do not matter. */
    public static String fold(String heading) {
        return isPlain(heading) ? heading.toLowerCase(Locale.ROOT) : foldAny(heading);
    }

    /** Whether a heading is of visible ASCII characters with single blanks between: most are, and need only their case folded. */
    private static boolean isPlain(String heading) {
        char before = ' ';
        for (int i = 0; i < heading.length(); i++) {
            char c = heading.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return before != ' ' || heading.isEmpty();
    }

    private static String foldAny(String heading) {
        String composed = Normalizer.normalize(heading, Normalizer.Form.NFKC);
        return BLANKS.matcher(composed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** What a heading is: a key, empty text if it is known and not used; nothing if it is unknown. */
    public Optional<String> key(String heading) {
        return Optional.ofNullable(keys.get(fold(heading)));
    }
}
