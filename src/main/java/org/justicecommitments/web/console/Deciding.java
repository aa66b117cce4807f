package org.justicecommitments.web.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.justicecommitments.job.batch.DecisionDesk;
import org.justicecommitments.job.batch.RunHistory;
import org.justicecommitments.job.batch.RunRecord;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.job.definition.JobFile;
import org.justicecommitments.vocabulary.Problems;
import org.justicecommitments.web.entry.AuditLog;
import org.justicecommitments.web.launch.Premises;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** How an operator decides about a release: with a reason, under the name that he signed in with, and written down. */
record Deciding(Premises premises, AuditLog audit) {

    private static final int LONGEST_REASON = 500;

    /** The field for the reason, and what becomes of it. */
    static String reason(String published) {
        return """
                <label>Reason; it is published %s
                <textarea name="reason" rows="3" maxlength="%d" required></textarea></label>
                """
                .formatted(published, LONGEST_REASON);
    }

    /**
     * Decides.
     *
     * @param deed what was done, as in "Release 1 is approved"
     */
    ResponseEntity<String> decide(
            HttpServletRequest request, DecisionDesk.Kind kind, String id, String reason, String deed)
            throws IOException {
        Visit visit = Visit.of(request);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Page.say(
                    HttpStatus.BAD_REQUEST,
                    visit,
                    "No reason",
                    "Say why, in at most %d characters.".formatted(LONGEST_REASON));
        }
        DecisionDesk desk = new DecisionDesk(premises.state(), premises.output(), job(id));
        DecisionDesk.Outcome outcome = desk.decide(kind, id, reason, visit.who(), Instant.now());
        audit.note(request, (outcome.exitCode() == 0 ? deed : "not " + deed) + " release " + id, reason.strip());
        return Page.say(
                outcome.exitCode() == 0 ? HttpStatus.OK : HttpStatus.CONFLICT,
                visit,
                outcome.exitCode() == 0 ? "Release %s is %s".formatted(id, deed) : "Nothing was decided",
                outcome.sentence());
    }

    /** The job whose run made the release: it says who is told, and how long releases are kept. */
    private Optional<JobDefinition> job(String id) throws IOException {
        Optional<String> name = new RunHistory(premises.state())
                .ofRelease(id)
                .map(RunRecord::job)
                .findFirst();
        Optional<Path> file = name.isPresent() ? premises.jobs().file(name.get()) : Optional.empty();
        return file.flatMap(path -> JobFile.read(path, new Problems()));
    }
}
