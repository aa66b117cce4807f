package org.justicecommitments.tag;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;

/** How far OGP's coding and the tagger agree over a portion of the commitments, by tag and vintage. */
public final class Agreements implements Aggregate<Agreements> {

    private static final long serialVersionUID = 1;

    private final HashMap<Key, Agreement> byKey = new HashMap<>();

    private record Key(String tag, String vintage) implements Serializable {}

    /** No agreements. */
    public Agreements() {}

    /** Counts a commitment that OGP has coded for a tag. */
    void count(String tag, String vintage, boolean ours, boolean theirs, boolean mentioned) {
        byKey.compute(new Key(tag, vintage), (key, before) -> (before == null ? Agreement.none(tag, vintage) : before)
                .and(ours, theirs, mentioned));
    }

    @Override
    public void merge(Agreements next) {
        next.byKey.forEach((key, agreement) -> byKey.merge(key, agreement, Agreement::and));
    }

    /** The counts, by tag and vintage. */
    public List<Agreement> all() {
        return byKey.values().stream().sorted(Agreement.ORDER).toList();
    }
}
