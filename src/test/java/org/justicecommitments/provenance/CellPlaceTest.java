package org.justicecommitments.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellPlaceTest {

    @ParameterizedTest
    @CsvSource({"0, A", "25, Z", "26, AA", "27, AB", "51, AZ", "52, BA", "701, ZZ", "702, AAA", "16383, XFD"})
    void aColumnHasTheLettersOfSpreadsheets(int column, String letters) {
        assertThat(CellPlace.columnLetters(column)).isEqualTo(letters);
    }

    @Test
    void everyColumnOfASheetHasTheLettersThatPoiGivesIt() {
        for (int column = 0; column < 1 << 14; column++) {
            assertThat(CellPlace.columnLetters(column)).isEqualTo(CellReference.convertNumToColString(column));
        }
    }

    @Test
    void anAddressIsLettersAndRow() {
        assertThat(new CellPlace("a.xlsx", "Plans", 12, 27).address()).isEqualTo("AB12");
    }
}
