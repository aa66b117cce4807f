package org.justicecommitments.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class InstitutionRuleTest {

    private static final String CHARACTERS = "aÉz7١.).,;:-–*•·▪● \t\n\r\u0085\u2028\u00a0(𝔸";
    private static final int TEXTS = 100_000;

    @Test
    void aTextWithoutTheCharactersOfABulletHasNoBullet() {
        Random random = new Random(3);
        int without = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random);
            if (!InstitutionRule.mayHaveBullets(text)) {
                without++;
                assertThat(InstitutionRule.BULLETS.matcher(text).find())
                        .as(text)
                        .isFalse();
            }
        }
        assertThat(without).isBetween(TEXTS / 10, TEXTS * 9 / 10);
    }

    @Test
    void aNameIsTrimmedAsThePatternsSayWhateverItBeginsAndEndsWith() {
        Random random = new Random(4);
        int kept = 0;
        for (int i = 0; i < TEXTS; i++) {
            String name = text(random);
            String around = InstitutionRule.AROUND.matcher(name).replaceAll("");
            String trimmed = InstitutionRule.FULL_STOP.matcher(around).replaceAll("");
            assertThat(InstitutionRule.trimmed(name)).as(name).isEqualTo(trimmed);
            kept += trimmed.equals(name) ? 1 : 0;
        }
        assertThat(kept).isBetween(TEXTS / 10, TEXTS * 9 / 10);
    }

    /** Up to eight characters, every other one of those that lists are made with. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(9); left > 0; left--) {
            boolean letter = random.nextBoolean();
            int at = random.nextInt(CHARACTERS.length());
            text.append(letter ? (char) ('a' + random.nextInt(26)) : CHARACTERS.charAt(at));
        }
        return text.toString();
    }
}
