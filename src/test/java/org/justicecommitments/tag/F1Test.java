package org.justicecommitments.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class F1Test {

    @Test
    void itIsTheHarmonicMeanOfPrecisionAndRecall() {
        double precision = 14.0 / 18;
        double recall = 14.0 / 19;

        assertThat(new F1(14, 23).value())
                .contains(Math.round(1000 * 2 * precision * recall / (precision + recall)) / 1000.0);
    }

    @Test
    void itsIntervalHoldsItAndNarrowsWithN() {
        F1 few = new F1(6, 10);
        F1 many = new F1(600, 1000);

        assertThat(few.low().orElseThrow()).isLessThan(few.value().orElseThrow());
        assertThat(few.high().orElseThrow()).isGreaterThan(few.value().orElseThrow());
        assertThat(many.value()).isEqualTo(few.value());
        assertThat(many.high().orElseThrow() - many.low().orElseThrow())
                .isLessThan(few.high().orElseThrow() - few.low().orElseThrow());
        assertThat(new F1(0, 0).value()).isEmpty();
        assertThat(new F1(0, 0).low()).isEmpty();
    }
}
