package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands for those who edit the taxonomy, over the sample. */
class TagsCommandTest {

    private static final Path TAXONOMY = Path.of("jobs/taxonomy.yaml");

    @TempDir
    private Path folder;

    @Test
    void evaluatePrintsFiguresWithNAndIntervalAndPublishesNothing() throws IOException {
        Desk desk = Desk.in(folder).withSample();

        Program.Ended ended = Program.run(
                        desk.words(List.of("tags", "evaluate", "--input", desk.input()), "--cross-validate"))
                .with(0);

        assertThat(ended.out())
                .contains("Against OGP's coding", "micro over justice and its children")
                .containsPattern(
                        "justice +\\d+ +\\d+ +\\d+ +[01]\\.\\d\\d +[01]\\.\\d\\d +[01]\\.\\d\\d \\([01]\\.\\d\\d to");
        assertThat(desk.output()).doesNotExist();
        assertThat(desk.state()).doesNotExist();
    }

    @Test
    void reviewListsTheNearestMissesFirst() throws IOException {
        Desk desk = Desk.in(folder).withSample();

        Program.Ended ended = Program.run(desk.words(List.of("tags", "review", "--input", desk.input())))
                .with(0);

        List<Integer> shares = ended.out()
                .lines()
                .filter(line -> line.contains(" % of the threshold"))
                .map(line -> Integer.parseInt(line.replaceFirst(".* (\\d+) % of the threshold.*", "$1")))
                .toList();
        assertThat(shares).isNotEmpty().isSortedAccordingTo((a, b) -> Integer.compare(b, a));
        assertThat(ended.out()).contains("near misses in all");
    }

    @Test
    void impactShowsWhatAnEditedTaxonomyWouldChangeOverTheArchive() throws IOException {
        Desk desk = Desk.in(folder).withSample();
        Program.run(desk.words(List.of("tags", "impact"))).with(2);
        Program.run(desk.runWords()).with(0);

        Program.Ended same = Program.run(desk.words(List.of("tags", "impact"))).with(0);
        String text = Files.readString(TAXONOMY);
        Path edited = Files.writeString(
                folder.resolve("edited.yaml"), text.replace("text: \"legal aid\"", "text: \"no such words\""));
        Program.Ended ended =
                Program.run(desk.words(List.of("tags", "impact", edited))).with(0);

        assertThat(same.out()).contains("0 of ");
        assertThat(ended.out())
                .contains("    - legal_aid: 'legal aid' in ")
                .containsPattern("legal_aid +\\d+ before, \\+0, -\\d");
    }

    @Test
    void aMistakeInAnEditedTaxonomyIsReportedWithItsLine() throws IOException {
        Desk desk = Desk.in(folder).withSample();
        List<String> lines = Files.readAllLines(TAXONOMY);
        int line = lines.indexOf("    dimension: justice");
        lines.set(line, "    dimension: jutsice");
        Path edited = Files.write(folder.resolve("edited.yaml"), lines);

        Program.Ended ended =
                Program.run(desk.words(List.of("tags", "impact", edited))).with(2);

        assertThat(ended.err()).contains("edited.yaml, line " + (line + 1));
    }
}
