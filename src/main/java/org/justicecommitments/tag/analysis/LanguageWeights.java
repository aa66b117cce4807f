package org.justicecommitments.tag.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.util.normalizer.AggregateCharSequenceNormalizer;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import opennlp.tools.util.normalizer.EmojiCharSequenceNormalizer;
import opennlp.tools.util.normalizer.NumberCharSequenceNormalizer;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;
import opennlp.tools.util.normalizer.UrlCharSequenceNormalizer;

/**
 * Apache OpenNLP's model of 103 languages, packed into a few arrays: what each sequence of one to three characters says for each language.
 * It names the language that {@code LanguageDetectorME} puts first, in less time and memory, and serves many threads.
 */
final class LanguageWeights {

    private static final String FILE = "/langdetect-183.bin";
    private static final int LONGEST = 3;

    /** What the detector of OpenNLP does to a text before it is cut into sequences. */
    private static final CharSequenceNormalizer NORMALIZER = new AggregateCharSequenceNormalizer(
            EmojiCharSequenceNormalizer.getInstance(),
            UrlCharSequenceNormalizer.getInstance(),
            TwitterCharSequenceNormalizer.getInstance(),
            NumberCharSequenceNormalizer.getInstance(),
            ShrinkCharSequenceNormalizer.getInstance());

    /** ISO 639-3 codes, by the number of the language. */
    private final String[] languages;

    /** The number of each sequence that the model knows. */
    private final NumbersByKey sequences;

    /** Where what a sequence says begins, by its number; it ends where that of the next begins. */
    private final int[] begins;

    private final byte[] spokenFor;
    private final double[] weights;

    private LanguageWeights(AbstractModel model) {
        Object[] data = model.getDataStructures();
        Map<?, ?> contexts = (Map<?, ?>) data[1];
        this.languages = ((String[]) data[2]).clone();
        this.sequences = new NumbersByKey(contexts.size());
        this.begins = new int[contexts.size() + 1];
        int size = contexts.values().stream()
                .mapToInt(context -> ((Context) context).getOutcomes().length)
                .sum();
        this.spokenFor = new byte[size];
        this.weights = new double[size];
        int number = 0;
        int end = 0;
        for (Map.Entry<?, ?> entry : contexts.entrySet()) {
            sequences.put(sequence((String) entry.getKey()), number);
            Context context = (Context) entry.getValue();
            for (int i = 0; i < context.getOutcomes().length; i++) {
                spokenFor[end] = (byte) context.getOutcomes()[i];
                weights[end++] = context.getParameters()[i];
            }
            begins[++number] = end;
        }
    }

    /** The model as it is on the class path. */
    static LanguageWeights load() {
        try (InputStream in = LanguageWeights.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The language model " + FILE + " is not on the class path");
            }
            return new LanguageWeights((AbstractModel) new LanguageDetectorModel(in).getMaxentModel());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The likeliest language of a text, by its ISO 639-3 code. */
    String language(CharSequence text) {
        double[] sums = new double[languages.length];
        for (int number : numbers(NORMALIZER.normalize(text))) {
            int end = begins[number + 1];
            for (int i = begins[number]; i < end; i++) {
                sums[spokenFor[i]] += weights[i];
            }
        }
        int best = 0;
        for (int i = 1; i < sums.length; i++) {
            best = sums[i] > sums[best] ? i : best;
        }
        return languages[best];
    }

    /** The numbers of all sequences of a text that the model knows, each once. */
    private int[] numbers(CharSequence text) {
        char[] lower = new char[text.length()];
        for (int i = 0; i < lower.length; i++) {
            lower[i] = Character.toLowerCase(text.charAt(i)); // no pairs of surrogates are left in it
        }
        int[] found = new int[lower.length * LONGEST];
        NumbersByKey seen = new NumbersByKey(found.length);
        int count = 0;
        for (int end = 1; end <= lower.length; end++) {
            long sequence = 0;
            for (int start = end - 1; start >= Math.max(0, end - LONGEST); start--) {
                sequence = with(sequence, lower[start]);
                if (seen.get(sequence) < 0) {
                    seen.put(sequence, 0);
                    int number = sequences.get(sequence);
                    if (number >= 0) {
                        found[count++] = number;
                    }
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static long sequence(String text) {
        long sequence = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            sequence = with(sequence, text.charAt(i));
        }
        return sequence;
    }

    /** A sequence with a character before it; never 0. */
    private static long with(long sequence, char before) {
        return sequence << 17 | 1 << 16 | before;
    }
}
