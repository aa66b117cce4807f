package org.justicecommitments.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowTest {

    private final Row row = new Row(
            7,
            List.of(
                    new Cell(0, Cell.Kind.TEXT, "Kenya"),
                    new Cell(3, Cell.Kind.NUMBER, "12"),
                    new Cell(170, Cell.Kind.TEXT, " ")));

    @Test
    void aCellIsFoundByItsColumn() {
        assertThat(row.text(0)).isEqualTo("Kenya");
        assertThat(row.text(3)).isEqualTo("12");
        assertThat(row.cell(170)).contains(new Cell(170, Cell.Kind.TEXT, " "));
    }

    @Test
    void aColumnWithoutACellHasNoText() {
        for (int column : new int[] {1, 2, 4, 169, 171}) {
            assertThat(row.cell(column)).isEmpty();
            assertThat(row.text(column)).isEmpty();
        }
    }

    @Test
    void aRowIsBlankWhereNobodySeesAnything() {
        assertThat(new Row(1, List.of()).isBlank()).isTrue();
        assertThat(new Row(1, List.of(new Cell(0, Cell.Kind.TEXT, " \t"))).isBlank())
                .isTrue();
        assertThat(row.isBlank()).isFalse();
    }

    @Test
    void aFormulaWithoutValueIsNotBlank() {
        assertThat(new Row(1, List.of(new Cell(0, Cell.Kind.UNCALCULATED, ""))).isBlank())
                .isFalse();
    }
}
