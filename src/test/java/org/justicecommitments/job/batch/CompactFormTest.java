package org.justicecommitments.job.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.finding.FindingPlace;
import org.justicecommitments.tag.AgendaPlacement;
import org.justicecommitments.tag.AssignedTag;
import org.justicecommitments.tag.Evidence;
import org.justicecommitments.tag.NearMiss;
import org.justicecommitments.tag.Tagging;
import org.justicecommitments.tag.sdg.SdgMention;

class CompactFormTest {

    @Test
    void taggingsComeBackAsTheyWere(@TempDir Path folder) throws IOException {
        Evidence evidence =
                new Evidence("justice", 1, "phrase", "court*", "en", 2.5, "title", 300, 70_000, "Courts\né");
        Tagging full = new Tagging(
                "AA0001",
                "en",
                List.of(new AssignedTag("justice", AssignedTag.Origin.TAGGER, 1.25, "high")),
                List.of(evidence, evidence),
                Optional.of(new AgendaPlacement("pillar_1", "action_1_1", "paper", "", Optional.of(0.5))),
                Map.of("justice", 1.25),
                List.of(
                        new NearMiss("judiciary", 0.5, 1, NearMiss.Reason.MASKED, Optional.of(evidence)),
                        new NearMiss("open_justice", 0, 1, NearMiss.Reason.NO_PHRASE, Optional.empty())),
                List.of(
                        new SdgMention(Optional.of(16), "16.3", "description", 0, 9, "SDG 16.3"),
                        new SdgMention(Optional.empty(), "", "title", 4, 8, "SDGs")));
        Tagging empty = new Tagging("AA0002", "", List.of(), List.of(), Optional.empty());
        StageFile<Tagging> file = new StageFile<>(folder.resolve("taggings"), new CompactForm<>(new TaggingCodec()));
        file.write(List.of(full, empty, full));
        assertEquals(List.of(full, empty, full), file.readAll());
    }

    @Test
    void aTextLongerThanWhatIsWrittenAtOnceComesBackWhole(@TempDir Path folder) throws IOException {
        FindingKind kind =
                FindingKind.warning("a_kind", "When it is so.", "Mend it.").ours();
        FindingPlace place = new FindingPlace("a.xlsx", "", 1, "A1", "Title");
        List<Finding> findings = IntStream.of(0, 65_535, 65_536, 200_000, 3)
                .mapToObj(length -> new Finding(kind, place, "v", "é".repeat(length), 1))
                .toList();
        StageFile<Finding> file = Workspace.findings(folder.resolve("findings"));
        file.write(findings);
        assertEquals(findings, file.readAll());
    }

    @Test
    void numbersComeBackWhereverTheyStandInWhatIsReadAtOnce(@TempDir Path folder) throws IOException {
        List<Tagging> taggings = IntStream.range(0, 8_000)
                .mapToObj(i -> new Tagging(
                        "é".repeat(i % 13),
                        "en",
                        List.of(new AssignedTag("tag", AssignedTag.Origin.TAGGER, i / 3.0, "high")),
                        List.of(),
                        Optional.empty()))
                .toList();
        StageFile<Tagging> file = new StageFile<>(folder.resolve("taggings"), new CompactForm<>(new TaggingCodec()));
        file.write(taggings);
        assertEquals(taggings, file.readAll());
        assertTrue(Files.size(file.file()) > 3 << 16, "it is read in several pieces");
    }

    @Test
    void aFileThatEndsWithinAValueIsNoFileOfFewerValues(@TempDir Path folder) throws IOException {
        StageFile<Finding> file = Workspace.findings(folder.resolve("findings"));
        file.write(findings("a.xlsx", 0, 3));
        byte[] whole = Files.readAllBytes(file.file());
        for (int cut = 1; cut <= 10; cut++) {
            Files.write(file.file(), Arrays.copyOf(whole, whole.length - cut));
            assertThrows(EOFException.class, file::readAll);
        }
    }

    @Test
    void filesMayBePutOneBehindTheOther(@TempDir Path folder) throws IOException {
        StageFile<Finding> first = Workspace.findings(folder.resolve("first"));
        StageFile<Finding> second = Workspace.findings(folder.resolve("second"));
        first.write(findings("a.xlsx", 0, 6000));
        second.write(findings("b.xlsx", 3000, 9000));
        Files.write(first.file(), Files.readAllBytes(second.file()), StandardOpenOption.APPEND);
        List<Finding> both = Stream.concat(
                        findings("a.xlsx", 0, 6000).stream(), findings("b.xlsx", 3000, 9000).stream())
                .toList();
        assertEquals(both, first.readAll());
    }

    /** More columns than words are remembered. */
    private static List<Finding> findings(String file, int from, int to) {
        FindingKind kind =
                FindingKind.warning("a_kind", "When it is so.", "Mend it.").ours();
        return IntStream.range(from, to)
                .mapToObj(
                        i -> new Finding(kind, new FindingPlace(file, "", i, "A" + i, "column " + i), "v", "m", i + 1))
                .toList();
    }
}
