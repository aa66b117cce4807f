package org.justicecommitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.justicecommitments.cli.CommandLineMain;
import org.springframework.scheduling.support.CronExpression;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The recipes for other schedulers: each is written as its scheduler reads it, and calls a command that there is. */
class RecipesTest {

    private static final Path RECIPES = Path.of("src/docs/recipes");
    private static final String COMMAND = "justice-commitments.jar ";

    private static final Map<String, Set<String>> KEYS = Map.of(
            "Unit", Set.of("Description", "Wants", "After"),
            "Service",
                    Set.of(
                            "Type",
                            "User",
                            "WorkingDirectory",
                            "ExecStart",
                            "SuccessExitStatus",
                            "ProtectSystem",
                            "ReadWritePaths",
                            "PrivateTmp",
                            "NoNewPrivileges",
                            "TimeoutStartSec",
                            "EnvironmentFile",
                            "Restart"),
            "Timer", Set.of("OnCalendar", "Persistent"),
            "Install", Set.of("WantedBy"));

    @ParameterizedTest
    @ValueSource(
            strings = {"justice-commitments.service", "justice-commitments.timer", "justice-commitments-serve.service"})
    void aUnitHasKnownSectionsAndKeys(String name) throws Exception {
        String section = "";
        List<String> sections = new ArrayList<>();
        for (String line : Files.readAllLines(RECIPES.resolve(name))) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
                sections.add(section);
                assertThat(KEYS).containsKey(section);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                assertThat(line).matches("[A-Za-z]+=\\S.*");
                assertThat(KEYS.get(section)).contains(line.substring(0, line.indexOf('=')));
            }
        }
        assertThat(sections).contains("Unit", name.endsWith("timer") ? "Timer" : "Service");
    }

    @Test
    void systemdTakesTheUnitsWhereItIsInstalled(@TempDir Path folder) throws Exception {
        Path analyze = Path.of("/usr/bin/systemd-analyze");
        assumeTrue(Files.isExecutable(analyze), "systemd-analyze is not here");
        List<String> words = new ArrayList<>(List.of(analyze.toString(), "verify", "--man=no"));
        for (String name : List.of(
                "justice-commitments.service", "justice-commitments.timer", "justice-commitments-serve.service")) {
            String text = Files.readString(RECIPES.resolve(name)).replace("/usr/bin/java", "/bin/true");
            words.add(Files.writeString(folder.resolve(name), text).toString());
        }
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(process.waitFor()).as(Files.readString(said)).isZero();
        assertThat(Files.readString(said)).doesNotContain("Unknown", "Failed", "bad unit");
    }

    @Test
    void theCrontabHasLinesAsCronReadsThem() throws Exception {
        List<String> lines = Files.readAllLines(RECIPES.resolve("crontab")).stream()
                .filter(line -> !line.startsWith("#") && !line.matches("[A-Z]+=.*"))
                .toList();

        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            String[] words = line.split(" ", 7);
            assertThat(CronExpression.isValidExpression(
                            "0 " + String.join(" ", List.of(words).subList(0, 5))))
                    .isTrue();
            assertThat(words[5]).matches("[a-z]+");
            assertThat(words[6]).startsWith("cd /").doesNotContain("%");
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void theCronJobHasTheKeysThatKubernetesKnowsAndNeeds() throws Exception {
        Map<String, Object> cronJob = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(RECIPES.resolve("cronjob.yaml"), StandardCharsets.UTF_8));
        Map<String, Object> spec = (Map<String, Object>) cronJob.get("spec");
        Map<String, Object> job = (Map<String, Object>) ((Map<String, Object>) spec.get("jobTemplate")).get("spec");
        Map<String, Object> pod = (Map<String, Object>) ((Map<String, Object>) job.get("template")).get("spec");
        Map<String, Object> container = ((List<Map<String, Object>>) pod.get("containers")).get(0);

        assertThat(cronJob).containsOnlyKeys("apiVersion", "kind", "metadata", "spec");
        assertThat(cronJob).containsEntry("apiVersion", "batch/v1").containsEntry("kind", "CronJob");
        assertThat(spec)
                .containsOnlyKeys(
                        "schedule",
                        "timeZone",
                        "concurrencyPolicy",
                        "startingDeadlineSeconds",
                        "successfulJobsHistoryLimit",
                        "failedJobsHistoryLimit",
                        "jobTemplate")
                .containsEntry("concurrencyPolicy", "Forbid");
        assertThat(CronExpression.isValidExpression("0 " + spec.get("schedule")))
                .isTrue();
        assertThat(job).containsOnlyKeys("backoffLimit", "activeDeadlineSeconds", "podFailurePolicy", "template");
        assertThat(pod).containsOnlyKeys("restartPolicy", "securityContext", "containers", "volumes");
        assertThat(pod).containsEntry("restartPolicy", "Never"); // a pod failure policy asks for it
        assertThat(container).containsOnlyKeys("name", "image", "args", "resources", "volumeMounts");
        assertThat(exitCode(((List<String>) container.get("args")).toArray(String[]::new)))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"justice-commitments.service", "justice-commitments-serve.service", "crontab"})
    void theCommandIsOneThatThereIs(String name) throws Exception {
        List<String> commands = Files.readAllLines(RECIPES.resolve(name)).stream()
                .filter(line -> !line.startsWith("#") && line.contains(COMMAND))
                .map(line -> line.substring(line.indexOf(COMMAND) + COMMAND.length()))
                .toList();

        assertThat(commands).hasSize(1).allSatisfy(command -> assertThat(exitCode(command.split(" ")))
                .isZero());
    }

    /** The exit code of a command that is asked to show its help: 2 if it has a word that is unknown. */
    private static int exitCode(String... words) {
        List<String> asked = new ArrayList<>(List.of(words));
        asked.add("--help");
        return CommandLineMain.execute(asked.toArray(String[]::new));
    }
}
