package org.justicecommitments.normalize.identity;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.justicecommitments.commitment.Answer.Known;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.IdOrigin;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.commitment.RowPlace;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingPlace;
import org.justicecommitments.finding.Findings;
import org.justicecommitments.normalize.Readings;

/**
 * Decides which readings are the same commitment: by id where there is one, else by member, plan and likeness of the
 * text. A wrong merge is worse than a missed one.
 */
public final class Identification {

    private static final double MARGIN = 0.1;

    private final Readings readings;
    private final Findings findings;
    private final Map<String, Cluster> byId = new HashMap<>();
    private final Map<Plan.Name, Plan> plans = new HashMap<>();
    private final Map<Integer, Key.Sheet> sheets = new HashMap<>();
    private final List<Duplicate> refused = new ArrayList<>();

    /**
     * A row that was refused because its id belongs to another commitment of the same export.
     *
     * @param place the row
     * @param message why
     */
    public record Duplicate(RowPlace place, String message) {}

    /**
     * What became of the readings of each sheet.
     *
     * @param publishedRows the rows that gave a commitment, by sheet number
     * @param mergedRows the rows that were added to another one's, by sheet number
     * @param refused the rows whose id belongs to another commitment
     */
    public record Outcome(
            Map<Integer, BitSet> publishedRows, Map<Integer, BitSet> mergedRows, List<Duplicate> refused) {

        /** How many rows gave a commitment, by sheet number. */
        public Map<Integer, Long> published() {
            return counts(publishedRows);
        }

        /** How many rows were added to another one's commitment, by sheet number. */
        public Map<Integer, Long> merged() {
            return counts(mergedRows);
        }

        private static Map<Integer, Long> counts(Map<Integer, BitSet> rows) {
            Map<Integer, Long> counts = new TreeMap<>();
            rows.forEach((sheet, of) -> counts.put(sheet, (long) of.cardinality()));
            return counts;
        }
    }

    /**
     * What was decided of readings that have nothing to do with any others: neither an id nor a plan in common.
     *
     * @param found the commitments, in no order
     * @param likeDerived ids of rows that look like derived ones, which no other commitment may be given
     * @param outcome what became of the readings
     */
    public record Part(List<Found> found, Set<String> likeDerived, Outcome outcome) {}

    /** Looks at these readings. */
    public Identification(Readings readings, Findings findings) {
        this.readings = readings;
        this.findings = findings;
    }

    /**
     * Decides, and writes the commitments in the order of their ids.
     *
     * @param file the file for them
     * @param snapshotDate the source date of the newest snapshot; empty if there is none
     */
    public Outcome decide(Path file, Optional<LocalDate> snapshotDate) throws IOException {
        List<Cluster> clusters = clusters();
        nameAll(clusters);
        write(file, clusters, snapshotDate);
        return outcome(clusters, refused);
    }

    /** Decides of a part of all readings, and leaves names and order to who knows the others. */
    public Part part(Optional<LocalDate> snapshotDate) throws IOException {
        List<Cluster> clusters = clusters();
        List<Found> found = clusters.stream()
                .map(cluster -> Found.of(cluster, readings, isInSource(cluster, snapshotDate)))
                .toList();
        Set<String> likeDerived = byId.keySet().stream()
                .filter(id -> DerivedIds.base(id).isPresent())
                .collect(Collectors.toSet());
        return new Part(found, likeDerived, outcome(clusters, refused));
    }

    private List<Cluster> clusters() throws IOException {
        List<Key> keys = keys();
        for (int from = 0; from < keys.size(); ) {
            int to = from;
            while (to < keys.size()
                    && keys.get(to).vintage().equals(keys.get(from).vintage())) {
                to++;
            }
            vintage(keys.subList(from, to));
            from = to;
        }
        List<Cluster> clusters = new ArrayList<>(keys.size());
        plans.values().forEach(plan -> clusters.addAll(plan.clusters));
        return clusters;
    }

    private List<Key> keys() throws IOException {
        List<Key> keys = new ArrayList<>();
        readings.forEachIdentity((offset, reading) -> {
            Key key = key(offset, reading);
            keys.add(key);
            if (reading.get(Field.SUBMISSION_YEAR) instanceof Known<Integer> year && key.plan.number() > 0) {
                key.plan.years.add(year.value());
            }
        });
        keys.sort(Key.NEWEST_FIRST);
        return keys;
    }

    private Key key(long offset, Reading reading) {
        Plan.Name plan = Plan.Name.of(reading);
        RowPlace place = reading.place();
        return new Key(
                offset,
                place.row(),
                sheets.computeIfAbsent(place.sheetNumber(), number -> Key.Sheet.of(reading)),
                plans.computeIfAbsent(plan, Plan::new),
                reading.text(Field.COMMITMENT_ID));
    }

    private void vintage(List<Key> keys) {
        Map<Plan, Map<Integer, List<Key>>> withoutId = new LinkedHashMap<>();
        for (Key key : keys) {
            if (key.id.isEmpty() || !byId.containsKey(key.id) && hasOpenTwins(key)) {
                withoutId
                        .computeIfAbsent(key.plan, p -> new TreeMap<>())
                        .computeIfAbsent(key.sheet.number(), s -> new ArrayList<>())
                        .add(key);
            } else {
                byId(key);
            }
        }
        withoutId.forEach((plan, sheets) -> sheets.values().forEach(rows -> byText(plan, rows)));
    }

    /** Whether newer exports have commitments of the plan without an id, one of which may be this one. */
    private boolean hasOpenTwins(Key key) {
        return key.plan.withoutId.stream()
                .anyMatch(cluster ->
                        cluster.id().isEmpty() && !cluster.newest().vintage().equals(key.vintage()));
    }

    private void byId(Key key) {
        Cluster cluster = byId.get(key.id);
        if (cluster == null) {
            open(key);
            return;
        }
        Optional<Key> twin = cluster.keys()
                .filter(k ->
                        k.vintage().equals(key.vintage()) || !k.plan.member().equals(key.plan.member()))
                .findFirst();
        if (twin.isPresent() && !likeness(twin.get(), key).isSame()) {
            String message = "The id %s stands in %s too, for another commitment.".formatted(key.id, show(twin.get()));
            refused.add(new Duplicate(readings.read(key.offset).place(), message));
            raise(IdentityFindings.DUPLICATE_ID, key, message);
            return;
        }
        join(cluster, key, "the id is the same");
    }

    private void byText(Plan plan, List<Key> rows) {
        List<Cluster> candidates = plan.clusters.stream()
                .filter(cluster -> !cluster.has(rows.get(0).sheet))
                .toList();
        Map<Cluster, Likeness.Words> words = new HashMap<>();
        candidates.forEach(cluster -> words.put(cluster, words(cluster.newest())));
        List<Pair> pairs = new ArrayList<>();
        for (Key row : rows) {
            Likeness.Words own = words(row);
            words.forEach((cluster, other) -> {
                Likeness likeness = Likeness.of(own, other);
                boolean twoIds = !row.id.isEmpty() && !cluster.id().isEmpty();
                if (likeness.isSame() && !twoIds) {
                    pairs.add(new Pair(row, cluster, likeness));
                }
            });
        }
        pairs.sort(Pair.MOST_ALIKE_FIRST);
        Set<Key> joined = new HashSet<>();
        Set<Cluster> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (joined.contains(pair.row) || taken.contains(pair.cluster)) {
                continue;
            }
            Optional<Pair> rival = rival(pair, pairs, joined, taken);
            if (rival.isPresent()) {
                raise(IdentityFindings.MATCH_AMBIGUOUS, pair.row, ambiguous(pair, rival.get()));
                if (rival.get().row.equals(pair.row)) {
                    joined.add(pair.row);
                    stayAlone(pair.row);
                } else {
                    taken.add(pair.cluster); // neither row is beyond doubt
                }
                continue;
            }
            joined.add(pair.row);
            taken.add(pair.cluster);
            join(pair.cluster, pair.row, pair.likeness.toString());
        }
        rows.stream().filter(row -> !joined.contains(row)).forEach(this::stayAlone);
    }

    private void stayAlone(Key row) {
        if (row.id.isEmpty()) {
            open(row);
        } else {
            byId(row);
        }
    }

    private record Pair(Key row, Cluster cluster, Likeness likeness) {

        /** The same words in two files of one export: which of several copies goes with which makes no difference. */
        boolean isCopy() {
            return likeness.isEqual() && row.vintage().equals(cluster.newest().vintage());
        }

        static final Comparator<Pair> MOST_ALIKE_FIRST = Comparator.<Pair>comparingDouble(p -> -p.likeness.score())
                .thenComparing(p -> p.row.row)
                .thenComparing(p -> p.cluster.newest().sheet.number())
                .thenComparing(p -> p.cluster.newest().row);
    }

    /** Another pair of the same row, or of the same commitment, that is nearly as alike and still open. */
    private static Optional<Pair> rival(Pair pair, List<Pair> pairs, Set<Key> joined, Set<Cluster> taken) {
        return pairs.stream()
                .filter(other -> other.row.equals(pair.row) != (other.cluster == pair.cluster))
                .filter(other -> !joined.contains(other.row) && !taken.contains(other.cluster))
                .filter(other -> other.likeness.score() > pair.likeness.score() - MARGIN)
                .filter(other -> !(pair.isCopy() && other.isCopy()))
                .findFirst();
    }

    private static String ambiguous(Pair pair, Pair rival) {
        return rival.row.equals(pair.row)
                ? "Like both %s and %s (%s)."
                        .formatted(show(pair.cluster.newest()), show(rival.cluster.newest()), pair.likeness)
                : "Both this row and %s are like %s (%s)."
                        .formatted(show(rival.row), show(pair.cluster.newest()), pair.likeness);
    }

    private void open(Key key) {
        Cluster cluster = new Cluster(key);
        key.plan.clusters.add(cluster);
        if (key.id.isEmpty()) {
            key.plan.withoutId.add(cluster);
        } else {
            byId.put(key.id, cluster);
        }
    }

    private void join(Cluster cluster, Key key, String evidence) {
        String message = "The same commitment as %s: %s.".formatted(show(cluster.newest()), evidence);
        raise(IdentityFindings.MERGED, key, message);
        cluster.add(key);
        if (!key.id.isEmpty()) {
            byId.putIfAbsent(key.id, cluster);
        }
    }

    private Likeness likeness(Key one, Key other) {
        return Likeness.of(words(one), words(other));
    }

    private Likeness.Words words(Key key) {
        return Likeness.Words.of(readings.read(key.offset));
    }

    private void raise(org.justicecommitments.finding.FindingKind kind, Key key, String message) {
        FindingPlace place = FindingPlace.ofRow(key.sheet.file(), key.sheet.name(), key.row);
        findings.add(new Finding(kind, place, key.id, message));
    }

    private static String show(Key key) {
        String sheet = key.sheet.name().isEmpty() ? "" : ", sheet " + key.sheet.name();
        return "row %d of %s%s".formatted(key.row, key.sheet.file(), sheet);
    }

    /** Gives each commitment its id. */
    private void nameAll(List<Cluster> clusters) {
        DerivedIds derived = new DerivedIds(byId.keySet());
        clusters.stream()
                .filter(cluster -> cluster.id().isEmpty())
                .sorted(Comparator.comparing(Cluster::oldest, Key.OLDEST_FIRST))
                .forEach(cluster -> cluster.derived = derived.of(readings.read(cluster.oldest().offset)));
        clusters.sort(Comparator.comparing(Cluster::name));
    }

    private static boolean isInSource(Cluster cluster, Optional<LocalDate> snapshotDate) {
        Key.Sheet sheet = cluster.newest().sheet;
        return sheet.snapshot()
                && snapshotDate.filter(sheet.sourceDate()::equals).isPresent();
    }

    private static void write(Path file, List<Cluster> clusters, Optional<LocalDate> snapshotDate) throws IOException {
        try (CommitmentFile.Writer writer = new CommitmentFile.Writer(file, clusters.size())) {
            for (Cluster cluster : clusters) {
                Key newest = cluster.newest();
                writer.write(new CommitmentFile.Entry(
                        cluster.name(),
                        cluster.derived.isEmpty() ? IdOrigin.OGP : IdOrigin.DERIVED,
                        isInSource(cluster, snapshotDate),
                        newest.plan.year(),
                        cluster.keys().map(key -> key.offset).toList()));
            }
        }
    }

    private static Outcome outcome(List<Cluster> clusters, List<Duplicate> refused) {
        Map<Integer, BitSet> published = new TreeMap<>();
        Map<Integer, BitSet> merged = new TreeMap<>();
        for (Cluster cluster : clusters) {
            cluster.keys().forEach(key -> {
                Map<Integer, BitSet> into = key == cluster.newest() ? published : merged;
                into.computeIfAbsent(key.sheet.number(), number -> new BitSet()).set(key.row);
            });
        }
        return new Outcome(published, merged, refused);
    }
}
