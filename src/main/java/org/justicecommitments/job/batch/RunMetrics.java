package org.justicecommitments.job.batch;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.justicecommitments.job.batch.RunRecord.Outcome;
import org.justicecommitments.job.batch.RunRecord.StageRecord;
import org.justicecommitments.release.metadata.Status;
import org.justicecommitments.release.publish.Durable;

/** What a run measured, as a text file that Prometheus' textfile collector reads. */
final class RunMetrics {

    private static final String FORMAT = "text/plain; version=0.0.4; charset=utf-8";
    private static final double MILLIS = 1000;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private RunMetrics() {}

    /** Writes the metrics of the last run, and of all runs on record. */
    static void write(StateFolder state, RunRecord run, List<RunRecord> history, Optional<Status> status)
            throws IOException {
        RunMetrics metrics = new RunMetrics();
        try {
            metrics.run(run);
            metrics.runs(run.job(), history);
            status.ifPresent(known -> metrics.status(run.job(), known));
            Durable.replace(state.metrics(), metrics.registry.scrape(FORMAT));
        } finally {
            metrics.registry.close();
        }
    }

    private void gauge(String name, Tags tags, String description, double value) {
        Gauge.builder("justice." + name, () -> value)
                .tags(tags)
                .description(description)
                .register(registry);
    }

    private void run(RunRecord run) {
        Tags job = Tags.of("job", run.job());
        gauge("run.started.timestamp.seconds", job, "When the last run began.", seconds(run.started()));
        gauge("run.seconds", job, "How long the last run took.", run.seconds());
        for (Outcome outcome : Outcome.values()) {
            gauge(
                    "run.outcome",
                    job.and("outcome", word(outcome)),
                    "1 for what the last run came to.",
                    run.outcome() == outcome ? 1 : 0);
        }
        for (StageRecord stage : run.stages()) {
            Tags tags = job.and("stage", stage.stage());
            gauge("stage.rows", tags, "Rows that a stage of the last run took.", (double) stage.rows());
            gauge("stage.seconds", tags, "How long a stage of the last run took.", stage.seconds());
            gauge("stage.findings", tags, "Findings that a stage of the last run raised.", (double) stage.findings());
        }
        run.findings()
                .forEach((code, count) ->
                        gauge("findings", job.and("code", code), "Findings of the last run, by kind.", count));
        run.counts()
                .forEach((name, count) ->
                        gauge("rows", job.and("count", name), "Rows and commitments, by what became of them.", count));
    }

    private void runs(String job, List<RunRecord> history) {
        Map<Outcome, Long> counts = history.stream()
                .filter(run -> run.job().equals(job))
                .collect(Collectors.groupingBy(RunRecord::outcome, Collectors.counting()));
        for (Outcome outcome : Outcome.values()) {
            FunctionCounter.builder("justice.runs", counts, all -> all.getOrDefault(outcome, 0L))
                    .tags("job", job, "outcome", word(outcome))
                    .description("Runs on record, by what they came to.")
                    .register(registry);
        }
    }

    private void status(String job, Status status) {
        Tags tags = Tags.of("job", job);
        status.checked().ifPresent(at -> at("checked", tags, "When the source was last checked.", at));
        status.published().ifPresent(at -> at("published", tags, "When the newest release became public.", at));
        status.staleAfter().ifPresent(at -> at("stale.after", tags, "When the next run is late.", at));
    }

    private void at(String name, Tags tags, String description, Instant at) {
        gauge(name + ".timestamp.seconds", tags, description, seconds(at));
    }

    private static double seconds(Instant instant) {
        return instant.toEpochMilli() / MILLIS;
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
