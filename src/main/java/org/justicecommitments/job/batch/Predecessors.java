package org.justicecommitments.job.batch;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.release.metadata.Decisions;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.publish.Output;

/**
 * The releases that a new one is compared with.
 *
 * @param previous the release before: the newest that is whole and not withdrawn
 * @param standing the releases that are not withdrawn, newest first
 * @param newest the instant of the newest of all releases, withdrawn or not; ids of later ones sort behind it
 */
record Predecessors(Optional<Manifest> previous, List<Manifest> standing, Optional<Instant> newest) {

    /** The releases of an output. */
    static Predecessors of(Output output) throws IOException {
        Decisions decisions = output.decisions();
        List<Manifest> all = output.manifests();
        return new Predecessors(
                all.stream().filter(one -> decisions.isCurrent(one.id())).findFirst(),
                all.stream().filter(one -> !decisions.isWithdrawn(one.id())).toList(),
                all.stream().findFirst().map(Manifest::published));
    }

    /** The one before, and no others. */
    static Predecessors only(Optional<Manifest> previous) {
        return new Predecessors(previous, previous.stream().toList(), previous.map(Manifest::published));
    }

    /** The last releases of one kind, newest first, back to the last that a person approved: what was approved is usual. */
    List<Manifest> recent(boolean sample, int most) {
        List<Manifest> recent = new ArrayList<>();
        for (Manifest release : standing) {
            if (release.sample() == sample && recent.size() < most) {
                recent.add(release);
                if (release.approval().isPresent()) {
                    return recent;
                }
            }
        }
        return recent;
    }
}
