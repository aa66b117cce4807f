package org.justicecommitments.tag.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Stems of words, by Lucene's light stemmers: they take off number and gender and leave the sense. Stronger ones make
 * {@code correct} of {@code corrections}.
 */
final class Stemming {

    /** The languages that have a stemmer. */
    static final List<String> LANGUAGES = List.of("en", "es", "fr", "pt");

    private static final int SHORTEST = 4;

    private final Map<String, Analyzer> analyzers = Map.of(
            "en", analyzer(EnglishMinimalStemFilter::new),
            "es", analyzer(SpanishLightStemFilter::new),
            "fr", analyzer(FrenchLightStemFilter::new),
            "pt", analyzer(PortugueseLightStemFilter::new));

    /** A filter over a stream of words. */
    @FunctionalInterface
    private interface Filter extends UnaryOperator<TokenStream> {}

    private static Analyzer analyzer(Filter stemmer) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer whole = new KeywordTokenizer();
                return new TokenStreamComponents(whole, stemmer.apply(whole));
            }
        };
    }

    /** The folded stem of a word in a language; short words and words of other languages are their own. */
    String stem(String word, String language) {
        Analyzer analyzer = analyzers.get(language);
        if (analyzer == null || word.length() < SHORTEST) {
            return Folding.fold(word);
        }
        try (TokenStream stream = analyzer.tokenStream("", Folding.lower(word))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            String stem = stream.incrementToken() ? term.toString() : "";
            stream.end();
            return Folding.fold(stem.isEmpty() ? word : stem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
