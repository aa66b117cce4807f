package org.justicecommitments.release;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Names for people, made from names in snake_case. */
final class Labels {

    /** Words that are written otherwise than in lower case. */
    private static final Map<String, String> SPELLED = Map.ofEntries(
            Map.entry("ogp", "OGP"),
            Map.entry("irm", "IRM"),
            Map.entry("diog", "DIOG"),
            Map.entry("sdg", "SDG"),
            Map.entry("sdg16", "SDG 16"),
            Map.entry("id", "ID"),
            Map.entry("url", "URL"),
            Map.entry("csv", "CSV"),
            Map.entry("sha256", "SHA-256"));

    private Labels() {}

    /** The label of a column or a code. */
    static String of(String name) {
        String words = Arrays.stream(name.split("_", -1))
                .map(word -> SPELLED.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
