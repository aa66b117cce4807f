package org.justicecommitments.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.PartialDate;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.normalize.DateOrder.Order;
import org.justicecommitments.normalize.DateReader.Note;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.Row;

class DateColumnsTest {

    private final List<Finding> findings = new ArrayList<>();
    private final SyntheticSheet sheet =
            new SyntheticSheet(0, "ogp-2015", SyntheticSheet.keys("title", "start_date", "end_date"));

    private DateColumns concluded(Order declared, boolean mixed) {
        Vintage vintage = new Vintage("ogp-2015", LocalDate.of(2015, 5, 31), false, true, declared, mixed);
        DateColumns columns = new DateColumns(sheet.sheet(), vintage);
        sheet.rows().forEach(columns::examine);
        columns.conclude(findings::add);
        return columns;
    }

    private static Optional<LocalDate> start(DateColumns columns, Row row) {
        return columns.read(Field.START_DATE, row, row.text(1), Cell.Kind.TEXT)
                .date()
                .flatMap(PartialDate::exactDay);
    }

    private List<String> codes() {
        return findings.stream().map(finding -> finding.kind().code()).toList();
    }

    @Test
    void aColumnThatProvesNothingIsReadAsDeclared() {
        sheet.row("a", "3/4/2014", "5/6/2014");

        DateColumns columns = concluded(Order.DAY_FIRST, false);

        assertThat(start(columns, sheet.rows().get(0))).contains(LocalDate.of(2014, 4, 3));
        assertThat(findings).isEmpty();
    }

    @Test
    void oneCellThatCanOnlyBeReadOneWayDecidesForItsColumn() {
        sheet.row("a", "3/4/2014", "").row("b", "12/31/2014", "");

        DateColumns columns = concluded(Order.DAY_FIRST, false);

        assertThat(start(columns, sheet.rows().get(0))).contains(LocalDate.of(2014, 3, 4));
    }

    @Test
    void aColumnThatProvesAnotherOrderThanTheDeclaredOneGivesAFinding() {
        sheet.row("a", "12/31/2014", "31/12/2014");

        concluded(Order.DAY_FIRST, false);

        assertThat(codes()).containsExactly("date_order_contradicts");
        assertThat(findings.get(0).place().column()).isEqualTo("START_DATE");
        assertThat(findings.get(0).message()).isEqualTo("0 cells can only be day-month, 1 only month-day.");
    }

    @Test
    void eachColumnProvesItsOwnOrder() {
        sheet.row("a", "12/31/2014", "3/4/2015").row("b", "", "31/12/2015");

        DateColumns columns = concluded(Order.MONTH_FIRST, false);

        Row row = sheet.rows().get(0);
        assertThat(columns.read(Field.END_DATE, row, "3/4/2015", Cell.Kind.TEXT)
                        .date()
                        .flatMap(PartialDate::exactDay))
                .contains(LocalDate.of(2015, 4, 3));
        assertThat(findings).extracting(f -> f.place().column()).containsExactly("END_DATE");
    }

    @Test
    void aColumnOfBothOrdersGivesAFindingWithTheCounts() {
        sheet.row("a", "12/31/2014", "").row("b", "31/12/2014", "").row("c", "30/12/2014", "");

        concluded(Order.DAY_FIRST, false);

        assertThat(codes()).containsExactly("date_order_mixed");
        assertThat(findings.get(0).message()).isEqualTo("2 cells can only be day-month, 1 only month-day.");
    }

    @Test
    void inAColumnOfBothOrdersTheOtherDateOfTheRowDecides() {
        sheet.row("a", "12/31/2014", "")
                .row("b", "31/12/2014", "")
                .row("c", "3/4/2014", "30/4/2014")
                .row("d", "3/4/2014", "4/30/2014")
                .row("e", "3/4/2014", "");

        DateColumns columns = concluded(Order.MONTH_FIRST, false);

        assertThat(start(columns, sheet.rows().get(2))).contains(LocalDate.of(2014, 4, 3));
        assertThat(start(columns, sheet.rows().get(3))).contains(LocalDate.of(2014, 3, 4));
        Row last = sheet.rows().get(4);
        assertThat(columns.read(Field.START_DATE, last, "3/4/2014", Cell.Kind.TEXT)
                        .notes())
                .containsExactly(Note.UNCERTAIN_ORDER);
    }

    @Test
    void aColumnThatAReviewFoundMixedIsNotContradictedByItsCells() {
        sheet.row("a", "12/31/2014", "");

        concluded(Order.DAY_FIRST, true);

        assertThat(findings).isEmpty();
    }

    @Test
    void aDayOfNoYearIsReadByTheYearInWhichTheExportWasMade() {
        sheet.row("a", "", "");
        DateColumns columns = concluded(Order.MONTH_FIRST, false);
        Row row = sheet.rows().get(0);

        assertThat(columns.read(Field.START_DATE, row, "2026-12-12", Cell.Kind.DAY_OF_YEAR)
                        .notes())
                .containsExactly(Note.YEAR_AS_DAY);
        assertThat(columns.read(Field.START_DATE, row, "2015-12-12", Cell.Kind.DAY_OF_YEAR)
                        .notes())
                .isEmpty();
    }

    @Test
    void aSheetWithoutDateColumnsHasNothingToProve() {
        SyntheticSheet dateless = new SyntheticSheet(0, "ogp-2015", SyntheticSheet.keys("title")).row("31/12/2014");
        DateColumns columns = new DateColumns(dateless.sheet(), SyntheticSheet.VINTAGES.get("ogp-2015"));

        dateless.rows().forEach(columns::examine);
        columns.conclude(findings::add);

        assertThat(findings).isEmpty();
    }

    @Test
    void columnsAreNotReadBeforeAllRowsWereLookedAt() {
        sheet.row("a", "3/4/2014", "");
        DateColumns columns = new DateColumns(sheet.sheet(), SyntheticSheet.VINTAGES.get("ogp-2015"));

        assertThatIllegalStateException()
                .isThrownBy(() -> columns.read(Field.START_DATE, sheet.rows().get(0), "3/4/2014", Cell.Kind.TEXT));
    }
}
