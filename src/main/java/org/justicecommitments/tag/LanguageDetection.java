package org.justicecommitments.tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Tells the language of a text, by Apache OpenNLP's model of 103 languages. */
public final class LanguageDetection {

    private static final String MODEL = "/langdetect-183.bin";
    private static final int READ = 400;
    private static final int SHORTEST = 20;

    /** Languages that differ less than the model can tell from a short text. */
    private static final Map<String, String> NEAR = Map.of("nno", "nob", "zsm", "ind", "sun", "ind");

    private final LanguageDetectorME detector;

    /** Loads the model. */
    public LanguageDetection() {
        try (InputStream in = LanguageDetection.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("The language model " + MODEL + " is not on the class path");
            }
            detector = new LanguageDetectorME(new LanguageDetectorModel(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The language of a text.
     *
     * @return ISO 639-1, or ISO 639-3 where there is no shorter code; empty if the text is too short to tell
     */
    public String of(String text) {
        String start = text.length() > READ ? text.substring(0, READ) : text;
        if (start.strip().length() < SHORTEST) {
            return "";
        }
        Language best = detector.predictLanguage(start);
        String code = NEAR.getOrDefault(best.getLang(), best.getLang());
        return Iso639.shortest(code);
    }

    /** The codes of languages. */
    private static final class Iso639 {

        private static final Map<String, String> SHORT = shortCodes();

        private static Map<String, String> shortCodes() {
            Map<String, String> codes = new java.util.HashMap<>();
            for (String language : Locale.getISOLanguages()) {
                codes.put(Locale.forLanguageTag(language).getISO3Language(), language);
            }
            return codes;
        }

        static String shortest(String code) {
            return SHORT.getOrDefault(code, code);
        }
    }
}
