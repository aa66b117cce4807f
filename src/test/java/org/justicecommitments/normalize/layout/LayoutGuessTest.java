package org.justicecommitments.normalize.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.ExportReader;
import org.justicecommitments.source.Header;
import org.justicecommitments.source.HeaderGuess;
import org.justicecommitments.source.Limits;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.SheetSample;
import org.justicecommitments.source.csv.DelimitedFormat;
import org.justicecommitments.source.workbook.XlsxFormat;
import org.justicecommitments.vocabulary.ShippedLists;

/** What {@code check} proposes for sheets that no layout describes, beside their columns. */
class LayoutGuessTest {

    private static final LayoutGuess GUESSES = new LayoutGuess(List.of(), ShippedLists.read());

    @TempDir
    private Path folder;

    private static List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] cells = line.split("\\|", -1);
            rows.add(new Row(
                    rows.size() + 1,
                    IntStream.range(0, cells.length)
                            .filter(column -> !cells[column].isBlank())
                            .mapToObj(column -> new Cell(column, Cell.Kind.TEXT, cells[column].strip()))
                            .toList()));
        }
        return rows;
    }

    private static GuessedShape shape(List<Row> rows) {
        Header header = HeaderGuess.guess(rows).orElseThrow();
        return GUESSES.shape(header, GUESSES.guess(header, rows), rows);
    }

    private static String proposal(String text) {
        List<Row> rows = rows(text);
        Header header = HeaderGuess.guess(rows).orElseThrow();
        List<ColumnGuess> columns = GUESSES.guess(header, rows);
        return InputProposal.input("", columns, GUESSES.shape(header, columns, rows));
    }

    @Test
    void levelsThatAColumnNamesAreToldByIt() {
        assertThat(
                        proposal(
                                """
                        Type       | Title             | Owner    | Due        | Summary
                        Commitment | Legal aid offices | Justice  |            | Offices where there are none.
                        Milestone  | Map the regions   | Justice  | 2025-03-31 |
                        Milestone  | Open six offices  | Justice  | 2026-03-31 |
                        Engagement | Court decisions   | Courts   |            | All decisions are published.
                        Jalon      | Agree on a format | Courts   | 2025-06-30 |
                        """))
                .contains(
                        """
                            levels:
                              - level: commitment  # 2 of the rows below the header, the first one is row 2
                                column: "Type"
                                is: ["Commitment", "Engagement"]
                              - level: milestone  # 3 of the rows below the header, the first one is row 3
                                column: "Type"
                                is: ["Milestone", "Jalon"]
                                gives:
                                  - {columns: ["Title", "Owner", "Due"], into: description, how: append}
                                  - {columns: ["Due"], into: end_date, how: latest}
                        """);
    }

    @Test
    void numbersTellThemesFromCommitmentsAndTheseFromMilestones() {
        assertThat(
                        proposal(
                                """
                        No. | Title             | Department | Deadline   | Summary
                        1   | Justice           |            |            |
                        1.1 | Legal aid offices | Justice    | 2026-03-31 | Offices where there are none.
                        1.2 | Court decisions   | Courts     | 2026-06-30 | All decisions are published.
                        2   | Transparency      |            |            |
                        2.1 | Owners' register  | Industry   | 2025-12-31 | A register is set up.
                        """))
                .contains(
                        "- level: theme", "pattern: \"#\"", "- {columns: [\"Title\"], into: theme}", "pattern: \"#.#\"")
                .doesNotContain("milestone");
        assertThat(
                        proposal(
                                """
                        No. | Title             | Department | Deadline   | Summary
                        1   | Legal aid offices | Justice    | 2026-03-31 | Offices where there are none.
                        1.1 | Map the regions   |            | 2025-03-31 |
                        1.2 | Open six offices  |            | 2026-03-31 |
                        2   | Court decisions   | Courts     | 2026-06-30 | All decisions are published.
                        2.1 | Agree on a format |            | 2025-06-30 |
                        """))
                .contains("- level: milestone", "{columns: [\"Title\", \"Deadline\"], into: description, how: append}")
                .doesNotContain("theme");
    }

    @Test
    void unpivotingIsShownForColumnsOfYearsWithLabelsOfCompletionAndLeftToAPerson() {
        String years =
                """
                Title             | Department | Status 2023 | Status 2024 | Budget 2023 | Budget 2024
                Legal aid offices | Justice    | Limited     | Substantial | 100         | 200
                Court decisions   | Courts     | Not started | Limited     | 300         | 100
                """;

        assertThat(proposal(years))
                .contains(
                        "    # unpivot: {headings: \"Status #\", number_into: report_year_progress, cell_into: completion_progress_report}")
                .contains("- \"Budget 2023\"", "- \"Status 2023\"")
                .doesNotContain("Budget #");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // as many numbers of either form, all rows alike
                """
                No. | Title             | Department | Summary
                1   | Legal aid offices | Justice    | Offices where there are none.
                2   | Court decisions   | Courts     | All decisions are published.
                3.1 | Owners' register  | Industry   | A register is set up.
                3.2 | Open budgets      | Finance    | Budgets are published as data.
                """,
                // a row without number and title
                """
                No. | Title             | Department | Summary
                1   | Legal aid offices | Justice    | Offices where there are none.
                2   | Court decisions   | Courts     | All decisions are published.
                    |                   | Industry   | A register is set up.
                    |                   | Finance    | Budgets are published as data.
                """,
                // themes alone in their rows, which no level can tell from notes
                """
                No.     | Title             | Department | Summary
                Justice |                   |            |
                1       | Legal aid offices | Justice    | Offices where there are none.
                2       | Court decisions   | Courts     | All decisions are published.
                Budgets |                   |            |
                3       | Open budgets      | Finance    | Budgets are published as data.
                """,
                // a column that names something else
                """
                Type     | Title             | Department | Summary
                Local    | Legal aid offices | Justice    | Offices where there are none.
                National | Court decisions   | Courts     | All decisions are published.
                Local    | Open budgets      | Finance    | Budgets are published as data.
                """
            })
    void whereRowsCanBeReadInAnotherWayThereIsNoGuess(String text) {
        assertThat(shape(rows(text)).isPlain()).isTrue();
    }

    @Test
    void nothingButColumnsIsProposedForTheSamplesAndTheRealExports() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path exports : List.of(Path.of("input"), Path.of(System.getProperty("shared.data", "../shared/data")))) {
            if (Files.isDirectory(exports)) {
                try (Stream<Path> list = Files.list(exports)) {
                    list.filter(file -> file.toString().matches(".*\\.(csv|xlsx)"))
                            .forEach(files::add);
                }
            }
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(2);
        for (Path file : files) {
            ExportReader reader = new ExportReader(
                    List.of(new XlsxFormat(Limits.DEFAULT, folder), new DelimitedFormat(Limits.DEFAULT)),
                    new ExportReader.Settings(List.of(), "", folder));
            for (SheetSample sheet : reader.sample(file, 300)) {
                if (HeaderGuess.guess(sheet.rows()).isPresent()) {
                    assertThat(shape(sheet.rows()))
                            .as(file + " " + sheet.sheet())
                            .matches(GuessedShape::isPlain);
                }
            }
        }
    }
}
