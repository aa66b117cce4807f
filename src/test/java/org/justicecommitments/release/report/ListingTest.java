package org.justicecommitments.release.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.summarize.SummaryTable;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;

/** The catalogue in the report. */
class ListingTest {

    private static final List<String> COLUMNS = List.of(
            "coding",
            "agenda_pillar",
            "region",
            "member",
            "commitment_id",
            "agenda_action",
            "agenda_origin",
            "submission_year",
            "title",
            "description");

    private static SummaryTable catalogue(int size) {
        List<List<Optional<Object>>> rows = IntStream.range(0, size)
                .mapToObj(i -> COLUMNS.stream()
                        .map(column -> Optional.<Object>of(
                                switch (column) {
                                    case "coding" -> "both";
                                    case "agenda_pillar" -> "pillar_1";
                                    case "commitment_id" -> "KE%04d".formatted(i);
                                    default -> column;
                                }))
                        .toList())
                .toList();
        List<Column> columns = COLUMNS.stream()
                .map(name -> new Column(name, ValueType.TEXT, name, false))
                .toList();
        return new SummaryTable("catalogue", "Which?", columns, rows);
    }

    private static String html(SummaryTable catalogue, String language) {
        Dataset dataset = new Dataset("d", "D", "", "P", "", "", "", "CC-BY-4.0", "", List.of());
        LocalDate day = LocalDate.of(2024, 6, 30);
        ReportFacts facts = new ReportFacts(dataset, false, day, day, "either", "1", Map.of());
        return new Listing(new Edition(facts, new SummaryData(List.of(catalogue)), Words.of(language)))
                .catalogue()
                .html();
    }

    @Test
    void aTableTooLongForAPageIsCutAndTheReportSaysWhereTheRestIs() {
        String html = html(catalogue(1200).first(3), "en");

        assertThat(html).contains("KE0002").doesNotContain("KE0003");
        assertThat(html).contains("The first 3 of 1,200 rows; all of them are in catalogue.csv.");
        assertThat(html(catalogue(1200).first(3), "fr")).contains("toutes sont dans catalogue.csv");
        assertThat(html(catalogue(1200).first(3), "es")).contains("todas están en catalogue.csv");
    }

    @Test
    void aTableThatFitsIsShownWholeWithoutAWord() {
        String html = html(catalogue(3).first(3), "en");

        assertThat(html).contains("KE0002").doesNotContain("The first");
    }
}
