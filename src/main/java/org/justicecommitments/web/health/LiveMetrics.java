package org.justicecommitments.web.health;

import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.job.batch.LiveRun;
import org.justicecommitments.job.batch.StateFolder;

/** Figures of this moment, and those that the last run left, in the text that Prometheus reads. */
public final class LiveMetrics implements AutoCloseable {

    private static final String FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    private final StateFolder state;
    private final Clock clock;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final MultiGauge health = gauge("health", "1 for what is well, 0 for what is not.");
    private final MultiGauge rows = gauge("running.rows", "Rows that the stage under way has taken.");
    private final MultiGauge expected = gauge("running.rows.expected", "Rows that it will take, if known.");
    private final MultiGauge seconds = gauge("running.seconds", "How long the stage under way has taken.");

    /** The figures of a state folder and of this process. */
    public LiveMetrics(StateFolder state, Clock clock) {
        this.state = state;
        this.clock = clock;
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    private MultiGauge gauge(String name, String description) {
        return MultiGauge.builder("justice." + name).description(description).register(registry);
    }

    /** All figures. */
    synchronized String text(List<Check> checks) {
        health.register(
                checks.stream()
                        .map(check -> MultiGauge.Row.of(Tags.of("check", check.name()), check.up() ? 1 : 0))
                        .toList(),
                true);
        Optional<LiveRun> live = LiveRun.in(state);
        show(rows, live, live.map(LiveRun::rows).orElse(0L));
        show(expected, live, live.map(LiveRun::expected).orElse(0L));
        show(
                seconds,
                live,
                live.map(run -> run.stage().isEmpty()
                                ? 0
                                : Duration.between(run.stageStarted(), clock.instant())
                                                .toMillis()
                                        / 1e3)
                        .orElse(0.0));
        return lastRun() + registry.scrape(FORMAT);
    }

    private static void show(MultiGauge gauge, Optional<LiveRun> live, Number value) {
        gauge.register(
                live.map(run -> List.<MultiGauge.Row<?>>of(MultiGauge.Row.of(
                                Tags.of("run", Long.toString(run.launch().run()), "stage", run.stage()), value)))
                        .orElse(List.of()),
                true);
    }

    private String lastRun() {
        try {
            return Files.readString(state.metrics());
        } catch (IOException e) {
            return ""; // nothing was run yet
        }
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
