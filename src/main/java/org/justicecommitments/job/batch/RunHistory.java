package org.justicecommitments.job.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.justicecommitments.release.publish.Durable;
import org.justicecommitments.release.publish.RunState;
import tools.jackson.core.JacksonException;

/** The records of runs, one file each in the state folder. */
public record RunHistory(StateFolder state) {

    private static final int LISTED = 30;

    /** The records, newest first. */
    public List<RunRecord> records() throws IOException {
        List<RunRecord> records = new ArrayList<>();
        for (Path file : files()) {
            record(file).ifPresent(records::add);
        }
        records.sort(Comparator.comparingLong(RunRecord::run).reversed());
        return records;
    }

    /** A record; empty if another version of the program wrote it, for it is history only. */
    private static Optional<RunRecord> record(Path file) throws IOException {
        try {
            return Optional.of(StageFile.JSON.readValue(Files.readAllBytes(file), RunRecord.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The last runs as the root of the output lists them, newest first. */
    public List<RunState> states() throws IOException {
        return records().stream()
                .filter(run -> run.outcome() != RunRecord.Outcome.DRY_RUN)
                .limit(LISTED)
                .map(RunHistory::state)
                .toList();
    }

    static RunState state(RunRecord run) {
        String state = run.outcome().name().toLowerCase(Locale.ROOT);
        return new RunState(run.started(), state, run.release(), run.message());
    }

    /** The number of the next run. */
    long nextNumber() throws IOException {
        return files().stream()
                        .map(file -> file.getFileName().toString().replace(".json", ""))
                        .mapToLong(Long::parseLong)
                        .max()
                        .orElse(0)
                + 1;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(state.runs())) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(state.runs())) {
            return list.filter(file -> file.getFileName().toString().matches("\\d+\\.json"))
                    .toList();
        }
    }

    /** Keeps a record. */
    void keep(RunRecord run) throws IOException {
        String name = String.format(Locale.ROOT, "%06d.json", run.run());
        Durable.replace(state.runs().resolve(name), StageFile.JSON.writeValueAsString(run) + "\n");
    }
}
