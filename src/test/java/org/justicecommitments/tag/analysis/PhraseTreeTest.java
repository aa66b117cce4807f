package org.justicecommitments.tag.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of phrases found in texts, with the exact words of the text that they cover. */
class PhraseTreeTest {

    private static List<String> found(String phrase, String phraseLanguage, String text, String textLanguage) {
        Lexicon lexicon = new Lexicon();
        PhraseTree<String> tree = new PhraseTree<>(lexicon);
        tree.add(phrase, phraseLanguage, phrase);
        tree.freeze();
        Words words = Words.of(text, lexicon);
        List<String> quotes = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            tree.find(
                    words,
                    Lexicon.languageNumber(textLanguage),
                    new boolean[words.size()],
                    i,
                    (first, end, value, s) -> {
                        if (!quotes.contains(words.quote(first, end))) {
                            quotes.add(words.quote(first, end));
                        }
                    });
        }
        return quotes;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "legal aid|en|Free LEGAL-AID for all|LEGAL-AID",
                "judici*|en|A judiciary, judicial.|judiciary;judicial",
                "justicia|es|La JusticiA|JusticiA",
                "institucion|es|cada insti-tucion pública|insti-tucion",
                "institución|es|cada insti- tución pública|insti- tución",
                "court|en|the co\u00ADurt sits|co\u00ADurt",
                "court|en|the \uFF43\uFF4F\uFF55\uFF52\uFF54 sits|\uFF43\uFF4F\uFF55\uFF52\uFF54",
                "łódzki sąd|pl|w Łódzki Sad|Łódzki Sad",
                "cafe|fr|le cafe\u0301 ouvre|cafe\u0301",
                "суд*|uk|Судова реформа|Судова",
                "agenda 2030|en|Agenda 20300, then Agenda 2030|Agenda 2030",
                "goal 16*|en|goal 16345 and goal 163|goal 16345;goal 163",
            })
    void aPhraseIsFoundHoweverItIsWrittenAndQuotedAsItIs(String phrase, String language, String text, String quotes) {
        assertThat(found(phrase, language, text, "")).containsExactly(quotes.split(";"));
    }

    @ParameterizedTest
    @CsvSource({
        "legal aid office,en,two legal aid offices,legal aid offices",
        "decisión judicial,es,las decisiones judiciales,decisiones judiciales",
        "maison de justice,fr,des maisons de justice,maisons de justice",
        "tribunal,pt,os tribunais,tribunais",
    })
    void aPhraseIsFoundByItsStemsInTextsOfItsLanguageOnly(String phrase, String language, String text, String quote) {
        assertThat(found(phrase, language, text, language)).containsExactly(quote);
        assertThat(found(phrase, language, text, "")).isEmpty();
        assertThat(found(phrase, language, text, language.equals("en") ? "es" : "en"))
                .isEmpty();
    }

    @Test
    void twoWordsWithAHyphenStayTwoIfPhrasesKnowTheSecond() {
        assertThat(found("corruption", "en", "anti-corruption law", "en")).containsExactly("corruption");
        assertThat(found("anticorruption", "en", "anti-corruption law", "en")).containsExactly("anti-corruption");
    }

    @Test
    void aPhraseAddedLaterIsFoundToo() {
        Lexicon lexicon = new Lexicon();
        PhraseTree<String> tree = new PhraseTree<>(lexicon);
        tree.add("court", "en", "court");
        tree.freeze();
        assertThat(Words.of("court prison", lexicon).word(1).known()).isFalse();

        tree.add("prison", "en", "prison");
        tree.freeze();

        assertThat(Words.of("court prison", lexicon).word(1).known()).isTrue();
    }

    @Test
    void ofManyPhrasesAllAreFoundAndNoOthers() {
        Random random = new Random(11);
        Lexicon lexicon = new Lexicon();
        PhraseTree<String> tree = new PhraseTree<>(lexicon);
        Set<String> phrases = new TreeSet<>();
        for (int i = 0; i < 4_000; i++) {
            phrases.add(words(random, 1 + random.nextInt(4)));
        }
        phrases.forEach(phrase -> tree.add(phrase, "", phrase));
        tree.freeze();
        int all = 0;
        for (int i = 0; i < 200; i++) {
            String text = words(random, 80);
            Words words = Words.of(text, lexicon);
            List<String> expected = new ArrayList<>();
            List<String> found = new ArrayList<>();
            for (int start = 0; start < words.size(); start++) {
                for (int end = start + 1; end <= Math.min(words.size(), start + 4); end++) {
                    if (phrases.contains(words.quote(start, end))) {
                        expected.add(start + " " + words.quote(start, end));
                    }
                }
                tree.find(words, 0, new boolean[words.size()], start, (first, end, phrase, stemmed) -> {
                    assertThat(words.quote(first, end)).isEqualTo(phrase);
                    found.add(first + " " + phrase);
                });
            }
            assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
            all += expected.size();
        }
        assertThat(all).as("phrases that are there").isGreaterThan(10_000);
    }

    /** Words of three letters out of some hundred, so that many phrases begin alike and many words follow one. */
    private static String words(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int word = random.nextInt(120);
            text.append(text.isEmpty() ? "" : " ")
                    .append('w')
                    .append((char) ('a' + word % 11))
                    .append((char) ('a' + word / 11));
        }
        return text.toString();
    }
}
