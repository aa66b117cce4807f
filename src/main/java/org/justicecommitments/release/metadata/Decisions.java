package org.justicecommitments.release.metadata;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.justicecommitments.release.metadata.Manifest.Decision;
import org.justicecommitments.release.metadata.Manifest.Identity;

/**
 * What was decided about releases after they were made, {@code decisions.json} at the root of the output: a release itself never changes.
 *
 * @param withdrawn releases that should not be used any more
 * @param rejected releases that were held and will not be published
 * @param kept nightlies that are kept like stable releases
 * @param thinned releases whose data was removed
 */
public record Decisions(List<Entry> withdrawn, List<Entry> rejected, List<Entry> kept, List<Thinned> thinned) {

    /** The name of the file. */
    public static final String NAME = "decisions.json";

    /** Nothing was decided. */
    public static final Decisions NONE = new Decisions(List.of(), List.of(), List.of(), List.of());

    /** Reading leaves out what older files do not have. */
    @SuppressWarnings("NullAway")
    public Decisions {
        withdrawn = withdrawn == null ? List.of() : withdrawn;
        rejected = rejected == null ? List.of() : rejected;
        kept = kept == null ? List.of() : kept;
        thinned = thinned == null ? List.of() : thinned;
    }

    /**
     * A decision about a release.
     *
     * @param id the release
     * @param identity what it was made from
     * @param decision who decided, when and why
     */
    public record Entry(String id, Identity identity, Decision decision) {}

    /**
     * A release whose data was removed.
     *
     * @param id the release
     * @param successor the release that takes its place
     * @param done whether all of it is removed; if not, a run that was killed left some
     */
    public record Thinned(String id, String successor, boolean done) {}

    /** The decisions in these bytes; empty if they hold none. */
    public static Optional<Decisions> parse(byte[] bytes) {
        return ManifestFile.parse(bytes, Decisions.class);
    }

    /** Whether a release is withdrawn. */
    public boolean isWithdrawn(String id) {
        return find(withdrawn, id).isPresent();
    }

    /** Whether the data of a release was removed, or is being removed. */
    public boolean isThinned(String id) {
        return thinned.stream().anyMatch(one -> one.id().equals(id));
    }

    /** Whether a release is whole and not withdrawn: {@code latest} may be it, and a new one be compared with it. */
    public boolean isCurrent(String id) {
        return !isWithdrawn(id) && !isThinned(id);
    }

    /** Whether somebody asked to keep a release. */
    public boolean isKept(String id) {
        return find(kept, id).isPresent();
    }

    /** The withdrawal of a release. */
    public Optional<Decision> withdrawal(String id) {
        return find(withdrawn, id).map(Entry::decision);
    }

    /** Who asked to keep a release. */
    public Optional<Decision> keeping(String id) {
        return find(kept, id).map(Entry::decision);
    }

    private static Optional<Entry> find(List<Entry> entries, String id) {
        return entries.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The newest withdrawn or rejected release that was made from the same, if there is one. */
    public Optional<Entry> against(Identity identity) {
        return java.util.stream.Stream.concat(withdrawn.stream(), rejected.stream())
                .filter(one -> one.identity().equals(identity))
                .max(Comparator.comparing(Entry::id));
    }

    /** The same, and a release withdrawn. */
    public Decisions withdrawing(Entry entry) {
        return new Decisions(and(withdrawn, entry), rejected, kept, thinned);
    }

    /** The same, and a held release rejected. */
    public Decisions rejecting(Entry entry) {
        return new Decisions(withdrawn, and(rejected, entry), kept, thinned);
    }

    /** The same, and a release kept. */
    public Decisions keeping(Entry entry) {
        return new Decisions(withdrawn, rejected, and(kept, entry), thinned);
    }

    /** The same, and a release thinned, or on its way to be. */
    public Decisions thinning(Thinned one) {
        TreeMap<String, Thinned> all = new TreeMap<>(Comparator.reverseOrder());
        thinned.forEach(each -> all.put(each.id(), each));
        all.put(one.id(), one);
        return new Decisions(withdrawn, rejected, kept, List.copyOf(all.values()));
    }

    private static List<Entry> and(List<Entry> entries, Entry entry) {
        TreeMap<String, Entry> all = new TreeMap<>(Comparator.reverseOrder());
        entries.forEach(each -> all.put(each.id(), each));
        all.put(entry.id(), entry);
        return List.copyOf(all.values());
    }
}
