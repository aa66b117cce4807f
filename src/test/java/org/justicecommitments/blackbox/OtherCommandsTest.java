package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.justicecommitments.cli.CommandLineMain;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** The commands beside {@code run}, and the help of all. */
class OtherCommandsTest {

    @TempDir
    private Path folder;

    static List<List<String>> commands() {
        List<List<String>> commands = new ArrayList<>();
        add(commands, List.of(), new CommandLine(new CommandLineMain()));
        return commands;
    }

    private static void add(List<List<String>> commands, List<String> path, CommandLine command) {
        command.getSubcommands().forEach((name, sub) -> {
            List<String> longer = new ArrayList<>(path);
            longer.add(name);
            commands.add(List.copyOf(longer));
            add(commands, longer, sub);
        });
    }

    @Test
    void theCommandsAreTheseAtLeast() {
        assertThat(commands())
                .contains(List.of("run"), List.of("jobs"), List.of("runs"))
                .contains(List.of("releases"), List.of("releases", "approve"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theHelpOfACommandHasAnExampleAndTheFoldersThatEveryCommandUnderstands(List<String> command) {
        List<Object> words = new ArrayList<>(command);
        words.add("--help");

        Program.Ended ended = Program.run(words.toArray()).with(0);

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .contains("Usage: justice-commitments " + String.join(" ", command))
                .contains("Example:", "  justice-commitments " + String.join(" ", command))
                .contains("--input", "--output", "--state", "--help");
    }

    @Test
    void theHelpOfTheProgramNamesAllCommandsAndExitCodes() {
        Program.Ended ended = Program.run("--help").with(0);

        for (List<String> command : commands()) {
            assertThat(ended.out()).contains(command.get(0));
        }
        assertThat(ended.out())
                .contains("Exit codes:")
                .containsPattern("(?m)^ *3 +held")
                .containsPattern("(?m)^ *4 +already");
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(Program.run("--version").with(0).out()).matches("justice-commitments \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    @Test
    void theShippedJobIsListedWithItsNextNight() {
        Program.Ended ended = Program.run("jobs").with(0);

        assertThat(ended.out().lines())
                .singleElement()
                .asString()
                .startsWith("nightly ")
                .contains("Justice commitments of Open Government Partnership members", "3 vintages")
                .containsPattern("next by schedule \\d{4}-\\d\\d-\\d\\dT\\d\\d:30:00Z");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void aJobWithAProblemIsListedWithTheProblemAndEndsWithTwo() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), "dataset:\n  id: x y\n");

        Program.Ended ended = Program.run("jobs", "--jobs", folder).with(2);

        assertThat(ended.out()).contains("broken", "not usable");
        assertThat(ended.err()).contains(folder.resolve("broken.yaml") + ", line 2: `id` is 'x y'");
    }

    @Test
    void beforeTheFirstRunTheListsAreEmptyAndSaySo() throws IOException {
        Desk desk = Desk.in(folder);

        for (String command : List.of("runs", "releases")) {
            Program.Ended ended = Program.run(desk.words(List.of(command))).with(0);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err()).contains("No " + command + " yet");
            assertThat(Release.JSON.readTree(Program.run(desk.words(List.of(command, "--json")))
                            .with(0)
                            .out()))
                    .isEmpty();
        }
    }

    @Test
    void runsAndReleasesAreListedNewestFirst() throws IOException {
        Desk desk = Desk.in(folder).with("export.csv", SmallExport.of(3).csv());
        desk.run().with(0);
        desk.run().with(0);
        desk.with("export.csv", SmallExport.of(4).csv()).run().with(0);
        Files.delete(desk.input().resolve("export.csv"));
        desk.run().with(1);
        List<Release> releases = desk.releases();
        assertThat(releases).hasSize(2);

        Program.Ended runs = Program.run(desk.words(List.of("runs"))).with(0);
        assertThat(runs.out().lines().map(line -> line.strip().replaceAll("^(\\d+) +\\S+ +(\\S+) .*", "$1 $2")))
                .containsExactly("4 failed", "3 published", "2 unchanged", "1 published");

        Program.Ended listed = Program.run(desk.words(List.of("releases"))).with(0);
        assertThat(listed.out().lines().toList()).hasSize(2).satisfies(lines -> {
            assertThat(lines.get(0)).startsWith(releases.get(1).id()).contains("source 2024-06-30", "4 commitments");
            assertThat(lines.get(1)).startsWith(releases.get(0).id()).contains("3 commitments");
        });

        JsonNode json = Release.JSON.readTree(
                Program.run(desk.words(List.of("runs", "--json"))).with(0).out());
        assertThat(json).extracting(run -> run.get("run").asLong()).containsExactly(4L, 3L, 2L, 1L);
        json = Release.JSON.readTree(
                Program.run(desk.words(List.of("releases", "--json"))).with(0).out());
        assertThat(json)
                .extracting(release -> release.get("id").asString())
                .containsExactly(releases.get(1).id(), releases.get(0).id());
        assertThat(Map.of("previous", json.get(0).get("previous").asString()))
                .containsEntry("previous", releases.get(0).id());
    }
}
