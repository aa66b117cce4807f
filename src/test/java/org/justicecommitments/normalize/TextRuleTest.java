package org.justicecommitments.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.justicecommitments.source.RandomText;

class TextRuleTest {

    private final TextRule rule = new TextRule();

    @ParameterizedTest
    @MethodSource("texts")
    void aTextLosesWhatTypingTheWebAndSpreadsheetProgramsLeaveInIt(String text, String clean) {
        assertThat(rule.apply(text)).isEqualTo(clean);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("", ""),
                Arguments.of(" ", ""),
                Arguments.of("\u00a0\u200b\n", ""),
                Arguments.of("Legal aid", "Legal aid"),
                Arguments.of("  Legal   aid  ", "Legal aid"),
                Arguments.of("Legal\taid", "Legal aid"),
                Arguments.of("Legal\u00a0aid", "Legal aid"),
                Arguments.of("Legal\u2009aid\u3000now", "Legal aid now"),
                Arguments.of("\ufeffLegal aid", "Legal aid"),
                Arguments.of("one<br>two", "one\ntwo"),
                Arguments.of("one<BR />two", "one\ntwo"),
                Arguments.of("one<br/>\n<br/>two", "one\ntwo"),
                Arguments.of("<p>one</p>two", "<p>one\ntwo"),
                Arguments.of("one\rtwo\r\nthree", "one\ntwo\nthree"),
                Arguments.of("one\u2028two\u2029three", "one\ntwo\nthree"),
                Arguments.of("one \n \n two", "one\ntwo"),
                Arguments.of("one_x000D_\ntwo", "one\ntwo"),
                Arguments.of("\none\n", "one"),
                Arguments.of("bell\u0007 and null\u0000", "bell and null"),
                Arguments.of("zero\u200bwidth", "zerowidth"),
                Arguments.of("\u202aleft\u202c", "left"),
                Arguments.of("soft\u00adhyphen", "softhyphen"),
                Arguments.of("e\u0301te\u0301", "\u00e9t\u00e9"),
                Arguments.of("5 < 6 and 7 > 6", "5 < 6 and 7 > 6"),
                Arguments.of("snake_case", "snake_case"),
                Arguments.of("lost \ufffd stays", "lost \ufffd stays"),
                Arguments.of("🇰🇪 stays", "🇰🇪 stays"));
    }

    @Test
    void aCleanTextHasNoBlankThatAReaderCouldNotSee() {
        RandomText texts = new RandomText(new Random(7));
        for (int i = 0; i < 2_000; i++) {
            String clean = rule.apply(texts.next());

            assertThat(clean).doesNotContain("  ", " \n", "\n ", "\n\n", "\t", "\r", "\u00a0", "\u200b");
            assertThat(clean).isEqualTo(clean.strip());
            assertThat(Normalizer.isNormalized(clean, Normalizer.Form.NFC)).isTrue();
        }
    }

    @Test
    void aTextOnOneLineHasItsBreaksAsBlanks() {
        assertThat(TextRule.onOneLine("one\ntwo\nthree")).isEqualTo("one two three");
        assertThat(TextRule.onOneLine("one two")).isEqualTo("one two");
    }

    @Test
    void aTextIsCleanedAsItsCharactersAreOneByOne() {
        RandomText texts = new RandomText(new Random(12));
        for (int i = 0; i < 5_000; i++) {
            String text = texts.next();

            assertThat(rule.apply(text)).isEqualTo(Normalizer.normalize(cleanedByPatterns(text), Normalizer.Form.NFC));
        }
    }

    private static String cleanedByPatterns(String text) {
        return text.replaceAll("(?i)<br>|<br/>|<br />|</br>|</p>|_x000D_|[\r\f\u000B\u0085\u2028\u2029]", "\n")
                .replaceAll("[\\t\\p{Zs}]", " ")
                .replaceAll("[\\p{Cc}\\p{Cf}&&[^\n\u200C\u200D]]", "")
                .replaceAll(" *\n[\n ]*", "\n")
                .replaceAll(" +", " ")
                .replaceAll("^[ \n]+|[ \n]+$", "");
    }
}
