package org.justicecommitments.assess;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.tag.Aggregate;
import org.justicecommitments.tag.AssignedTag;
import org.justicecommitments.tag.AssignedTag.Origin;
import org.justicecommitments.tag.TaggedCommitment;

/** Counts in how many commitments each field has a value, and each tag is set. */
public final class Tally implements Aggregate<Tally> {

    private static final long serialVersionUID = 1;

    private static final List<Field<?>> FIELDS = Field.all();

    private final long[] filled = new long[FIELDS.size()];
    private final EnumMap<Origin, HashMap<String, Long>> tagged = new EnumMap<>(Origin.class);

    /** A tally of nothing. */
    public Tally() {}

    /** Adds a commitment. */
    public void add(TaggedCommitment one) {
        for (Field<?> field : FIELDS) {
            if (one.commitment().get(field).isKnown()) {
                filled[field.ordinal()]++;
            }
        }
        for (AssignedTag tag : one.tagging().tags()) {
            by(tag.origin()).merge(tag.tag(), 1L, Long::sum);
        }
    }

    private Map<String, Long> by(Origin origin) {
        return tagged.computeIfAbsent(origin, o -> new HashMap<>());
    }

    @Override
    public void merge(Tally next) {
        for (int i = 0; i < filled.length; i++) {
            filled[i] += next.filled[i];
        }
        next.tagged.forEach(
                (origin, tags) -> tags.forEach((tag, count) -> by(origin).merge(tag, count, Long::sum)));
    }

    /** How many commitments have a value, by field; fields without any are left out. */
    public Map<String, Long> filled() {
        Map<String, Long> counts = new TreeMap<>();
        for (Field<?> field : FIELDS) {
            if (filled[field.ordinal()] > 0) {
                counts.put(field.name(), filled[field.ordinal()]);
            }
        }
        return counts;
    }

    /** How many commitments have a tag, by who set it and tag. */
    public Map<String, Long> tagged() {
        Map<String, Long> counts = new TreeMap<>();
        tagged.forEach((origin, tags) -> tags.forEach((tag, count) -> counts.put(origin.code() + " " + tag, count)));
        return counts;
    }
}
