package org.justicecommitments.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableNameTest {

    @Test
    void theFirstTableOfASheetHasTheNameOfTheSheet() {
        assertThat(TableName.of("Plan", 1)).isEqualTo("Plan");
    }

    @Test
    void theOthersSayWhichTheyAre() {
        assertThat(TableName.of("Plan", 2)).isEqualTo("Plan, table 2");
        assertThat(new RowLedger("a.xlsx", "Plan", 3, 0, 0, 0, 0, 0, 0, 0).name())
                .isEqualTo("a.xlsx Plan, table 3");
    }
}
