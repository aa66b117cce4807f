package org.justicecommitments.web.console;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.justicecommitments.job.batch.LiveRun;
import org.justicecommitments.job.batch.RunHistory;
import org.justicecommitments.job.batch.StateFolder;
import org.justicecommitments.job.definition.JobFile;
import org.justicecommitments.release.metadata.ManifestFile;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells browsers how a run gets on, as server-sent events. It reads what runs leave in the state folder, whichever process they are in. */
final class Progress implements AutoCloseable {

    private static final long LONGEST_MILLIS = TimeUnit.MINUTES.toMillis(30);
    private static final long PAUSE_MILLIS = 400;
    private static final int MOST = 50;

    private final StateFolder state;
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });

    private final Future<?> telling;

    Progress(StateFolder state) {
        this.state = state;
        this.telling = clock.scheduleWithFixedDelay(this::tell, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private record Watcher(long run, Pace pace, SseEmitter events) {}

    /** Begins to tell of a run; empty if too many are told already. */
    Optional<SseEmitter> watch(long run) throws IOException {
        if (watchers.size() >= MOST) {
            return Optional.empty();
        }
        SseEmitter events = new SseEmitter(LONGEST_MILLIS);
        Watcher watcher = new Watcher(run, pace(run), events);
        Runnable gone = () -> watchers.remove(watcher);
        events.onCompletion(gone);
        events.onTimeout(gone);
        events.onError(failure -> gone.run());
        watchers.add(watcher);
        return Optional.of(events);
    }

    /** The pace that a run is measured by. */
    Pace pace(long run) throws IOException {
        RunHistory history = new RunHistory(state);
        String job = history.launch(run)
                .map(launch -> JobFile.name(java.nio.file.Path.of(launch.jobFile())))
                .orElse("");
        return Pace.of(history.records(), job);
    }

    private void tell() {
        if (watchers.isEmpty()) {
            return;
        }
        Optional<LiveRun> live = LiveRun.in(state);
        for (Watcher watcher : List.copyOf(watchers)) {
            try {
                Optional<LiveRun> own = live.filter(run -> run.launch().run() == watcher.run());
                if (own.isPresent()) {
                    watcher.events()
                            .send(SseEmitter.event()
                                    .name("progress")
                                    .data(ManifestFile.oneLine(data(own.get(), watcher.pace())), MediaType.TEXT_PLAIN));
                } else {
                    watcher.events().send(SseEmitter.event().name("end").data("", MediaType.TEXT_PLAIN));
                    watcher.events().complete();
                    watchers.remove(watcher);
                }
            } catch (IOException | IllegalStateException e) { // the browser went away
                watchers.remove(watcher);
            }
        }
    }

    private static Map<String, Object> data(LiveRun live, Pace pace) {
        List<Pace.Shown> shown = pace.shown(live, Instant.now());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("stages", shown.stream().map(Pace.Shown::data).toList());
        pace.secondsLeft(shown).ifPresent(left -> data.put("left", left));
        return data;
    }

    @Override
    public void close() {
        telling.cancel(false);
        clock.shutdownNow();
        watchers.forEach(watcher -> watcher.events().complete());
    }
}
