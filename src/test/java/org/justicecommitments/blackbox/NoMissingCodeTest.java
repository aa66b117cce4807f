package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No published value is one that readers take for missing: each missing value is empty, and says why beside it. */
class NoMissingCodeTest {

    private static final List<String> CODES = List.of(
            "NA",
            "N/A",
            "ND",
            "NR",
            "None",
            "null",
            "NULL",
            "n/a",
            " NA ",
            "N.A.",
            "Not Specified",
            "#NAME?",
            "#REF!",
            "#N/A",
            "#VALUE!",
            "#DIV/0!",
            "#NULL!",
            "#NUM!",
            "#GETTING_DATA",
            "#SPILL!");

    private static final Set<String> RAW = Set.of("na", "n/a", "nd", "nr", "none", "null", "nan", "n.a.", "nil");

    @TempDir
    private static Path folder;

    private static Release release;

    @BeforeAll
    static void runAnExportWithACodeInEveryCell() throws IOException {
        SmallExport export = SmallExport.of(3);
        int number = 9000;
        for (String code : CODES) {
            export.row("ZZA" + ++number);
            for (String heading : SmallExport.headings()) {
                if (!List.of(SmallExport.ID, SmallExport.MEMBER, SmallExport.TITLE)
                        .contains(heading)) {
                    export.set(heading, code);
                }
            }
        }
        Desk desk = Desk.in(folder).with("export.csv", export.csv());
        desk.run().with(0);
        release = desk.release();
    }

    /** Values that readers take for missing. Findings quote what stands in the cell; nothing else may. */
    static List<String> takenForMissing(Release release) {
        List<String> found = new ArrayList<>();
        release.csvFiles().forEach((path, file) -> {
            for (Map<String, String> row : Release.rows(file)) {
                row.forEach((column, value) -> {
                    boolean quoted = path.equals("quality/findings.csv") && column.equals("value");
                    boolean raw = RAW.contains(value.strip().toLowerCase(Locale.ROOT));
                    boolean error = value.matches("#[A-Z/0-9_]+[!?]?");
                    if (!quoted && (raw || error)) {
                        found.add("%s, %s: %s".formatted(path, column, row));
                    }
                });
            }
        });
        return found;
    }

    @Test
    void theSampleHasNone() {
        assertThat(takenForMissing(SampleRelease.get())).isEmpty();
    }

    @Test
    void anExportFullOfCodesAndErrorsHasNone() {
        assertThat(release.rows("data/commitments")).hasSize(3 + CODES.size());
        assertThat(takenForMissing(release)).isEmpty();
    }

    @Test
    void theReasonsStayApart() {
        assertThat(statuses("ZZA9001")).containsOnly("not_applicable");
        assertThat(statuses("ZZA9002")).containsOnly("not_applicable");
        assertThat(statuses("ZZA9003")).containsOnly("no_data");
        assertThat(statuses("ZZA9004")).containsOnly("not_reviewed");
        assertThat(statuses("ZZA9012")).containsOnly("unreadable");
        assertThat(statuses("ZZA9013")).containsOnly("unreadable");
    }

    private static List<String> statuses(String id) {
        Map<String, String> row = release.commitment(id).orElseThrow();
        List<String> statuses = new ArrayList<>();
        for (String column : List.of(
                "start_date",
                "end_date",
                "lead_institution",
                "supporting_institutions",
                "justice_ogp",
                "access_to_justice_ogp",
                "specificity",
                "potential_impact",
                "potential_for_results",
                "completion",
                "early_results",
                "did_it_open_government",
                "active")) {
            assertThat(row.get(column)).as("%s of %s", column, id).isEmpty();
            statuses.add(row.get(column + "_status"));
        }
        return statuses;
    }

    @Test
    void aDateThatIsACodeHasNoOriginalEither() {
        for (int number = 9001; number <= 9000 + CODES.size(); number++) {
            Map<String, String> row = release.commitment("ZZA" + number).orElseThrow();
            assertThat(row.get("start_date_original"))
                    .as(CODES.get(number - 9001))
                    .isIn("", "None");
        }
    }

    /** In these two scales OGP writes None for a value. */
    @Test
    void theRatingNoneIsAValueWithAWordOfItsOwn() {
        Map<String, String> row = release.commitment("ZZA9005").orElseThrow();

        assertThat(row.get("specificity")).isEqualTo("not_specific");
        assertThat(row.get("potential_impact")).isEqualTo("no_impact");
    }
}
