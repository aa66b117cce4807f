package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.justicecommitments.job.batch.RunRecord;
import org.justicecommitments.job.batch.RunRecord.Outcome;
import tools.jackson.databind.JsonNode;

/** Nightlies that are thinned, and what must never be. */
class RetentionTest {

    private NightDesk desk;

    @BeforeEach
    void openDesk(@TempDir Path folder) throws IOException {
        desk = NightDesk.in(folder, "retention: {whole_days: 5, stable: monthly}\n")
                .replacing("vanished_ids: {at_most: 0.05}", "vanished_ids: {at_most: 1}");
    }

    private List<String> nights(String month, int... commitments) throws IOException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < commitments.length; i++) {
            RunRecord run = desk.night("%s-%02dT04:30:00Z".formatted(month, i + 1), SmallExport.of(commitments[i]));
            assertThat(run.outcome()).as(run.message()).isEqualTo(Outcome.PUBLISHED);
            ids.add(run.release());
        }
        return ids;
    }

    private boolean isWhole(String id) {
        return Files.exists(desk.release(id).file("data/commitments.parquet"));
    }

    @Test
    void oldNightliesAreThinnedAndStableAndLargeOnesAreNot() throws IOException {
        List<String> ids = nights("2026-03", 40, 41, 60, 42, 43, 44);
        SortedMap<String, Path> before = desk.release(ids.get(1)).files();
        desk.decide("keep", ids.get(4), "cited in a paper").with(0);

        desk.night("2026-03-20T04:30:00Z", SmallExport.of(45));

        // the first of the month; 60 is larger than all later ones; kept by a person; the one before the newest
        assertThat(ids).filteredOn(this::isWhole).containsExactly(ids.get(0), ids.get(2), ids.get(4), ids.get(5));
        Release thinned = desk.release(ids.get(1));
        assertThat(thinned.files().keySet())
                .contains("release.json", "SHA256SUMS", "CHANGES.md", "changes/changes.csv", "thinned.json")
                .noneMatch(path -> path.startsWith("data/"));
        assertThat(Files.readString(thinned.file("index.html"))).contains("was thinned", "../" + ids.get(2) + "/");
        assertThat(before.keySet().stream().filter(path -> path.endsWith(".html")))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(thinned.file(path)).exists());
        assertThat(Files.readString(thinned.file("commitments/ZZA7001.html")))
                .contains("../../" + ids.get(2) + "/commitments/ZZA7001.html");
        JsonNode entry = desk.root("index.json")
                .get("releases")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(ids.get(1)))
                .findFirst()
                .orElseThrow();
        assertThat(entry.get("thinned").get("successor").asString()).isEqualTo(ids.get(2));
        assertThat(entry.get("stable").asBoolean()).isFalse();
        assertThat(desk.rootText("catalog.ttl"))
                .contains("releases/" + ids.get(0), "releases/" + ids.get(4))
                .doesNotContain("releases/" + ids.get(1), "releases/" + ids.get(2), "releases/" + ids.get(3))
                .doesNotContain("releases/" + ids.get(5));
    }

    @Test
    void aThinnedReleaseIsVerifiedAsFarAsItGoesAndDamageToWhatIsKeptIsFound() throws IOException {
        List<String> ids = nights("2026-03", 40, 41, 42);
        desk.night("2026-03-20T04:30:00Z", SmallExport.of(43));
        String thinned = ids.get(1);
        assertThat(isWhole(thinned)).isFalse();

        assertThat(desk.command("verify", thinned).with(0).err()).contains("the successor is " + ids.get(2));
        assertThat(desk.command("verify", thinned, "--rebuild").with(0).err()).contains("was thinned");
        assertThat(desk.command("verify", ids.get(2), "--rebuild").with(0).err())
                .contains("the release before was thinned", "the same bytes");
        assertThat(desk.command("diff", thinned, ids.get(2)).with(2).err()).contains("was thinned");
        assertThat(desk.command("explain", "ZZA7001", "--release", thinned)
                        .with(2)
                        .err())
                .contains("was thinned");

        Path changes = desk.release(thinned).file("changes/changes.csv");
        Files.writeString(changes, Files.readString(changes).replace("ZZA7041", "ZZA7941"));
        assertThat(desk.command("verify", thinned).with(1).err()).contains("changes/changes.csv");
    }

    @Test
    void aThinningThatAKillCutShortIsEndedByTheNextNight() throws IOException {
        List<String> ids = nights("2026-03", 40, 41, 42);
        desk.night("2026-03-20T04:30:00Z", SmallExport.of(43));
        // as it was when a kill came between the decision and the files
        Path decisions = desk.desk().output().resolve("decisions.json");
        Files.writeString(decisions, Files.readString(decisions).replace("\"done\" : true", "\"done\" : false"));
        Path file = desk.release(ids.get(1)).file("data/commitments.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "left\n");

        assertThat(desk.night("2026-03-21T04:30:00Z").outcome()).isEqualTo(Outcome.UNCHANGED);

        assertThat(file).doesNotExist();
        assertThat(Files.readString(decisions)).contains("\"done\" : true").doesNotContain("\"done\" : false");
        desk.command("verify", ids.get(1)).with(0);
    }

    @Test
    void whenTheNewestIsWithdrawnTheNextIsComparedWithOneThatHasItsData() throws IOException {
        List<String> ids = nights("2026-03", 40, 41, 42, 43);
        String newest = desk.night("2026-03-20T04:30:00Z", SmallExport.of(44)).release();
        assertThat(ids).filteredOn(this::isWhole).containsExactly(ids.get(0), ids.get(3));
        desk.decide("withdraw", newest, "wrong export").with(0);
        desk.decide("withdraw", ids.get(3), "wrong export too").with(0);

        String next = desk.night("2026-03-21T04:30:00Z", SmallExport.of(45)).release();

        assertThat(desk.release(next).json("release.json").get("previous").asString())
                .isEqualTo(ids.get(0));
        desk.command("verify", next, "--rebuild").with(0);
    }
}
