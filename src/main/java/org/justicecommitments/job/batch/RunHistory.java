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
        for (Path file : files(state.runs())) {
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

    /** The runs that made or held a release, newest first. */
    public Stream<RunRecord> ofRelease(String id) throws IOException {
        return records().stream().filter(run -> run.release().equals(id));
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

    /** How a run was asked for, if that is known. */
    public Optional<Launch> launch(long run) {
        try {
            return Optional.of(StageFile.JSON.readValue(Files.readAllBytes(state.launch(run)), Launch.class));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** Runs that were asked for, newest first, whether or not they left a record. */
    public List<Launch> launches() throws IOException {
        return files(state.launches()).stream()
                .map(file -> number(file))
                .sorted(Comparator.reverseOrder())
                .flatMap(run -> launch(run).stream())
                .toList();
    }

    /** The number of the next run; that of one that was killed is not given again. */
    long nextNumber() throws IOException {
        return Stream.concat(files(state.runs()).stream(), files(state.launches()).stream())
                        .mapToLong(RunHistory::number)
                        .max()
                        .orElse(0)
                + 1;
    }

    private static long number(Path file) {
        return Long.parseLong(String.valueOf(file.getFileName()).replace(".json", ""));
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
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
