package org.justicecommitments.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowLedgerTest {

    @Test
    void aLedgerBalancesIfEveryRowIsAccountedForOnce() {
        assertThat(new RowLedger("a.csv", "", 1, 21, 1, 2, 3, 4, 5, 6).balances())
                .isTrue();
        assertThat(new RowLedger("a.csv", "", 1, 22, 1, 2, 3, 4, 5, 6).balances())
                .isFalse();
        assertThat(new RowLedger("a.csv", "", 1, 20, 1, 2, 3, 4, 5, 6).balances())
                .isFalse();
    }
}
