package org.justicecommitments.assess;

import java.util.List;
import java.util.Locale;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.IdOrigin;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** The address of a commitment's page on OGP's website ends with its id. */
final class UrlAgainstId implements Rule {

    private static final FindingKind KIND = FindingKind.warning(
            "url_without_id",
            "The address of a commitment's page does not hold the commitment's id.",
            "Correct the address or the id: one of them belongs to another commitment.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.URL, Field.COMMITMENT_ID);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        String url = commitment.text(Field.URL);
        if (url.isEmpty() || commitment.idOrigin() != IdOrigin.OGP || holds(url, commitment.id())) {
            return List.of();
        }
        String message = "the address is %s; expected one with %s in it.".formatted(url, commitment.id());
        return CommitmentFinding.raise(KIND, tagged, "url", url, message);
    }

    private static boolean holds(String url, String id) {
        return url.contains(id) || url.toUpperCase(Locale.ROOT).contains(id.toUpperCase(Locale.ROOT));
    }
}
