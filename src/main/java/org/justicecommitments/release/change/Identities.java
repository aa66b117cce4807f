package org.justicecommitments.release.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.justicecommitments.release.ChangeTables;
import org.justicecommitments.release.ChangeTables.Redirect;
import org.justicecommitments.release.ChangeTables.Tombstone;
import org.justicecommitments.release.csv.CsvTableReader;
import org.justicecommitments.release.parquet.ParquetGroups;

/**
 * The ids of a release and of the one before: which vanished, which came back, which stand for something else now. Every id
 * of an earlier release is a commitment, a redirect or a tombstone.
 */
public final class Identities {

    private static final String COMMITMENTS = "data/commitments.csv";

    private final Optional<ReleaseOnDisk> before;
    private final SortedMap<String, Vanished> vanished = new TreeMap<>();
    private final List<String> reused = new ArrayList<>();
    private final SortedMap<String, Redirect> redirects = new TreeMap<>();
    private final SortedMap<String, Tombstone> tombstones = new TreeMap<>();
    private final Map<String, String> hashes = new HashMap<>();
    private long idsBefore;
    private long idsNew;

    /**
     * An id of the release before that this one does not have.
     *
     * @param memberCode whose commitment it was
     * @param title its title
     * @param row the row that gave it; empty if that is not known
     */
    public record Vanished(String id, String memberCode, String title, Optional<RowBefore> row) {}

    /**
     * A row that gave a commitment of the release before.
     *
     * @param file the name that its file had
     * @param row the row's name as long as the file keeps its bytes, see {@link #row}
     * @param part the part of the row that gave it
     */
    public record RowBefore(String file, String row, RowPart part) {}

    private record Named(String id, String memberCode, String title, String file, String sheet, String row) {}

    private Identities(Optional<ReleaseOnDisk> before) {
        this.before = before;
    }

    /** The name of a row that stays where the file keeps its bytes. */
    public static String row(String sha256, String sheet, String row) {
        return sha256 + "\n" + sheet + "\n" + row;
    }

    /** Compares the ids of a release with those of the one before, if there is one. */
    public static Identities of(Optional<ReleaseOnDisk> before, Path after) throws IOException {
        Identities identities = new Identities(before);
        if (before.isPresent()) {
            identities.read(before.get().folder(), after);
        }
        return identities;
    }

    private void read(Path old, Path after) throws IOException {
        each(old.resolve("lineage/sources.csv"), row -> hashes.put(row.get("name"), row.get("sha256")));
        each(old.resolve("changes/redirects.csv"), row -> {
            Redirect redirect = ChangeTables.redirect(row::get);
            redirects.put(redirect.id(), redirect);
        });
        each(old.resolve("changes/tombstones.csv"), row -> {
            Tombstone tombstone = ChangeTables.tombstone(row::get);
            tombstones.put(tombstone.id(), tombstone);
        });
        try (ParquetGroups cells = new ParquetGroups(old.resolve("lineage/cells.parquet"));
                CsvTableReader first = new CsvTableReader(old.resolve(COMMITMENTS));
                CsvTableReader second = new CsvTableReader(after.resolve(COMMITMENTS))) {
            Optional<Named> was = first.next().map(Identities::named);
            Optional<Named> is = second.next().map(Identities::named);
            while (was.isPresent() || is.isPresent()) {
                int order = was.isEmpty() ? 1 : is.isEmpty() ? -1 : was.get().id.compareTo(is.get().id);
                if (order <= 0) {
                    idsBefore++;
                }
                if (order < 0) {
                    Named gone = was.orElseThrow();
                    vanished.put(gone.id, new Vanished(gone.id, gone.memberCode, gone.title, row(gone, cells)));
                } else if (order > 0) {
                    appeared(is.orElseThrow());
                } else if (!was.get().memberCode.equals(is.get().memberCode)
                        && !was.get().memberCode.isEmpty()) {
                    reused.add("%s was a commitment of %s and is one of %s"
                            .formatted(was.get().id, was.get().memberCode, is.get().memberCode));
                }
                was = order <= 0 ? first.next().map(Identities::named) : was;
                is = order >= 0 ? second.next().map(Identities::named) : is;
            }
        }
    }

    private static Named named(CsvTableReader.Row row) {
        return new Named(
                row.get("commitment_id"),
                row.get("member_code"),
                row.get("title").isEmpty() ? row.get("short_title") : row.get("title"),
                row.get("source_file"),
                row.get("source_sheet"),
                row.get("source_row"));
    }

    private Optional<RowBefore> row(Named gone, ParquetGroups cells) throws IOException {
        String sha256 = hashes.getOrDefault(gone.file, "");
        if (sha256.isEmpty()) {
            return Optional.empty();
        }
        RowPart part = RowPart.of(cells.rows(gone.id), gone.file, gone.sheet, gone.row);
        return Optional.of(new RowBefore(gone.file, row(sha256, gone.sheet, gone.row), part));
    }

    private void appeared(Named named) {
        idsNew++;
        Tombstone tombstone = tombstones.remove(named.id);
        redirects.remove(named.id);
        if (tombstone != null
                && !(tombstone.memberCode().equals(named.memberCode)
                        && tombstone.title().equals(named.title))) {
            reused.add("%s was '%s' of %s and comes back as '%s' of %s"
                    .formatted(
                            named.id,
                            Sentences.brief(tombstone.title(), 60),
                            tombstone.memberCode(),
                            Sentences.brief(named.title, 60),
                            named.memberCode));
        }
    }

    private interface Taker {
        void take(CsvTableReader.Row row);
    }

    private static void each(Path file, Taker taker) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (CsvTableReader reader = new CsvTableReader(file)) {
            for (Optional<CsvTableReader.Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                taker.take(row.get());
            }
        }
    }

    /** The ids that vanished, by id. */
    public SortedMap<String, Vanished> vanished() {
        return vanished;
    }

    /** The ids that the release before said are gone, by id. */
    public SortedMap<String, Tombstone> tombstones() {
        return tombstones;
    }

    /** The redirects, by id. */
    public SortedMap<String, Redirect> redirects() {
        return redirects;
    }

    /** The ids that stand for another commitment than before, in sentences. */
    public List<String> reused() {
        return List.copyOf(reused);
    }

    /** Which share of the ids of the release before leads nowhere now. */
    public double vanishedShare() {
        long nowhere = vanished.keySet().stream()
                .filter(id -> !redirects.containsKey(id))
                .count();
        return idsBefore == 0 ? 0 : (double) nowhere / idsBefore;
    }

    /** How many ids the release before did not have, as a share of its ids. */
    public double newShare() {
        return idsBefore == 0 ? 0 : (double) idsNew / idsBefore;
    }

    /**
     * Gives every id that vanished its redirect or its tombstone.
     *
     * @param found the ids that commitments of this release had before, and where each is now
     * @param why the tombstone of an id
     */
    public void resolve(Map<String, Redirect> found, Function<String, Tombstone> why) {
        found.forEach((id, redirect) -> {
            redirects.put(id, redirect);
            tombstones.remove(id);
        });
        for (Vanished one : vanished.values()) {
            if (!redirects.containsKey(one.id)) {
                tombstones.put(one.id, why.apply(one.id));
            }
        }
        for (Redirect redirect : List.copyOf(redirects.values())) {
            String target = redirect.target();
            Redirect further = redirects.get(target);
            if (further != null) {
                redirects.put(
                        redirect.id(),
                        new Redirect(redirect.id(), further.target(), redirect.since(), redirect.evidence()));
            }
            Tombstone end = tombstones.get(further == null ? target : further.target());
            if (end != null) {
                redirects.remove(redirect.id());
                tombstones.put(
                        redirect.id(),
                        new Tombstone(
                                redirect.id(),
                                end.memberCode(),
                                end.title(),
                                end.lastRelease(),
                                end.cause(),
                                end.evidence()));
            }
        }
    }

    /** The id of the release before; empty if there is none. */
    public String previous() {
        return before.map(release -> release.manifest().id()).orElse("");
    }
}
