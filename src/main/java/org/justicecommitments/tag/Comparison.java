package org.justicecommitments.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.tag.AssignedTag.Origin;
import org.justicecommitments.tag.NearMiss.Reason;
import org.justicecommitments.tag.Taxonomy.Tag;

/** OGP's coding and the tagger's, held against each other. */
public final class Comparison {

    private final Taxonomy taxonomy;

    /** A comparison by a taxonomy. */
    public Comparison(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** Counts a commitment, and gives what the two differ about, by tag. */
    public List<Disagreement> add(Commitment commitment, Tagging tagging, Agreements agreements) {
        List<Disagreement> disagreements = new ArrayList<>();
        Set<String> oursByCode = new HashSet<>();
        for (AssignedTag one : tagging.tags()) {
            if (one.origin() == Origin.TAGGER) {
                oursByCode.add(one.tag());
            }
        }
        for (Tag tag : taxonomy.tags()) {
            Optional<Boolean> theirs = commitment.area(tag.ogpArea()).known();
            if (theirs.isEmpty()) {
                continue;
            }
            boolean ours = oursByCode.contains(tag.code());
            boolean mentioned = tagging.strengths().containsKey(tag.code());
            String vintage = commitment
                    .merge()
                    .areaSpeaker(tag.ogpArea())
                    .map(reading -> reading.source().vintage())
                    .orElse("");
            agreements.count(tag, vintage, ours, theirs.get(), mentioned);
            if (ours != theirs.get()) {
                disagreements.add(ours ? onlyOurs(tag, tagging) : onlyTheirs(tag, tagging));
            }
        }
        disagreements.sort(Comparator.comparing(Disagreement::tag));
        return disagreements;
    }

    private static Disagreement onlyOurs(Tag tag, Tagging tagging) {
        AssignedTag assigned = tagging.tags().stream()
                .filter(t -> t.tag().equals(tag.code()) && t.origin() == Origin.TAGGER)
                .findFirst()
                .orElseThrow();
        boolean unevaluated = !tag.isEvaluated(tagging.language());
        String reason = unevaluated
                ? Reason.LANGUAGE_UNEVALUATED.code()
                : assigned.confidence().equals("low") ? Disagreement.WEAK_EVIDENCE : Disagreement.LABEL_DOUBTFUL;
        Optional<Evidence> best = tagging.evidence().stream()
                .filter(e -> e.tag().equals(tag.code()) && e.hasWords())
                .max(Comparator.comparingDouble(Evidence::weight)
                        .thenComparing(Evidence::spanNumber, Comparator.reverseOrder()));
        return new Disagreement(tag.code(), false, assigned.score(), tag.threshold(), reason, best);
    }

    private static Disagreement onlyTheirs(Tag tag, Tagging tagging) {
        return tagging.nearMisses().stream()
                .filter(miss -> miss.tag().equals(tag.code()))
                .findFirst()
                .map(miss -> new Disagreement(
                        tag.code(),
                        true,
                        miss.score(),
                        miss.threshold(),
                        miss.reason().code(),
                        miss.best()))
                .orElseGet(() -> new Disagreement(
                        tag.code(), true, 0, tag.threshold(), Reason.NO_PHRASE.code(), Optional.empty()));
    }
}
