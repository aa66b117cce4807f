package org.justicecommitments.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.justicecommitments.source.RandomText;

class SpellingTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "kenya, kenya",
                "KENYA, kenya",
                "\" Kenya \", kenya",
                "Côte d’Ivoire, cote d'ivoire",
                "COTE D'IVOIRE, cote d'ivoire",
                "São Tomé, sao tome",
                "\"North\u00a0 Macedonia\", north macedonia",
                "\"North\nMacedonia\", north macedonia",
                "İstanbul, istanbul",
                "TİRANA, tirana",
                "ﬁnance, finance",
                "Ⅳ, iv",
                "snake_case-1, snake_case-1"
            })
    void spellingsThatMeanTheSameAreEqual(String text, String folded) {
        assertThat(Spelling.fold(text)).isEqualTo(folded);
    }

    @Test
    void aFoldedTextIsFolded() {
        RandomText texts = new RandomText(new Random(5));
        for (int i = 0; i < 1_000; i++) {
            String folded = Spelling.fold(texts.next());

            assertThat(Spelling.fold(folded)).isEqualTo(folded);
        }
    }

    @Test
    void blanksAndMarksAreThoseOfTheUnicodeStandard() {
        RandomText texts = new RandomText(new Random(9));
        Random random = new Random(10);
        for (int i = 0; i < 5_000; i++) {
            String text = texts.next()
                    + Character.toString(random.nextInt(0x3100))
                    + (char) random.nextInt(0x80)
                    + texts.next()
                    + Character.toString(0x1D100 + random.nextInt(0x100));

            assertThat(Spelling.fold(text)).isEqualTo(foldedByPatterns(text));
        }
    }

    private static String foldedByPatterns(String text) {
        String ascii = text.replaceAll("[\\x00-\\x20\\x7f]", " ");
        String decomposed = Normalizer.normalize(text.replaceAll("[\u2018\u2019]", "'"), Normalizer.Form.NFKD);
        return (text.chars().allMatch(c -> c <= '~') ? ascii : decomposed.replaceAll("\\p{M}+", ""))
                .replaceAll("[\\s\\p{Z}\\p{Cf}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
