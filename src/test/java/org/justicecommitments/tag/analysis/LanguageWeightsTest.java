package org.justicecommitments.tag.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packed model says what OpenNLP's own detector says. */
class LanguageWeightsTest {

    private static final List<String> ODD = List.of(
            "",
            " ",
            "x",
            "12345 67890",
            "\uD83D\uDE00 \uD83D\uDE00",
            "https://example.org/a?b=c und so weiter",
            "hahahahaha @someone #tag RT rt: :-)",
            "aaaaaaaaaaaaaaaaaaaa",
            "\u0130stanbul'da a\u00E7\u0131k veri",
            "\u10E1\u10D0\u10E5\u10D0\u10E0\u10D7\u10D5\u10D4\u10DA\u10DD",
            "\u0395\u03BB\u03BB\u03AC\u03B4\u03B1 \uD800 broken",
            "Publicar los datos\nde los tribunales\r\n\ten l\u00EDnea");

    private static LanguageDetectorModel theirs;
    private static LanguageDetectorME detector;
    private static LanguageWeights ours;

    @BeforeAll
    static void load() throws IOException {
        try (InputStream in = LanguageWeightsTest.class.getResourceAsStream("/langdetect-183.bin")) {
            theirs = new LanguageDetectorModel(in);
        }
        detector = new LanguageDetectorME(theirs);
        ours = LanguageWeights.load();
    }

    @Test
    void oddTextsHaveTheLanguageThatOpenNlpNames() {
        for (String text : ODD) {
            assertEquals(detector.predictLanguage(text).getLang(), ours.language(text), text);
        }
    }

    @Test
    void generatedTextsHaveTheLanguageThatOpenNlpNames() {
        List<String> sequences = ((java.util.Map<?, ?>)
                        ((AbstractModel) theirs.getMaxentModel()).getDataStructures()[1])
                .keySet().stream().map(String.class::cast).toList();
        Random random = new Random(7);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            // neighbours in the model are often of one language
            int from = random.nextInt(sequences.size() - 100);
            int spread = 1 + random.nextInt(100);
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(200); length > 0; length--) {
                text.append(sequences.get(from + random.nextInt(spread)));
            }
            String theirs = detector.predictLanguage(text).getLang();
            assertEquals(theirs, ours.language(text), text.toString());
            seen.add(theirs);
        }
        assertTrue(seen.size() > 50, seen.toString());
    }
}
