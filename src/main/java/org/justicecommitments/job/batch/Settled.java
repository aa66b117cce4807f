package org.justicecommitments.job.batch;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.job.batch.RunRecord.Outcome;
import org.justicecommitments.release.metadata.Decisions;
import org.justicecommitments.release.metadata.Decisions.Entry;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.Manifest.Identity;

/**
 * What a run comes to without building anything, because the same was built before.
 *
 * @param outcome what it comes to
 * @param message one sentence for people
 * @param release the release that was built before
 * @param counts what that counts to
 */
record Settled(Outcome outcome, String message, String release, Map<String, Long> counts) {

    /** What inputs, configuration and build that stayed the same come to; empty if they have to be built. */
    static Optional<Settled> of(Identity identity, Predecessors before, Decisions decisions, HeldReleases held)
            throws IOException {
        Optional<Manifest> latest = before.previous();
        if (latest.filter(release -> release.identity().equals(identity)).isPresent()) {
            String message = "Checked, unchanged: release %s has the same inputs, configuration and build."
                    .formatted(latest.get().id());
            return Optional.of(settled(Outcome.UNCHANGED, message, latest.get()));
        }
        Optional<Entry> against = decisions.against(identity);
        if (against.isPresent()) {
            return Optional.of(
                    decided(against.get(), decisions.isWithdrawn(against.get().id()), latest));
        }
        String previous = latest.map(Manifest::id).orElse("");
        return held.all().stream()
                .filter(one -> one.identity().equals(identity) && one.previous().equals(previous))
                .findFirst()
                .map(one -> settled(
                        Outcome.HELD,
                        "Still held for approval: release %s has the same inputs, configuration and build. %s"
                                .formatted(one.id(), HeldReleases.remedy(one.id())),
                        one));
    }

    private static Settled decided(Entry entry, boolean withdrawn, Optional<Manifest> latest) {
        String message =
                ("Checked, nothing is published: release %s was made from the same inputs, configuration and build, "
                                + "and %s %s it: %s")
                        .formatted(
                                entry.id(),
                                entry.decision().by(),
                                withdrawn ? "withdrew" : "rejected",
                                entry.decision().reason());
        return new Settled(
                Outcome.UNCHANGED,
                message,
                latest.map(Manifest::id).orElse(""),
                latest.map(Manifest::counts).orElse(Map.of()));
    }

    private static Settled settled(Outcome outcome, String message, Manifest release) {
        return new Settled(outcome, message, release.id(), release.counts());
    }
}
