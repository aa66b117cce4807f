package org.justicecommitments.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

    /** The last two are examples of Newcombe, 1998, method 3. */
    @ParameterizedTest
    @CsvSource({
        "8, 10, 80.0, 49.0, 94.3",
        "0, 10, 0.0, 0.0, 27.8",
        "10, 10, 100.0, 72.2, 100.0",
        "1, 1, 100.0, 20.7, 100.0",
        "0, 1, 0.0, 0.0, 79.3",
        "50, 100, 50.0, 40.4, 59.6",
        "1, 3, 33.3, 6.1, 79.2",
        "2, 3, 66.7, 20.8, 93.9",
        "15, 148, 10.1, 6.2, 16.0",
        "81, 263, 30.8, 25.5, 36.6",
    })
    void theIntervalIsWilsonsAtNinetyFivePercent(long count, long base, double percent, double low, double high) {
        Rate rate = new Rate(count, base);

        assertThat(rate.percent()).contains(percent);
        assertThat(rate.low()).contains(low);
        assertThat(rate.high()).contains(high);
    }

    @Test
    void anEmptyBaseHasNoShareAndNoInterval() {
        Rate rate = new Rate(0, 0);

        assertThat(rate.percent()).isEmpty();
        assertThat(rate.low()).isEmpty();
        assertThat(rate.high()).isEmpty();
    }

    @Test
    void theIntervalHoldsTheShareAndNarrowsAsTheBaseGrows() {
        for (long base = 1; base <= 200; base++) {
            for (long count = 0; count <= base; count++) {
                Rate rate = new Rate(count, base);
                assertThat(rate.low().orElseThrow())
                        .isBetween(0.0, rate.percent().orElseThrow());
                assertThat(rate.high().orElseThrow()).isBetween(rate.percent().orElseThrow(), 100.0);
            }
        }
        assertThat(width(new Rate(500, 1000))).isLessThan(width(new Rate(50, 100)));
    }

    private static double width(Rate rate) {
        return rate.high().orElseThrow() - rate.low().orElseThrow();
    }
}
