package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** What changed between releases, why, and what became of ids. */
class ChangesTest {

    private static final String FILE = "export.csv";
    private static final String COMPLETION = "Completion (End Of Term)";

    private Desk desk;
    private Path job;

    @BeforeEach
    void openDesk(@TempDir Path folder) throws IOException {
        desk = Desk.in(folder);
        job = desk.copyJobs();
    }

    private Program.Ended run() {
        return Program.run(desk.words(List.of("run", job, "--input", desk.input())));
    }

    private Release published(SmallExport export) throws IOException {
        desk.with(FILE, export.csv());
        run().with(0);
        return newest();
    }

    private Release newest() throws IOException {
        List<Release> releases = desk.releases();
        return releases.get(releases.size() - 1);
    }

    private void edit(String file, String old, String by) throws IOException {
        Path path = job.resolveSibling(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, by));
    }

    private static SmallExport forty() {
        return SmallExport.of(40);
    }

    @Test
    void aFirstReleaseHasNoChangesAndItsHistoryHasEveryValue() throws IOException {
        Release first = published(forty());

        assertThat(first.rows("changes/changes")).isEmpty();
        assertThat(Files.readString(first.file("CHANGES.md"))).contains("is the first");
        assertThat(first.rows("data/history"))
                .allMatch(row -> row.get("from_release").equals(first.id())
                        && row.get("to_release").isEmpty())
                .anyMatch(row -> row.get("column").equals("title")
                        && row.get("commitment_id").equals("ZZA7001"))
                .anyMatch(row -> row.get("column").equals("tags.ogp.justice"));
    }

    @Test
    void aValueThatChangedHasItsCellAsCauseAndASentence() throws IOException {
        published(forty().row("ZZA7777").set(COMPLETION, "Limited"));

        Release second = published(forty().row("ZZA7777").set(COMPLETION, "Substantial"));

        assertThat(second.rows("changes/changes"))
                .extracting(
                        row -> row.get("column"),
                        row -> row.get("before"),
                        row -> row.get("after"),
                        row -> row.get("cause"))
                .containsExactly(
                        tuple("completion", "limited", "substantial", "source"),
                        tuple("high_completion", "false", "true", "source"));
        assertThat(second.rows("changes/changes").get(0).get("evidence"))
                .contains(FILE)
                .contains("'Limited' -> 'Substantial'");
        assertThat(Files.readString(second.file("CHANGES.md")))
                .contains("2 values of 1 commitment changed.")
                .contains("ZZA7777: completion Limited -> Substantial (source)");
        assertThat(second.json("changes/changes.json").get("changes")).hasSize(2);
        assertThat(second.json("release.json")
                        .get("changes")
                        .get("values_changed")
                        .asInt())
                .isEqualTo(2);
        assertThat(Files.readString(second.file("index.html"))).contains("completion Limited -&gt; Substantial");
        assertThat(Program.run(desk.words(List.of("diff"))).with(0).out())
                .contains("ZZA7777: completion Limited -> Substantial (source)");
        assertThat(Program.run(desk.words(List.of("diff", "--format", "csv")))
                        .with(0)
                        .out())
                .isEqualTo(Files.readString(second.file("changes/changes.csv")));
    }

    @Test
    void theHistoryOfAValueRunsThroughAllReleases() throws IOException {
        Release first = published(forty().row("ZZA7777").set(COMPLETION, "Limited"));
        Release second = published(forty().row("ZZA7777").set(COMPLETION, "Substantial"));
        Release third = published(forty().row("ZZA7777").set(COMPLETION, "NR"));
        Release fourth = published(forty().row("ZZA7777").set(COMPLETION, "Complete"));

        List<Map<String, String>> history = fourth.rows("data/history").stream()
                .filter(row -> row.get("commitment_id").equals("ZZA7777"))
                .filter(row -> row.get("column").equals("completion"))
                .toList();

        assertThat(history)
                .extracting(
                        row -> row.get("from_release"),
                        row -> row.get("to_release"),
                        row -> row.get("value"),
                        row -> row.get("previous"),
                        row -> row.get("cause"))
                .containsExactly(
                        tuple(first.id(), first.id(), "limited", "", ""),
                        tuple(second.id(), second.id(), "substantial", "limited", "source"),
                        tuple(third.id(), third.id(), "", "substantial", "source"),
                        tuple(fourth.id(), "", "complete", "", "source"));
        assertThat(Files.readString(fourth.file("members/" + member(fourth) + ".atom")))
                .contains("ZZA7777: completion");
        verified(fourth);
    }

    private static String member(Release release) {
        Map<String, String> row = release.commitment("ZZA7777").orElseThrow();
        return row.get("member_code").isEmpty() ? row.get("member") : row.get("member_code");
    }

    private void verified(Release release) {
        Program.Ended verify = Program.run(desk.words(List.of("verify", release.id(), "--rebuild")));
        assertThat(verify.err()).contains("the same bytes");
        verify.with(0);
    }

    @Test
    void aTagThatFollowsAPhraseHasTheTaxonomyAsCause() throws IOException {
        published(forty());
        edit(
                "taxonomy.yaml",
                "{text: \"legal aid\", language: en, weight: 1.6}",
                "{text: \"legal aid\", language: en, weight: 1.7}");
        run().with(0);

        assertThat(newest().rows("changes/changes"))
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(row.get("cause")).as(row.toString()).isEqualTo("taxonomy"))
                .anyMatch(row -> row.get("column").equals("tags.tagger.access_to_justice"));
    }

    @Test
    void aCommitmentThatIsGoneHasATombstoneAndComesBackUnderItsOwnId() throws IOException {
        Release first = published(forty());
        Release second = published(SmallExport.of(39));

        assertThat(second.rows("changes/tombstones"))
                .extracting(row -> row.get("commitment_id"), row -> row.get("last_release"), row -> row.get("cause"))
                .containsExactly(tuple("ZZA7040", first.id(), "source"));
        assertThat(Files.readString(second.file("commitments/ZZA7040.html"))).contains("No input has this commitment");
        assertThat(Files.readString(second.file("CHANGES.md")))
                .contains("1 commitment is gone")
                .contains("ZZA7040 is gone");

        assertThat(published(SmallExport.of(39).row("ZZA7888")).rows("changes/tombstones"))
                .extracting(row -> row.get("commitment_id"))
                .containsExactly("ZZA7040");

        Release fourth = published(forty());
        assertThat(fourth.rows("changes/tombstones"))
                .extracting(row -> row.get("commitment_id"))
                .containsExactly("ZZA7888");
        assertThat(fourth.commitment("ZZA7040")).isPresent();
        verified(fourth);
    }

    @Test
    void aDerivedIdLeadsToTheIdThatOgpGivesLater() throws IOException {
        Release first = published(forty().row("ZZA7777").set("Commitment Unique Identifier", ""));
        String derived = first.rows("data/commitments").stream()
                .filter(row -> row.get("id_origin").equals("derived"))
                .map(row -> row.get("commitment_id"))
                .findFirst()
                .orElseThrow();

        Release second = published(forty().row("ZZA7777"));
        Release third = published(forty().row("ZZA7777").row("ZZA7778"));

        for (Release release : List.of(second, third)) {
            assertThat(release.rows("changes/redirects"))
                    .extracting(
                            row -> row.get("commitment_id"), row -> row.get("target"), row -> row.get("since_release"))
                    .containsExactly(tuple(derived, "ZZA7777", second.id()));
            assertThat(release.rows("changes/tombstones")).isEmpty();
            assertThat(Files.readString(release.file("commitments/" + derived + ".html")))
                    .contains("ZZA7777.html");
        }
        verified(third);
    }

    @Test
    void aReleaseInWhichManyIdsVanishIsHeld() throws IOException {
        published(forty());
        desk.with(FILE, SmallExport.of(35).csv());

        assertThat(run().with(3).err()).contains("vanished_ids is 0.125; expected at most 0.05");
        assertThat(desk.releases()).hasSize(1);
    }

    @Test
    void anIdThatComesBackForAnotherCommitmentIsHeld() throws IOException {
        published(forty());
        published(SmallExport.of(39));
        desk.with(
                FILE,
                SmallExport.of(39)
                        .row("ZZA7040")
                        .set("Commitment Title", "Plant trees")
                        .csv());

        assertThat(run().with(3).err()).contains("reused_ids").contains("ZZA7040");
    }

    @Test
    void theFeedHasAnEntryARelease() throws Exception {
        published(forty());
        published(SmallExport.of(39));

        String feed = Files.readString(desk.output().resolve("feed.atom"));
        org.w3c.dom.Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(feed)));

        assertThat(document.getElementsByTagName("entry").getLength()).isEqualTo(2);
        assertThat(feed).contains("1 commitment is gone").contains("The first release");
    }

    @Test
    void diffWithoutTwoReleasesSaysSo() throws IOException {
        published(forty());

        assertThat(Program.run(desk.words(List.of("diff")))
                        .with(2)
                        .inPlainWords()
                        .err())
                .contains("no two releases");
        assertThat(Program.run(desk.words(List.of("diff", "2020-01-01T000000Z")))
                        .with(2)
                        .err())
                .contains("There is no release '2020-01-01T000000Z'");
    }
}
