package org.justicecommitments.job.batch;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.commitment.RowPlace;
import org.justicecommitments.normalize.identity.CommitmentFile;
import org.justicecommitments.normalize.identity.DerivedIds;
import org.justicecommitments.provenance.InputEntry;
import org.justicecommitments.release.ChangeTables.Redirect;
import org.justicecommitments.release.change.Identities;
import org.justicecommitments.release.change.Identities.Vanished;

/**
 * Finds the commitments that stood under other ids before: the row that gave the old id belongs to them now, or one of their
 * rows would, alone, have the derived id that is gone.
 */
final class FormerIds {

    private final Workspace workspace;
    private final String release;
    private final Map<String, String> idByRow = new HashMap<>();
    private final Set<String> derived = new HashSet<>();
    private final Set<String> members;
    private final Map<String, String> hashes;
    private final SortedMap<String, Redirect> found = new TreeMap<>();

    FormerIds(Workspace workspace, Identities identities, String release) throws IOException {
        this.workspace = workspace;
        this.release = release;
        for (Vanished vanished : identities.vanished().values()) {
            if (!vanished.row().isEmpty()) {
                idByRow.put(vanished.row(), vanished.id());
            }
            derived.add(vanished.id());
        }
        derived.addAll(identities.tombstones().keySet());
        this.members =
                derived.stream().flatMap(id -> DerivedIds.member(id).stream()).collect(Collectors.toSet());
        this.hashes = workspace.entries().readAll().stream()
                .filter(entry -> !entry.sha256().isEmpty())
                .collect(Collectors.toMap(InputEntry::name, InputEntry::sha256));
    }

    /** The redirects, by the id that is gone. */
    SortedMap<String, Redirect> redirects() throws IOException {
        if (idByRow.isEmpty() && derived.isEmpty()) {
            return found;
        }
        try (CommitmentFile.Reader commitments = workspace.openCommitments()) {
            for (Optional<Commitment> next = commitments.next(); next.isPresent(); next = commitments.next()) {
                Commitment commitment = next.get();
                commitment.readings().forEach(reading -> look(commitment.id(), reading));
            }
        }
        return found;
    }

    private void look(String id, Reading reading) {
        RowPlace place = reading.place();
        String row =
                Identities.row(hashes.getOrDefault(place.file(), ""), place.sheet(), Integer.toString(place.row()));
        String former = idByRow.get(row);
        if (former != null) {
            redirect(former, id, "%s row %d gives it, as before".formatted(place.file(), place.row()));
        } else if (members.contains(DerivedIds.member(reading))) {
            String would = DerivedIds.alone(reading);
            if (derived.contains(would)) {
                redirect(would, id, "%s row %d would have that id alone".formatted(place.file(), place.row()));
            }
        }
    }

    private void redirect(String former, String id, String evidence) {
        if (!former.equals(id)) {
            found.putIfAbsent(former, new Redirect(former, id, release, evidence));
        }
    }
}
