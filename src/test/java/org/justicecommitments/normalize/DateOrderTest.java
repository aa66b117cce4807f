package org.justicecommitments.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.justicecommitments.normalize.DateOrder.Order;

class DateOrderTest {

    /** Declared order, cells that prove day first, month first, known as mixed: mixed, prevailing order, proven. */
    @ParameterizedTest
    @CsvSource({
        "DAY_FIRST,   0, 0, false, false, DAY_FIRST,   false",
        "MONTH_FIRST, 0, 0, false, false, MONTH_FIRST, false",
        "DAY_FIRST,   5, 0, false, false, DAY_FIRST,   true",
        "DAY_FIRST,   0, 5, false, false, MONTH_FIRST, true",
        "MONTH_FIRST, 1, 0, false, false, DAY_FIRST,   true",
        "MONTH_FIRST, 0, 1, false, false, MONTH_FIRST, true",
        "DAY_FIRST,   1, 9, false, true,  DAY_FIRST,   false",
        "MONTH_FIRST, 9, 1, false, true,  MONTH_FIRST, false",
        "MONTH_FIRST, 9, 0, true,  true,  MONTH_FIRST, false",
        "DAY_FIRST,   0, 0, true,  true,  DAY_FIRST,   false"
    })
    void theCellsOfAColumnProveItsOrderUnlessTheyContradictOneAnother(
            Order declared,
            int dayFirst,
            int monthFirst,
            boolean known,
            boolean mixed,
            Order prevailing,
            boolean proven) {
        DateOrder order = new DateOrder(declared, dayFirst, monthFirst, known);

        assertThat(order.isMixed()).isEqualTo(mixed);
        assertThat(order.prevailing()).isEqualTo(prevailing);
        assertThat(order.isProven()).isEqualTo(proven);
    }

    @Test
    void eachOrderIsTheOtherOfTheOther() {
        assertThat(Order.DAY_FIRST.other()).isEqualTo(Order.MONTH_FIRST);
        assertThat(Order.MONTH_FIRST.other()).isEqualTo(Order.DAY_FIRST);
    }
}
