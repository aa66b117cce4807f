package org.justicecommitments.tag.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.util.IOUtils;

/** The words that hold sentences together, by language, as Lucene lists them: {@code the}, {@code los}, {@code des}. */
final class StopWords {

    private static final Map<String, String> LISTS = lists();

    /** The languages that are told apart by these words. */
    static final List<String> LANGUAGES =
            List.of("en", "es", "fr", "pt", "it", "id", "nl", "de", "da", "sv", "fi", "hu", "ca", "gl", "ro");

    private static final Map<String, Integer> BITS = bits();

    private StopWords() {}

    private static Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("en", "english");
        lists.put("es", "spanish");
        lists.put("fr", "french");
        lists.put("pt", "portuguese");
        lists.put("it", "italian");
        lists.put("id", "indonesian");
        lists.put("nl", "dutch");
        lists.put("de", "german");
        lists.put("da", "danish");
        lists.put("sv", "swedish");
        lists.put("fi", "finnish");
        lists.put("hu", "hungarian");
        return lists;
    }

    private static Map<String, Integer> bits() {
        Map<String, Integer> bits = new HashMap<>();
        for (int i = 0; i < LANGUAGES.size(); i++) {
            for (String word : words(LANGUAGES.get(i))) {
                bits.merge(word, 1 << i, (a, b) -> a | b);
            }
        }
        return bits;
    }

    private static Collection<String> words(String language) {
        CharArraySet set =
                switch (language) {
                    case "ca" -> CatalanAnalyzer.getDefaultStopSet();
                    case "gl" -> GalicianAnalyzer.getDefaultStopSet();
                    case "ro" -> RomanianAnalyzer.getDefaultStopSet();
                    default -> snowball(LISTS.getOrDefault(language, ""));
                };
        Map<String, Boolean> folded = new HashMap<>();
        for (Iterator<Object> words = set.iterator(); words.hasNext(); ) {
            folded.put(Folding.fold(String.valueOf((char[]) words.next())), true);
        }
        return folded.keySet();
    }

    private static CharArraySet snowball(String name) {
        try (Reader reader = IOUtils.getDecodingReader(
                IOUtils.requireResourceNonNull(
                        SnowballFilter.class.getResourceAsStream(name + "_stop.txt"), name + "_stop.txt"),
                java.nio.charset.StandardCharsets.UTF_8)) {
            return WordlistLoader.getSnowballWordSet(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The languages that a folded word is a stop word of, one bit each in the order of {@link #LANGUAGES}. */
    static int languages(String folded) {
        return BITS.getOrDefault(folded, 0);
    }
}
