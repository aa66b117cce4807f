package org.justicecommitments.assess;

import java.util.stream.Stream;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** A question that the data of one commitment must stand, with the finding it raises if it does not. */
public interface Rule {

    /** The kind of its findings. */
    FindingKind kind();

    /** The findings about a commitment; none if all is well or the question does not arise. */
    Stream<Finding> check(TaggedCommitment tagged);
}
