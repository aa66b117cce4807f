package org.justicecommitments.job.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.justicecommitments.vocabulary.Problems;

/** Which files of a folder are jobs. */
class JobFolderTest {

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# emptied by mistake\n",
                "schedule: {cron: \"30 4 * * *\", zone: UTC}\n",
                "notify: ][\n",
                "- a\n"
            })
    void aJobFileThatWasEmptiedStaysAJobAndSaysWhatItLacks(String left) throws IOException {
        Path emptied = file("nightly.yaml", left);

        assertThat(new JobFolder(folder).files()).containsExactly(emptied);
        assertThat(new JobFolder(folder).file("nightly")).contains(emptied);
        Problems problems = new Problems();
        assertThat(JobFile.read(emptied, problems)).isEmpty();
        assertThat(problems.lines()).isNotEmpty().anyMatch(line -> line.contains("nightly.yaml"));
        assertThat(String.join(" ", problems.lines())).doesNotContain("Exception", "null");
    }

    @Test
    void bytesThatAreNoTextAreAJobThatCannotBeRead() throws IOException {
        Path broken = Files.write(folder.resolve("nightly.yml"), new byte[] {'a', ':', (byte) 0xff, (byte) 0xfe, '\n'});

        assertThat(new JobFolder(folder).files()).containsExactly(broken);
    }

    @Test
    void taxonomiesListsAndNotesAreNoJobs() throws IOException {
        file("taxonomy.yaml", Files.readString(Path.of("jobs", "taxonomy.yaml")));
        file("overrides.csv", "a,b\n");
        file("notes.md", "dataset:\n");

        assertThat(new JobFolder(folder).files()).isEmpty();
        assertThat(new JobFolder(folder.resolve("nothing")).files()).isEmpty();
    }
}
