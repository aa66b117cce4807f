package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The summaries, against the same figures counted by a few lines of SQL straight from OGP's export of 2016. */
class RawFiguresTest {

    private static final Path EXPORT =
            Path.of(System.getProperty("shared.data", "../shared/data")).resolve("ogp-2016-live.csv");

    /** The columns of the export by their position: it gives two of them one heading. */
    private static final String ROWS =
            """
            WITH raw AS (SELECT * FROM read_csv('%s', header = false, all_varchar = true, delim = ',', quote = '"',
                    escape = '"', max_line_size = 4194304, auto_detect = false, columns = %s)),
            answers AS (SELECT c88 AS year,
                c32 = '1' OR c40 = '1' AS justice,
                lower(c80) AS impact,
                regexp_replace(lower(c82), '^[a-d][.] ', '') AS progress,
                regexp_replace(lower(c91), '^[a-d][.] ', '') AS term,
                CASE WHEN '1' IN (c75, c76, c77) THEN '1'
                    WHEN c75 = '0' AND c76 = '0' AND c77 = '0' THEN '0' ELSE c79 END AS relevant
                FROM raw WHERE regexp_full_match(c88, '[0-9]{4}')),
            rated AS (SELECT *, CASE WHEN term IN ('withdrawn', 'unclear', 'not started', 'limited', 'substantial',
                'complete') THEN term ELSE progress END AS completion FROM answers)
            """;

    @TempDir
    private static Path folder;

    private static Release release;

    @BeforeAll
    static void runOnce() throws IOException {
        assumeTrue(
                Files.exists(EXPORT),
                () -> "There is no real export at " + EXPORT.toAbsolutePath().normalize());
        Desk desk = Desk.in(folder);
        desk.with("ogp-2016-live.csv", Files.readAllBytes(EXPORT)).run().with(0);
        release = desk.release();
    }

    private static List<List<Object>> ask(String select) throws SQLException {
        String columns = IntStream.range(0, 108)
                .mapToObj(i -> "'c%d': 'VARCHAR'".formatted(i))
                .collect(Collectors.joining(", ", "{", "}"));
        return DuckDb.ask(ROWS.formatted(EXPORT.toString().replace("'", "''"), columns) + select);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            moderate_or_transformative | potential_impact  | impact IN ('moderate', 'transformative')  | impact IN ('none', 'minor', 'moderate', 'transformative')
            relevant                   | ogp_values        | relevant = '1'                            | relevant IN ('0', '1')
            high_ambition              | potential_impact  | impact IN ('moderate', 'transformative') AND relevant = '1' | impact IN ('none', 'minor', 'moderate', 'transformative')
            high_completion            | newest_look       | completion IN ('substantial', 'complete') | completion IN ('withdrawn', 'unclear', 'not started', 'limited', 'substantial', 'complete')
            high_completion            | newest_look_rated | completion IN ('substantial', 'complete') | completion IN ('not started', 'limited', 'substantial', 'complete')
            """)
    void whatTheIrmSaysIsCountedAsInTheExport(String measure, String basis, String counted, String base)
            throws SQLException {
        for (String commitments : List.of("all", "justice")) {
            List<Object> expected = ask("SELECT count(*) FILTER (%s), count(*) FILTER (%s) FROM rated WHERE %s"
                            .formatted(counted, base, commitments.equals("all") ? "true" : "justice"))
                    .get(0);
            Map<String, String> found = release.rows("summary/ambition").stream()
                    .filter(row -> row.get("coding").equals("ogp")
                            && row.get("measure").equals(measure)
                            && row.get("basis").equals(basis)
                            && row.get("member_kind").equals("all")
                            && row.get("vintage").equals("all")
                            && row.get("commitments").equals(commitments))
                    .findFirst()
                    .orElseThrow();

            assertThat(List.of(found.get("count"), found.get("base")))
                    .as("%s of %s", measure, commitments)
                    .isEqualTo(expected.stream().map(Object::toString).toList());
            assertThat(Long.parseLong(found.get("base"))).isPositive();
        }
    }

    @Test
    void commitmentsByYearAreCountedAsInTheExport() throws SQLException {
        Map<String, String> expected = new LinkedHashMap<>();
        ask("SELECT year, count(*), count(*) FILTER (justice) FROM rated GROUP BY year ORDER BY year")
                .forEach(row -> expected.put(String.valueOf(row.get(0)), row.get(1) + " " + row.get(2)));
        Map<String, String> found = new LinkedHashMap<>();
        release.rows("summary/justice_by_year").stream()
                .filter(row -> row.get("coding").equals("ogp")
                        && row.get("member_kind").equals("all"))
                .forEach(row ->
                        found.put(row.get("submission_year"), row.get("commitments") + " " + row.get("justice")));

        assertThat(found).isEqualTo(expected).hasSizeGreaterThan(2);
    }
}
