package org.justicecommitments.release.metadata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How things stand, {@code status.json} at the root of the output.
 *
 * @param state what the last run came to: {@code published | unchanged | held | failed}, or a decision: {@code withdrawn | rejected}
 * @param message one sentence for people
 * @param release the id of the newest release; empty if there is none
 * @param sourceDate the newest source date among its inputs
 * @param sourceChanged when inputs with these bytes were first published
 * @param checked when the source was last read by a run that did not fail
 * @param built when the release was made
 * @param published when it became public: later than built if a person had to approve it
 * @param expectedNext when the next run is due; empty if the job has no schedule
 * @param staleAfter when that run is late
 */
public record Status(
        String state,
        String message,
        Optional<String> release,
        Optional<LocalDate> sourceDate,
        Optional<Instant> sourceChanged,
        Optional<Instant> checked,
        Optional<Instant> built,
        Optional<Instant> published,
        Optional<Instant> expectedNext,
        Optional<Instant> staleAfter) {

    /** The name of the file. */
    public static final String NAME = "status.json";

    /** Reading leaves out what older files do not have. */
    @SuppressWarnings("NullAway")
    public Status {
        state = state == null ? "" : state;
        message = message == null ? "" : message;
        release = release == null ? Optional.empty() : release;
        sourceDate = sourceDate == null ? Optional.empty() : sourceDate;
        sourceChanged = sourceChanged == null ? Optional.empty() : sourceChanged;
        checked = checked == null ? Optional.empty() : checked;
        built = built == null ? Optional.empty() : built;
        published = published == null ? Optional.empty() : published;
        expectedNext = expectedNext == null ? Optional.empty() : expectedNext;
        staleAfter = staleAfter == null ? Optional.empty() : staleAfter;
    }

    /** The status in these bytes; empty if they hold none. */
    public static Optional<Status> parse(byte[] bytes) {
        return ManifestFile.parse(bytes, Status.class);
    }

    /** Whether the next run is late. */
    public boolean isLate(Instant now) {
        return staleAfter.filter(now::isAfter).isPresent();
    }
}
