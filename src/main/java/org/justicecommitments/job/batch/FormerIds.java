package org.justicecommitments.job.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.commitment.RowPlace;
import org.justicecommitments.normalize.ReadingFile;
import org.justicecommitments.normalize.identity.CommitmentFile;
import org.justicecommitments.normalize.identity.DerivedIds;
import org.justicecommitments.provenance.InputEntry;
import org.justicecommitments.release.ChangeTables.Redirect;
import org.justicecommitments.release.change.Identities;
import org.justicecommitments.release.change.Identities.Vanished;
import org.justicecommitments.release.change.RowPart;

/**
 * Finds the commitments that stood under other ids before: the part of a row that gave the old id belongs to them now, or one of
 * their rows would, alone, have the derived id that is gone. Where that is true of several commitments, it is said of none.
 */
final class FormerIds {

    private final Workspace workspace;
    private final String release;
    private final Map<String, List<Vanished>> byRow = new HashMap<>();
    private final Set<String> derived = new HashSet<>();
    private final Set<String> members;
    private final Map<String, String> hashes;
    private final SortedMap<String, SortedMap<String, String>> ofRows = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, String>> ofTexts = new TreeMap<>();

    FormerIds(Workspace workspace, Identities identities, String release) throws IOException {
        this.workspace = workspace;
        this.release = release;
        for (Vanished vanished : identities.vanished().values()) {
            vanished.row().ifPresent(row -> byRow.computeIfAbsent(row.row(), r -> new ArrayList<>())
                    .add(vanished));
            derived.add(vanished.id());
        }
        derived.addAll(identities.tombstones().keySet());
        this.members =
                derived.stream().flatMap(id -> DerivedIds.member(id).stream()).collect(Collectors.toSet());
        this.hashes = workspace.entries().readAll().stream()
                .filter(entry -> !entry.sha256().isEmpty())
                .collect(Collectors.toMap(InputEntry::name, InputEntry::sha256));
    }

    /**
     * What became of ids that are gone, as far as rows and texts say it.
     *
     * @param redirects the redirects, by the id that is gone
     * @param unclear sentences about those that may be several commitments now, by the id that is gone
     */
    record Found(SortedMap<String, Redirect> redirects, SortedMap<String, String> unclear) {}

    Found find() throws IOException {
        if (!byRow.isEmpty() || !derived.isEmpty()) {
            try (ReadingFile.Reader readings = workspace.openReadings();
                    CommitmentFile.Reader commitments = workspace.openCommitments()) {
                for (Optional<Commitment> next = commitments.next(); next.isPresent(); next = commitments.next()) {
                    Commitment commitment = next.get();
                    commitment.readings().forEach(reading -> look(commitment.id(), reading, readings));
                }
            }
        }
        SortedMap<String, SortedMap<String, String>> all = new TreeMap<>(ofTexts);
        all.putAll(ofRows); // a row says more than a text, which others may have as well
        Found found = new Found(new TreeMap<>(), new TreeMap<>());
        all.forEach((former, now) -> {
            if (now.size() == 1) {
                now.forEach((id, evidence) -> found.redirects.put(former, new Redirect(former, id, release, evidence)));
            } else {
                String ids = String.join(", ", now.keySet());
                found.unclear.put(former, "which of %s it is now cannot be told".formatted(ids));
            }
        });
        return found;
    }

    private void look(String id, Reading reading, ReadingFile.Reader readings) {
        RowPlace place = reading.place();
        String row =
                Identities.row(hashes.getOrDefault(place.file(), ""), place.sheet(), Integer.toString(place.row()));
        List<Vanished> former = byRow.getOrDefault(row, List.of());
        if (!former.isEmpty()) {
            RowPart part = RowPart.of(readings.row(place));
            former.stream()
                    .filter(one -> one.row().orElseThrow().part().isSame(part))
                    .forEach(one -> note(
                            ofRows,
                            one.id(),
                            id,
                            "%s row %d gives it, as before".formatted(place.file(), place.row())));
        }
        if (members.contains(DerivedIds.member(reading))) {
            String would = DerivedIds.alone(reading);
            if (derived.contains(would)) {
                note(ofTexts, would, id, "%s row %d would have that id alone".formatted(place.file(), place.row()));
            }
        }
    }

    private static void note(
            SortedMap<String, SortedMap<String, String>> found, String former, String id, String evidence) {
        if (!former.equals(id)) {
            found.computeIfAbsent(former, f -> new TreeMap<>()).putIfAbsent(id, evidence);
        }
    }
}
