package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.job.batch.JobRun;
import org.justicecommitments.job.batch.RunListener;
import org.justicecommitments.job.batch.RunRecord;
import org.justicecommitments.job.batch.RunSettings;
import org.justicecommitments.release.publish.FolderOutput;
import tools.jackson.databind.JsonNode;

/** A desk with a job file of its own, whose nights are at instants that the test names. */
record NightDesk(Desk desk, Path job) {

    static final String FILE = "export.csv";

    /** A desk whose job file says more than the one that comes with the program. */
    static NightDesk in(Path root, String more) throws IOException {
        Desk desk = Desk.in(root);
        Path job = desk.copyJobs();
        Files.writeString(job, Files.readString(job) + "\n" + more);
        return new NightDesk(desk, job);
    }

    /** Changes a text of the job file. */
    NightDesk replacing(String old, String by) throws IOException {
        String text = Files.readString(job);
        assertThat(text).contains(old);
        Files.writeString(job, text.replace(old, by));
        return this;
    }

    /** Runs the job on this export at an instant. */
    RunRecord night(String at, SmallExport export) throws IOException {
        desk.with(FILE, export.csv());
        return night(at);
    }

    /** Runs the job at an instant. */
    RunRecord night(String at) throws IOException {
        RunSettings settings = new RunSettings(
                job,
                desk.input(),
                new FolderOutput(desk.output()),
                desk.state(),
                Optional.empty(),
                false,
                Duration.ZERO);
        return new JobRun(settings, RunListener.SILENT, Instant.parse(at)).execute();
    }

    /** Runs a command here, with the job where it takes one. */
    Program.Ended command(String... words) {
        return Program.run(desk.words(Arrays.asList(words)));
    }

    /** Decides about a release. */
    Program.Ended decide(String what, String id, String reason) {
        List<Object> words = new ArrayList<>(List.of("releases", what, id, "--reason", reason, "--by", "Ana Ito"));
        words.addAll(List.of("--job", job));
        return Program.run(desk.words(words));
    }

    Release release(String id) {
        return new Release(desk.output().resolve("releases").resolve(id));
    }

    JsonNode root(String file) {
        return Release.json(desk.output().resolve(file));
    }

    String rootText(String file) throws IOException {
        return Files.readString(desk.output().resolve(file));
    }

    /** What {@code latest} is. */
    String latest() throws IOException {
        return desk.output().resolve("latest").toRealPath().getFileName().toString();
    }
}
