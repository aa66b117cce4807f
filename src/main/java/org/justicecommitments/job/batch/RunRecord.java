package org.justicecommitments.job.batch;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What became of a run.
 *
 * @param run its number, counting up in the state folder; 0 if it never began
 * @param job the name of the job
 * @param outcome what it came to
 * @param message one sentence for people
 * @param started when it began
 * @param seconds how long it took
 * @param release the id of the release that it published, held or found unchanged; empty if there is none
 * @param stages its stages, as far as they ran
 * @param counts rows by what became of them
 * @param findings findings by code
 */
public record RunRecord(
        long run,
        String job,
        Outcome outcome,
        String message,
        Instant started,
        double seconds,
        String release,
        List<StageRecord> stages,
        Map<String, Long> counts,
        Map<String, Long> findings) {

    /** The same record with one more sentence for people. */
    RunRecord saying(String sentence) {
        String both = message + " " + sentence;
        return new RunRecord(run, job, outcome, both, started, seconds, release, stages, counts, findings);
    }

    /** What a run comes to. */
    public enum Outcome {
        PUBLISHED(0),
        UNCHANGED(0),
        DRY_RUN(0),
        FAILED(1),
        BAD_CONFIGURATION(2),
        HELD(3),
        ALREADY_RUNNING(4),
        STOPPED(5);

        private final int exitCode;

        Outcome(int exitCode) {
            this.exitCode = exitCode;
        }

        /** The exit code of the command line. */
        public int exitCode() {
            return exitCode;
        }
    }

    /**
     * A stage of a run.
     *
     * @param stage its word
     * @param rows the rows that it took
     * @param seconds how long it took
     * @param findings how many findings it raised
     */
    public record StageRecord(String stage, long rows, double seconds, long findings) {}
}
