package org.justicecommitments.assess;

import java.util.List;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/**
 * A question that the data must stand, with the finding it raises if it does not. A rule asks it of one commitment
 * after another, and keeps nothing of them; one that compares commitments is {@link Comparing}.
 */
public interface Rule {

    /** The kind of its findings. */
    FindingKind kind();

    /** The fields without which the question cannot be asked. */
    default List<Field<?>> needs() {
        return List.of();
    }

    /** The policy areas of OGP's coding without which the question cannot be asked, by code. */
    default List<String> needsAreas() {
        return List.of();
    }

    /** The findings about a commitment; none if all is well or the question does not arise. */
    List<Finding> check(TaggedCommitment tagged);
}
