package org.justicecommitments.web.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.job.batch.LiveRun;
import org.justicecommitments.job.batch.RunRecord;
import org.justicecommitments.job.batch.RunRecord.StageRecord;
import org.justicecommitments.job.batch.Stage;

/**
 * How a run gets on, measured by the last one of the same job that went through all stages.
 *
 * @param last the stages of that run; empty if there was none
 */
record Pace(List<StageRecord> last) {

    /** The pace of the last run of a job, out of records, newest first. */
    static Pace of(List<RunRecord> records, String job) {
        return new Pace(records.stream()
                .filter(run -> run.job().equals(job) && run.stages().size() == Stage.values().length)
                .map(RunRecord::stages)
                .findFirst()
                .orElse(List.of()));
    }

    /**
     * A stage as it is shown.
     *
     * @param word its word
     * @param state {@code done | now | next}
     * @param rows the rows so far
     * @param expected how many there will be; 0 if that is not known
     * @param seconds how long it has taken so far
     */
    record Shown(String word, String state, long rows, long expected, double seconds) {

        long rate() {
            return seconds > 0 ? Math.round(rows / seconds) : 0;
        }

        Map<String, Object> data() {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("stage", word);
            data.put("state", state);
            data.put("rows", rows);
            data.put("expected", expected);
            data.put("rate", rate());
            data.put("seconds", Math.round(seconds * 10) / 10.0);
            return data;
        }
    }

    /** All stages of a run that is under way. */
    List<Shown> shown(LiveRun live, Instant now) {
        List<Shown> shown = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            Optional<StageRecord> done = live.stages().stream()
                    .filter(each -> each.stage().equals(stage.word()))
                    .findFirst();
            if (done.isPresent()) {
                shown.add(new Shown(
                        stage.word(),
                        "done",
                        done.get().rows(),
                        done.get().rows(),
                        done.get().seconds()));
            } else if (live.stage().equals(stage.word())) {
                double seconds =
                        Math.max(0, Duration.between(live.stageStarted(), now).toMillis() / 1e3);
                long expected = live.expected() > 0 ? live.expected() : before(stage.word(), StageRecord::rows);
                shown.add(new Shown(stage.word(), "now", live.rows(), Math.max(expected, live.rows()), seconds));
            } else {
                shown.add(new Shown(stage.word(), "next", 0, before(stage.word(), StageRecord::rows), 0));
            }
        }
        return shown;
    }

    private long before(String word, java.util.function.ToLongFunction<StageRecord> figure) {
        return last.stream()
                .filter(stage -> stage.stage().equals(word))
                .mapToLong(figure)
                .findFirst()
                .orElse(0);
    }

    /** How many seconds are left; empty if no run shows how long such a run takes. */
    Optional<Long> secondsLeft(List<Shown> stages) {
        if (last.isEmpty()) {
            return Optional.empty();
        }
        double left = 0;
        for (Shown stage : stages) {
            double then = before(stage.word(), record -> Math.round(record.seconds() * 1000)) / 1e3;
            if (stage.state().equals("next")) {
                left += then;
            } else if (stage.state().equals("now")) {
                boolean measured = stage.rows() > 0 && stage.expected() > stage.rows();
                left += measured
                        ? (stage.expected() - stage.rows()) * stage.seconds() / stage.rows()
                        : Math.max(0, then - stage.seconds());
            }
        }
        return Optional.of(Math.round(Math.ceil(left)));
    }
}
