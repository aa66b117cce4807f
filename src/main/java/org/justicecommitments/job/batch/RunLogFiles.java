package org.justicecommitments.job.batch;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The log of a run in the state folder, twice: {@code run-N.log} for people, {@code run-N.jsonl} for programs. A log that cannot be written costs no
 * night.
 */
final class RunLogFiles implements RunListener, AutoCloseable {

    private static final long KEPT = 400;

    private final RunListener shown;
    private final long run;
    private final Writer plain;
    private final Writer structured;
    private boolean broken;

    private RunLogFiles(RunListener shown, long run, Writer plain, Writer structured) {
        this.shown = shown;
        this.run = run;
        this.plain = plain;
        this.structured = structured;
    }

    /** Opens the logs of a run; what they are told, the listener is told too. Logs of a long time ago are removed. */
    static RunLogFiles open(StateFolder state, long run, RunListener shown) {
        try {
            Files.createDirectories(state.logs());
            for (long old = run - KEPT; old > 0 && Files.deleteIfExists(state.log(old, "jsonl")); old--) {
                Files.deleteIfExists(state.log(old, "log"));
            }
            return new RunLogFiles(shown, run, writer(state.log(run, "log")), writer(state.log(run, "jsonl")));
        } catch (IOException e) {
            shown.line("This run has no log: " + e.getMessage());
            return new RunLogFiles(shown, run, Writer.nullWriter(), Writer.nullWriter());
        }
    }

    private static Writer writer(Path file) throws IOException {
        return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    private void write(String event, String stage, long rows, String text) {
        if (broken) {
            return;
        }
        Map<String, Object> entry = new LinkedHashMap<>();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        entry.put("at", now.toString());
        entry.put("run", run);
        entry.put("event", event);
        if (!stage.isEmpty()) {
            entry.put("stage", stage);
        }
        if (rows > 0) {
            entry.put("rows", rows);
        }
        if (!text.isEmpty()) {
            entry.put("text", text);
        }
        try {
            structured.write(StageFile.JSON.writeValueAsString(entry) + "\n");
            structured.flush();
            if (!text.isEmpty()) {
                plain.write(now + " " + text + "\n");
                plain.flush();
            }
        } catch (IOException e) {
            broken = true;
            shown.line("The log of this run cannot be written any more: " + e.getMessage());
        }
    }

    @Override
    public void numbered(long number) {
        shown.numbered(number);
    }

    @Override
    public void line(String text) {
        write("line", "", 0, text);
        shown.line(text);
    }

    @Override
    public void begins(Stage stage, long expected) {
        write("begins", stage.word(), expected, "");
        shown.begins(stage, expected);
    }

    @Override
    public void advances(Stage stage, long rows) {
        shown.advances(stage, rows);
    }

    @Override
    public void ends(Stage stage) {
        write("ends", stage.word(), 0, "");
        shown.ends(stage);
    }

    /** Writes what the run came to. */
    void ended(RunRecord record) {
        write("ended", "", 0, "%s: %s".formatted(RunHistory.state(record).state(), record.message()));
    }

    @Override
    public void close() {
        try (plain) {
            structured.close();
        } catch (IOException e) {
            if (!broken) {
                shown.line("The log of this run is not whole: " + e.getMessage());
            }
        }
    }
}
