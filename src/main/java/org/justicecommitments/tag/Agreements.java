package org.justicecommitments.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.justicecommitments.tag.Taxonomy.Tag;

/** How far OGP's coding and the tagger agree over a portion of the commitments, by tag and vintage. */
public final class Agreements implements Aggregate<Agreements> {

    private static final long serialVersionUID = 1;

    /** By vintage and the code of the tag. */
    private final HashMap<String, HashMap<String, Agreement>> byVintage = new HashMap<>();

    /** No agreements. */
    public Agreements() {}

    private Map<String, Agreement> of(String vintage) {
        return byVintage.computeIfAbsent(vintage, v -> new HashMap<>());
    }

    /** Counts a commitment that OGP has coded for a tag. */
    void count(Tag tag, String vintage, boolean ours, boolean theirs, boolean mentioned) {
        Map<String, Agreement> byTag = of(vintage);
        Agreement before = byTag.get(tag.code());
        byTag.put(
                tag.code(),
                (before == null ? Agreement.none(tag.code(), vintage) : before).and(ours, theirs, mentioned));
    }

    @Override
    public void merge(Agreements next) {
        next.byVintage.forEach((vintage, byTag) ->
                byTag.forEach((tag, agreement) -> of(vintage).merge(tag, agreement, Agreement::and)));
    }

    /** The counts, by tag and vintage. */
    public List<Agreement> all() {
        return byVintage.values().stream()
                .flatMap(byTag -> byTag.values().stream())
                .sorted(Agreement.ORDER)
                .toList();
    }
}
