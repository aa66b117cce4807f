package org.justicecommitments.job.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.normalize.ContactRule;
import org.justicecommitments.release.metadata.Decisions;
import org.justicecommitments.release.metadata.Decisions.Entry;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.Manifest.Decision;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.metadata.Seal;
import org.justicecommitments.release.publish.Output;
import org.justicecommitments.release.publish.RunState;

/** Where named persons decide about releases, each with a reason that becomes public. */
public final class DecisionDesk {

    private static final int LONGEST = 500;
    private static final ContactRule CONTACTS = new ContactRule();

    private final StateFolder state;
    private final Output output;
    private final Optional<JobDefinition> job;

    /**
     * A desk.
     *
     * @param job the job, as far as its file can be read: it says how long releases are kept, and when the next run is due
     */
    public DecisionDesk(StateFolder state, Output output, Optional<JobDefinition> job) {
        this.state = state;
        this.output = output;
        this.job = job;
    }

    /** What somebody can decide. */
    public enum Kind {
        /** A held release is published. */
        APPROVE("published", "Approved"),
        /** A held release is taken away. */
        REJECT("rejected", "Rejected"),
        /** A public release should not be used any more. */
        WITHDRAW("withdrawn", "Withdrawn"),
        /** A public release is kept whole for good. */
        KEEP("unchanged", "Kept");

        private final String state;
        private final String word;

        Kind(String state, String word) {
            this.state = state;
            this.word = word;
        }
    }

    /** What became of it: 0 if it is done, else the exit code for what stands against it, and a sentence. */
    public record Outcome(int exitCode, String sentence) {}

    /**
     * Decides about a release.
     *
     * @param by the name of who decides
     */
    public Outcome decide(Kind kind, String id, String reason, String by, Instant now) throws IOException {
        Decision decision = new Decision(clean(by), now.truncatedTo(ChronoUnit.SECONDS), clean(reason));
        if (decision.by().isEmpty() || decision.reason().isEmpty()) {
            return new Outcome(2, "A decision needs a reason and a name; both become public.");
        }
        Optional<RunLock> lock = RunLock.take(state, now);
        if (lock.isEmpty()) {
            return new Outcome(4, "Already running: " + RunLock.holder(state) + ".");
        }
        try {
            Outcome outcome = locked(kind, id, decision);
            if (outcome.exitCode() == 0) {
                String message = "%s by %s: %s".formatted(kind.word, decision.by(), decision.reason());
                new OutputRoot(output, new RunHistory(state), job)
                        .tellDecision(new RunState(now, kind.state, id, message), now);
                if (kind == Kind.APPROVE && job.isPresent()) {
                    return told(job.get(), id, message, now);
                }
            }
            return outcome;
        } finally {
            lock.get().close();
        }
    }

    private Outcome told(JobDefinition definition, String id, String message, Instant now) throws IOException {
        Map<String, Long> counts = output.manifest(id).map(Manifest::counts).orElse(Map.of());
        List<String> failures = new NoticeDesk(definition, state, output).ofApproval(id, message, counts, now);
        return new Outcome(0, ("Published release %s. ".formatted(id) + String.join(" ", failures)).strip());
    }

    /** What becomes public is on one line, not too long, and without contact details. */
    private static String clean(String text) {
        String line = CONTACTS.apply(text.strip().replaceAll("\\s+", " "));
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }

    private Outcome locked(Kind kind, String id, Decision decision) throws IOException {
        output.mend();
        if (kind == Kind.APPROVE || kind == Kind.REJECT) {
            Optional<Manifest> held = new HeldReleases(state).find(id);
            if (held.isEmpty()) {
                return new Outcome(2, "No release '%s' is held.".formatted(id));
            }
            return kind == Kind.APPROVE ? approve(held.get(), decision) : reject(held.get(), decision);
        }
        Optional<Manifest> release =
                output.manifests().stream().filter(one -> one.id().equals(id)).findFirst();
        if (release.isEmpty()) {
            return new Outcome(2, "There is no release '%s'; `releases` lists them.".formatted(id));
        }
        Decisions before = output.decisions();
        Entry entry = new Entry(id, release.get().identity(), decision);
        if (kind == Kind.WITHDRAW) {
            if (before.isWithdrawn(id)) {
                return new Outcome(2, "Release %s is withdrawn already.".formatted(id));
            }
            output.decide(before.withdrawing(entry));
            return new Outcome(0, "Withdrew release %s.".formatted(id));
        }
        if (before.isThinned(id)) {
            return new Outcome(2, "Release %s was thinned already; its data is gone.".formatted(id));
        }
        output.decide(before.keeping(entry));
        return new Outcome(0, "Release %s is kept.".formatted(id));
    }

    private Outcome approve(Manifest held, Decision decision) throws IOException {
        String latest = output.latest().map(Manifest::id).orElse("");
        if (!held.previous().equals(latest)) {
            return new Outcome(
                    2,
                    ("Release %s cannot be published: its changes are told against %s, and the newest release is now %s. "
                                    + "The next run builds it anew.")
                            .formatted(held.id(), named(held.previous()), named(latest)));
        }
        Path folder = new HeldReleases(state).folder(held);
        seal(folder, held.withApproval(decision));
        output.publish(folder, held.id());
        return new Outcome(0, "Published release %s.".formatted(held.id()));
    }

    private static String named(String id) {
        return id.isEmpty() ? "no release" : id;
    }

    /** The seal of the held release, renewed; a kill in between leaves a release that is held and can be approved again. */
    private void seal(Path folder, Manifest approved) throws IOException {
        Path beside = Files.createDirectories(state.staging()).resolve("approval");
        Files.createDirectories(beside);
        Seal.write(beside, approved);
        for (String name : new String[] {Seal.CHECKSUMS, ManifestFile.NAME}) {
            Files.move(
                    beside.resolve(name),
                    folder.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Outcome reject(Manifest held, Decision decision) throws IOException {
        output.decide(output.decisions().rejecting(new Entry(held.id(), held.identity(), decision)));
        new HeldReleases(state).forget(held);
        return new Outcome(0, "Rejected release %s.".formatted(held.id()));
    }
}
