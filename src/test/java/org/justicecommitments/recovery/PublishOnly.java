package org.justicecommitments.recovery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.job.batch.RunHistory;
import org.justicecommitments.job.batch.StateFolder;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.publish.Durable;
import org.justicecommitments.release.publish.FolderOutput;
import org.justicecommitments.release.publish.Output;
import org.justicecommitments.release.publish.Publication;
import org.justicecommitments.release.publish.RunState;

/** What a run does with the file system once its release is sealed, in the same order, and nothing before. */
public final class PublishOnly {

    /** Where the sealed release stands in the state folder. */
    static final Path STAGED = Path.of("staging", "run-2", "release");

    private PublishOnly() {}

    /** Publishes; takes the output and the state folder. */
    public static void main(String[] arguments) throws IOException {
        Output output = new FolderOutput(Path.of(arguments[0]));
        StateFolder state = new StateFolder(Path.of(arguments[1]));
        Path staged = state.root().resolve(STAGED);
        String id = ManifestFile.read(staged).orElseThrow().id();
        output.publish(staged, id);
        Durable.delete(state.staging());
        String first = Files.readString(state.runs().resolve("000001.json"), StandardCharsets.UTF_8);
        Durable.replace(state.runs().resolve("000002.json"), first.replace("\"run\":1,", "\"run\":2,"));
        List<RunState> runs = new RunHistory(state).states();
        Instant now = Instant.now();
        RunState last = new RunState(now, "published", id, "Published release " + id + ".");
        new Publication(output, Optional.empty()).renew(last, runs, Optional.empty(), now);
    }
}
