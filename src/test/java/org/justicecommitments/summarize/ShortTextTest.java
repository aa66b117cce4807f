package org.justicecommitments.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.justicecommitments.source.RandomText;

class ShortTextTest {

    @Test
    void aTextOnOneLineHasOneBlankForAnyNumberOfThem() {
        RandomText texts = new RandomText(new Random(29));
        for (int i = 0; i < 5_000; i++) {
            String text = texts.next();

            assertThat(ShortText.line(text)).isEqualTo(text.strip().replaceAll("\\s+", " "));
        }
        assertThat(ShortText.line(" one\ttwo \n three\u000bfour ")).isEqualTo("one two three four");
        assertThat(ShortText.line("as it is")).isEqualTo("as it is");
    }
}
