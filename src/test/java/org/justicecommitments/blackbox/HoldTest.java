package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.justicecommitments.job.batch.RunRecord;
import org.justicecommitments.job.batch.RunRecord.Outcome;
import tools.jackson.databind.JsonNode;

/** Releases that are not as expected: held, approved, rejected; and public ones that are withdrawn. */
class HoldTest {

    private NightDesk desk;

    @BeforeEach
    void openDesk(@TempDir Path folder) throws IOException {
        desk = NightDesk.in(folder, "");
    }

    private static SmallExport forty(int withoutLead) {
        SmallExport export = SmallExport.empty();
        for (int i = 1; i <= 40; i++) {
            export.row("ZZA%04d".formatted(7000 + i)).set(SmallExport.LEAD, i <= withoutLead ? "" : "Ministry " + i);
        }
        return export;
    }

    private static JsonNode gate(Release release, String gate, String subject) {
        return release.json("changes/gates.json")
                .get("gates")
                .valueStream()
                .filter(one -> one.get("gate").asString().equals(gate)
                        && one.get("subject").asString().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aColumnThatIsHalfEmptyIsHeldByWhatIsUsualAndNotByTheLastReleaseAlone() throws IOException {
        String first = desk.night("2026-03-01T04:30:00Z", forty(0)).release();
        String second = desk.night("2026-03-02T04:30:00Z", forty(8)).release();
        String third = desk.night("2026-03-03T04:30:00Z", forty(14)).release();

        RunRecord fourth = desk.night("2026-03-04T04:30:00Z", forty(26));

        assertThat(fourth.outcome()).isEqualTo(Outcome.HELD);
        assertThat(fourth.message()).contains("fill_rate of lead_institution is 0.438; expected at least 0.5");
        Release held = new Release(desk.desk().state().resolve("held").resolve(fourth.release()));
        assertThat(gate(held, "fill_rate", "lead_institution").get("usual").asDouble())
                .isEqualTo(0.8);
        assertThat(gate(held, "fill_rate", "title").get("verdict").asString()).isEqualTo("pass");
        assertThat(held.json("changes/gates.json")
                        .get("compared_with")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly(third, second, first);
        assertThat(held.json("quality/gates.json").toString()).doesNotContain(third, "usual\":0.8");
        assertThat(Files.readString(held.file("CHANGES.md"))).contains("Not as expected: fill_rate");
        assertThat(desk.command("diff", "--held", fourth.release()).with(0).out())
                .contains(third + " -> " + fourth.release(), "lead institution Ministry 15 -> empty");
        assertThat(desk.command("releases").with(0).out()).contains(fourth.release(), "HELD", "CHANGES.md");
        assertThat(desk.latest()).isEqualTo(third);
    }

    @Test
    void whatAPersonApprovedIsUsualFromThenOnAndTheApprovalIsPublic() throws IOException {
        desk.night("2026-03-01T04:30:00Z", SmallExport.of(40));
        desk.night("2026-03-02T04:30:00Z", SmallExport.of(41));
        String held = desk.night("2026-03-03T04:30:00Z", SmallExport.of(10)).release();
        RunRecord still = desk.night("2026-03-04T04:30:00Z");
        assertThat(still.outcome()).isEqualTo(Outcome.HELD);
        assertThat(still.message()).contains("Still held").contains(held);
        assertThat(still.stages()).isEmpty();

        desk.decide("approve", held, "the plan ended; mail ana@example.org").with(0);

        JsonNode approval = desk.release(held).json("release.json").get("approval");
        assertThat(approval.get("by").asString()).isEqualTo("Ana Ito");
        assertThat(approval.get("reason").asString()).isEqualTo("the plan ended; mail [e-mail withheld]");
        assertThat(desk.rootText("index.html")).contains("held, then approved by Ana Ito");
        assertThat(desk.rootText("feed.atom")).contains("approved by Ana Ito");
        assertThat(desk.latest()).isEqualTo(held);
        desk.command("verify", held, "--rebuild").with(0);

        RunRecord next = desk.night("2026-03-05T04:30:00Z", SmallExport.of(12));
        assertThat(next.outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(desk.release(next.release()).json("release.json").get("compared_with"))
                .hasSize(1);
        desk.command("verify", next.release(), "--rebuild").with(0);
    }

    @Test
    void aHeldReleaseIsNotPublishedOverANewerOneAndTheNextRunBuildsItAnew() throws IOException {
        desk.night("2026-03-01T04:30:00Z", SmallExport.of(40));
        String held = desk.night("2026-03-02T04:30:00Z", SmallExport.of(10)).release();
        String newer = desk.night("2026-03-03T04:30:00Z", SmallExport.of(39)).release();

        assertThat(desk.decide("approve", held, "fine").with(2).err())
                .contains("its changes are told against", newer, "The next run builds it anew");
        assertThat(desk.latest()).isEqualTo(newer);

        RunRecord again = desk.night("2026-03-04T04:30:00Z", SmallExport.of(10));
        assertThat(again.outcome()).isEqualTo(Outcome.HELD);
        assertThat(again.release()).isNotEqualTo(held);
        desk.decide("approve", again.release(), "fine").with(0);
        assertThat(desk.release(again.release())
                        .json("release.json")
                        .get("previous")
                        .asString())
                .isEqualTo(newer);
    }

    @Test
    void aReleaseThatIsRejectedIsNotBuiltAgain() throws IOException {
        String first = desk.night("2026-03-01T04:30:00Z", SmallExport.of(40)).release();
        String held = desk.night("2026-03-02T04:30:00Z", SmallExport.of(10)).release();

        desk.decide("reject", held, "half an export").with(0);

        assertThat(desk.root("status.json").get("state").asString()).isEqualTo("rejected");
        assertThat(desk.rootText("index.json")).contains("half an export", "Ana Ito");
        RunRecord next = desk.night("2026-03-03T04:30:00Z");
        assertThat(next.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(next.message()).contains("Ana Ito rejected it: half an export");
        assertThat(desk.latest()).isEqualTo(first);
        desk.decide("approve", held, "or not").with(2);
    }

    @Test
    void dataThatIsNotFitForPublicationFailsTheRunAndCannotBeApproved() throws IOException {
        String first = desk.replacing(
                        "  commitments: {at_least: 0.5}", "  commitments: {at_least: 0.5, fail_below: 0.2}")
                .night("2026-03-01T04:30:00Z", SmallExport.of(40))
                .release();

        RunRecord next = desk.night("2026-03-02T04:30:00Z", SmallExport.of(4));

        assertThat(next.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(next.message())
                .contains(
                        "commitments is 0.100; nothing is published below 0.2", "Release " + first + " still stands.");
        assertThat(desk.root("status.json").get("checked").asString()).isEqualTo("2026-03-01T04:30:00Z");
        assertThat(desk.desk().state().resolve("held")).doesNotExist();
    }

    @Test
    void aWithdrawnReleaseStaysAsItIsAndTheNextRunIsComparedWithTheOneBefore() throws IOException {
        String first = desk.night("2026-03-01T04:30:00Z", SmallExport.of(40)).release();
        String second = desk.night("2026-03-02T04:30:00Z", SmallExport.of(42)).release();
        byte[] manifest = Files.readAllBytes(desk.release(second).file("release.json"));

        desk.decide("withdraw", second, "wrong export").with(0);

        assertThat(desk.latest()).isEqualTo(first);
        assertThat(desk.release(second).file("release.json")).hasBinaryContent(manifest);
        desk.command("verify", second).with(0);
        assertThat(desk.rootText("index.html")).contains("withdrawn by Ana Ito").contains("wrong export");
        assertThat(desk.rootText("feed.atom")).contains("Withdrawn: release " + second);
        assertThat(desk.rootText("catalog.ttl")).contains(first).doesNotContain(second);
        assertThat(desk.root("status.json").get("release").asString()).isEqualTo(first);
        assertThat(desk.root("latest.json").get("id").asString()).isEqualTo(first);
        assertThat(desk.command("explain", "ZZA7042").with(2).err()).contains(first);

        RunRecord same = desk.night("2026-03-03T04:30:00Z");
        assertThat(same.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(same.message()).contains("Ana Ito withdrew it: wrong export");

        RunRecord next = desk.night("2026-03-04T04:30:00Z", SmallExport.of(41));
        assertThat(next.outcome()).isEqualTo(Outcome.PUBLISHED);
        JsonNode third = desk.release(next.release()).json("release.json");
        assertThat(third.get("previous").asString()).isEqualTo(first);
        assertThat(third.get("compared_with").valueStream().map(JsonNode::asString))
                .containsExactly(first);
        desk.command("verify", next.release(), "--rebuild").with(0);
        assertThat(desk.decide("withdraw", second, "again").with(2).err()).contains("already");
    }

    @Test
    void theOnlyReleaseCanBeWithdrawnTooAndAnIdLaterThanItIsGivenOutAfterwards() throws IOException {
        String only = desk.night("2026-03-05T04:30:00Z", SmallExport.of(3)).release();

        desk.decide("withdraw", only, "names of victims").with(0);

        assertThat(desk.desk().output().resolve("latest")).doesNotExist();
        assertThat(desk.rootText("index.html")).contains("all are withdrawn");
        String next = desk.night("2026-03-01T04:30:00Z", SmallExport.of(4)).release();
        assertThat(next).isGreaterThan(only);
        assertThat(desk.latest()).isEqualTo(next);
    }
}
