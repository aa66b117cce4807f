package org.justicecommitments.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.justicecommitments.source.Header.Column;
import org.justicecommitments.source.HeaderSearch.Result;

class HeaderSearchTest {

    private static final String[] MODERN = {
        "Commitment Unique Identifier", "Country/Locality", "Commitment Title", "Full Text", "Active Commitment"
    };
    private static final String[] OLD = {"Comm No", "Country", "Commitment Title", "Full Text", "Comm Dummy"};

    private final HeaderSearch search = new HeaderSearch(ExampleLayouts.ALL);
    private final List<Row> rows = new ArrayList<>();

    private HeaderSearchTest row(String... texts) {
        rows.add(new Row(
                rows.size() + 1,
                IntStream.range(0, texts.length)
                        .filter(column -> !texts[column].isEmpty())
                        .mapToObj(column -> new Cell(column, Cell.Kind.TEXT, texts[column]))
                        .toList()));
        return this;
    }

    private Header found() {
        return ((Result.Found) search.search(rows)).header();
    }

    @Test
    void aHeaderInTheFirstRowIsFound() {
        row(MODERN).row("KE0030", "Kenya", "Legal aid", "Text", "1");

        Header header = found();

        assertThat(header.vintage()).isEqualTo("ogp-2024");
        assertThat(header.row()).isEqualTo(1);
        assertThat(header.columns())
                .extracting(Column::key)
                .containsExactly("commitment_id", "member", "title", "description", "active");
        assertThat(header.indexOf("title")).hasValue(2);
        assertThat(header.indexOf("start_date")).isEmpty();
    }

    @Test
    void aHeaderBelowBannersAndColumnNumbersIsFound() {
        row("SAMPLE DATA: invented")
                .row("", "", "", "Public Integrity", "", "", "Fiscal Openness")
                .row()
                .row("1", "2", "3", "4", "5");
        row(OLD).row("1", "Kenya", "Legal aid", "Text", "1");

        Header header = found();

        assertThat(header.vintage()).isEqualTo("ogp-2016");
        assertThat(header.row()).isEqualTo(5);
    }

    @Test
    void theVintageIsTheOneWhoseOwnHeadingsStandThere() {
        row("Country", "Commitment Title", "Full Text", "Start Date", "Comm No", "Comm Dummy");

        assertThat(found().vintage()).isEqualTo("ogp-2016");
    }

    @Test
    void theFirstOfTwoEqualHeadersIsTheHeader() {
        row("note").row(MODERN).row(MODERN);

        assertThat(found().row()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "commitment title",
                "COMMITMENT TITLE",
                "  Commitment   Title ",
                "Commitment\nTitle",
                "Commitment\u00a0Title",
                "\ufeffCommitment Title",
                "Commitment Ｔitle"
            })
    void blanksBreaksAndCaseOfAHeadingDoNotMatter(String heading) {
        row("Commitment Unique Identifier", "Country", heading);

        assertThat(found().indexOf("title")).hasValue(2);
    }

    @Test
    void aHeadingIsShownAsItStandsWithItsBlanksFolded() {
        row("Commitment Unique Identifier", "Country", " Commitment\n  Title ", "Something\u00a0else");

        assertThat(found().heading(2)).isEqualTo("Commitment Title");
        assertThat(found().heading(3)).isEqualTo("Something else");
        assertThat(found().heading(27)).isEqualTo("AB");
    }

    @Test
    void eachColumnSaysWhyItIsNotUsed() {
        row(
                "Commitment Unique Identifier",
                "Country",
                "Commitment Title",
                "",
                "Contact Email",
                "Surprise",
                "Country/Locality",
                "Surprise");

        assertThat(found().columns())
                .containsExactly(
                        new Column(0, "Commitment Unique Identifier", "commitment_id", ""),
                        new Column(1, "Country", "member", ""),
                        new Column(2, "Commitment Title", "title", ""),
                        new Column(4, "Contact Email", "", "not used"),
                        new Column(5, "Surprise", "", "unknown"),
                        new Column(6, "Country/Locality", "", "duplicate"),
                        new Column(7, "Surprise", "", "unknown"));
        assertThat(found().indexOf("member")).hasValue(1);
    }

    @Test
    void aHeaderWithoutARequiredHeadingIsIncomplete() {
        row("Commitment Unique Identifier", "Country", "Full Text", "Active Commitment");

        assertThat(search.search(rows)).isInstanceOfSatisfying(Result.Incomplete.class, incomplete -> {
            assertThat(incomplete.missing()).containsExactly("title");
            assertThat(incomplete.header().vintage()).isEqualTo("ogp-2024");
        });
    }

    @Test
    void twoKnownHeadingsAreNoHeader() {
        row("Country", "Full Text", "Population", "GDP").row("Kenya", "x", "1", "2");

        assertThat(search.search(rows)).isEqualTo(new Result.None());
    }

    @Test
    void aSheetWithoutRowsHasNoHeader() {
        assertThat(search.search(List.of())).isEqualTo(new Result.None());
    }

    @Test
    void theSameHeadingInManyCellsCountsOnce() {
        row("Country", "Country", "Country", "Country");

        assertThat(search.search(rows)).isEqualTo(new Result.None());
    }
}
