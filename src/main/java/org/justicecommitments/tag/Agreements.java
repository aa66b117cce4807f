package org.justicecommitments.tag;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.tag.Taxonomy.Tag;

/** How far OGP's coding and the tagger agree over a portion of the commitments, by tag and vintage. */
public final class Agreements implements Aggregate<Agreements> {

    private static final long serialVersionUID = 1;

    /** By vintage and the number of the tag; null for a tag that no commitment of the vintage is coded for. */
    private final HashMap<String, @Nullable Agreement[]> byVintage = new HashMap<>();

    private final int tags;

    /** No agreements about the tags of a taxonomy. */
    public Agreements(Taxonomy taxonomy) {
        this.tags = taxonomy.tags().size();
    }

    private @Nullable Agreement[] of(String vintage) {
        return byVintage.computeIfAbsent(vintage, v -> new @Nullable Agreement[tags]);
    }

    /** Counts a commitment that OGP has coded for a tag. */
    void count(int number, Tag tag, String vintage, boolean ours, boolean theirs, boolean mentioned) {
        @Nullable Agreement[] byTag = of(vintage);
        Agreement before = byTag[number];
        byTag[number] = (before == null ? Agreement.none(tag.code(), vintage) : before).and(ours, theirs, mentioned);
    }

    @Override
    public void merge(Agreements next) {
        next.byVintage.forEach((vintage, theirs) -> {
            @Nullable Agreement[] byTag = of(vintage);
            for (int number = 0; number < tags; number++) {
                Agreement before = byTag[number];
                Agreement after = theirs[number];
                if (after != null) {
                    byTag[number] = before == null ? after : before.and(after);
                }
            }
        });
    }

    /** The counts, by tag and vintage. */
    public List<Agreement> all() {
        return byVintage.values().stream()
                .flatMap(Arrays::stream)
                .filter(Objects::nonNull)
                .sorted(Agreement.ORDER)
                .toList();
    }
}
