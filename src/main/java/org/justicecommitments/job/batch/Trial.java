package org.justicecommitments.job.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.normalize.identity.CommitmentFile;
import org.justicecommitments.provenance.EntryOutcome;
import org.justicecommitments.provenance.InputEntry;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.publish.Durable;
import org.justicecommitments.release.publish.FolderOutput;

/** The commitments in exports, read and normalized in a temporary folder: nothing is published, nothing kept. */
public final class Trial {

    private final JobDefinition job;

    /** A trial of a job. */
    public Trial(JobDefinition job) {
        this.job = job;
    }

    /** Reads the exports in a folder. */
    public void overFolder(Path input, Consumer<Commitment> each) throws IOException {
        Path temporary = Files.createTempDirectory("justice-trial-");
        try {
            over(Intake.of(input, temporary.resolve("originals"), Duration.ZERO), temporary, each);
        } finally {
            Durable.delete(temporary);
        }
    }

    /** Reads all exports that a state folder has archived; gives how many files there are. */
    public int overArchive(StateFolder state, Consumer<Commitment> each) throws IOException {
        if (!Files.isDirectory(state.originals())) {
            return 0;
        }
        List<InputEntry> entries;
        try (Stream<Path> list = Files.list(state.originals())) {
            entries = list.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.matches("[0-9a-f]{64}"))
                    .sorted()
                    .map(name -> new InputEntry(name, name, 0, "", EntryOutcome.READ, ""))
                    .toList();
        }
        Path temporary = Files.createTempDirectory("justice-trial-");
        try {
            over(new Intake(entries, state.originals()), temporary, each);
        } finally {
            Durable.delete(temporary);
        }
        return entries.size();
    }

    private void over(Intake intake, Path temporary, Consumer<Commitment> each) throws IOException {
        Workspace workspace = Workspace.aside(job, intake, Optional.empty(), new FolderOutput(temporary), temporary);
        new SourceStage(workspace).run();
        new NormalizeStage(workspace).run();
        try (CommitmentFile.Reader commitments = workspace.openCommitments()) {
            for (Optional<Commitment> next = commitments.next(); next.isPresent(); next = commitments.next()) {
                each.accept(next.get());
            }
        }
    }

    /** The job file that a release was made by, as it was archived. */
    public static Optional<Path> jobFile(StateFolder state, Manifest release) throws IOException {
        return new ConfigurationArchive(state).jobFile(release.identity().configuration());
    }
}
