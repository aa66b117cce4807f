package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an id leads that a commitment had before, when several commitments come from one row of the sheet. */
class FormerIdsTest {

    private static final String NATIONAL =
            """
              - vintage: national
                kind: archive
                scope: selection
                source_date: 2025-06-30
                date_order: day-first
                table_columns: 'A:C'
                recognized_by: [Commitment, Country]
                required: [title]
                constants: {action_plan_number: "5", submission_year: "2023"}
                columns:
                  title: [Commitment]
                  description: [What will be done]
                  member: [Country]
            """;

    private static final String LOCAL =
            """
              - vintage: local
                kind: archive
                scope: selection
                source_date: 2025-06-30
                date_order: day-first
                table_columns: 'E:G'
                recognized_by: [Name, State]
                required: [title]
                constants: {action_plan_number: "3", submission_year: "2024"}
                columns:
                  title: [Name]
                  description: [Description]
                  member: [State]
            """;

    private static final String IN_COLUMNS =
            """
              - vintage: in columns
                kind: archive
                scope: selection
                source_date: 2025-06-30
                date_order: day-first
                recognized_by: [Plan of, Lead]
                required: [member]
                constants: {action_plan_number: "5", submission_year: "2023"}
                columns:
                  member: [Plan of]
                  lead_institution: [Lead]
                unpivot: {headings: "Commitment #", number_into: commitment_number, cell_into: title}
            """;

    private static final String BESIDE =
            """
            Commitment,What will be done,Country,,Name,Description,State
            Legal aid in every county,Offices give free legal advice.,Kenya,,Village mediators,Mediators are trained.,Malawi
            Open court decisions,All decisions are published.,Kenya,,Mobile courts,Courts visit remote districts.,Malawi
            """;

    private static final String COLUMNS =
            """
            Plan of,Lead,Commitment 1,Commitment 2
            Kenya,Ministry of Justice,Legal aid in every county,Open court decisions
            Malawi,Judiciary,Village mediators,Mobile courts
            """;

    private Desk desk;
    private Path job;
    private String template;

    @BeforeEach
    void openDesk(@TempDir Path folder) throws IOException {
        desk = Desk.in(folder);
        job = desk.copyJobs();
        template = Files.readString(job)
                .replace("vanished_ids: {at_most: 0.05}", "vanished_ids: {at_most: 1}")
                .replace("new_ids: {at_most: 1}", "new_ids: {at_most: 2}");
    }

    private Release published(String... entries) throws IOException {
        Files.writeString(job, template.replace("inputs:\n", "inputs:\n" + String.join("", entries)));
        Program.run(desk.words(List.of("run", job, "--input", desk.input()))).with(0);
        List<Release> releases = desk.releases();
        return releases.get(releases.size() - 1);
    }

    private static String id(Release release, String title) {
        return release.rows("data/commitments").stream()
                .filter(row -> row.get("title").equals(title))
                .map(row -> row.get("commitment_id"))
                .findFirst()
                .orElseThrow();
    }

    private static String target(Release release, String id) {
        return release.rows("changes/redirects").stream()
                .filter(row -> row.get("commitment_id").equals(id))
                .map(row -> row.get("target"))
                .findFirst()
                .orElse("nowhere");
    }

    private static void assertEachLeadsToItself(Release before, Release after, int number) {
        assertThat(before.rows("data/commitments")).hasSize(number).allSatisfy(row -> {
            String title = row.get("title");
            assertThat(row.get("commitment_id")).isNotEqualTo(id(after, title));
            assertThat(target(after, row.get("commitment_id"))).as(title).isEqualTo(id(after, title));
        });
        assertThat(after.rows("changes/tombstones")).isEmpty();
    }

    @Test
    void ofTablesBesideOneAnotherEachCommitmentIsFoundAgainInItsOwnTable() throws IOException {
        desk.with("plans.csv", BESIDE);
        Release first = published(NATIONAL, LOCAL);
        Release second = published(
                NATIONAL.replace("number: \"5\"", "number: \"6\""), LOCAL.replace("number: \"3\"", "number: \"4\""));

        assertEachLeadsToItself(first, second, 4);
    }

    @Test
    void aCommitmentThatIsReadNoMoreDoesNotBecomeTheOneBesideIt() throws IOException {
        desk.with("plans.csv", BESIDE);
        Release first = published(NATIONAL, LOCAL);
        Release second = published(LOCAL);

        assertThat(second.rows("changes/redirects")).isEmpty();
        assertThat(second.rows("changes/tombstones"))
                .extracting(row -> row.get("commitment_id"))
                .containsExactlyInAnyOrder(id(first, "Legal aid in every county"), id(first, "Open court decisions"));
        assertThat(Program.run(desk.words(List.of("verify", second.id(), "--rebuild")))
                        .with(0)
                        .err())
                .contains("the same bytes");
    }

    @Test
    void ofCommitmentsInTheColumnsOfOneRowEachIsFoundAgainInItsOwnColumn() throws IOException {
        desk.with("plans.csv", COLUMNS);
        Release first = published(IN_COLUMNS);
        Release second = published(IN_COLUMNS.replace("number: \"5\"", "number: \"6\""));

        assertEachLeadsToItself(first, second, 4);
    }

    @Test
    void anIdThatTwoCommitmentsMayHaveHadLeadsToNeitherAndSaysSo() throws IOException {
        String row = "Kenya,Legal aid in every county,Offices give free legal advice.,";
        String header = "Country,Commitment,What will be done,Id\n";
        String entry = NATIONAL.replace("    table_columns: 'A:C'\n", "")
                .replace("      title: [Commitment]\n", "      title: [Commitment]\n      commitment_id: [Id]\n");
        desk.with("plans.csv", header + row + "\n");
        Release first = published(entry);
        String derived = id(first, "Legal aid in every county");
        desk.with("plans.csv", header + row + "KE0101\n" + row + "KE0102\n");
        Release second = published(entry);

        assertThat(second.rows("data/commitments"))
                .extracting(commitment -> commitment.get("commitment_id"))
                .containsExactly("KE0101", "KE0102");
        assertThat(second.rows("changes/redirects")).isEmpty();
        List<Map<String, String>> tombstones = second.rows("changes/tombstones");
        assertThat(tombstones).hasSize(1);
        assertThat(tombstones.get(0).get("commitment_id")).isEqualTo(derived);
        assertThat(tombstones.get(0).get("evidence")).contains("which of KE0101, KE0102 it is now cannot be told");
        assertThat(Files.readString(second.file("CHANGES.md"))).contains("which of KE0101, KE0102");
    }
}
