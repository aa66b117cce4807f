package org.justicecommitments.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.AreaAnswers;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.FromCodes;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.tag.AssignedTag.Origin;
import org.justicecommitments.tag.NearMiss.Reason;
import org.justicecommitments.tag.Taxonomy.Tag;

/** OGP's coding and the tagger's, held against each other. One serves one thread. */
public final class Comparison {

    private final List<Tag> tags;

    private final TagNumbers numbers;

    /** Where among the codes of a commitment the area of each tag is; -1 for none. */
    private final FromCodes<int[]> places;

    /** A comparison by a taxonomy. */
    public Comparison(Taxonomy taxonomy) {
        this.tags = taxonomy.tags();
        this.numbers = new TagNumbers(tags);
        this.places = new FromCodes<>(codes ->
                tags.stream().mapToInt(tag -> codes.place(tag.ogpArea())).toArray());
    }

    /** Counts a commitment, and gives what the two differ about, by tag. */
    public List<Disagreement> add(Commitment commitment, Tagging tagging, Agreements agreements) {
        boolean[] ours = new boolean[tags.size()];
        for (AssignedTag one : tagging.tags()) {
            if (one.origin() == Origin.TAGGER) {
                mark(one.tag(), ours);
            }
        }
        boolean[] mentioned = new boolean[tags.size()];
        tagging.strengths().keySet().forEach(tag -> mark(tag, mentioned));
        AreaAnswers areas = commitment.areas();
        int[] areaOf = places.of(areas.codes());
        List<Disagreement> disagreements = new ArrayList<>();
        for (int number = 0; number < areaOf.length; number++) {
            if (areaOf[number] < 0 || !areas.at(areaOf[number]).isKnown()) {
                continue;
            }
            Tag tag = tags.get(number);
            boolean theirs = areas.at(areaOf[number]).is(true);
            agreements.count(number, tag, vintage(commitment, tag), ours[number], theirs, mentioned[number]);
            if (ours[number] != theirs) {
                disagreements.add(theirs ? onlyTheirs(tag, tagging) : onlyOurs(tag, tagging));
            }
        }
        disagreements.sort(Comparator.comparing(Disagreement::tag));
        return disagreements;
    }

    private void mark(String tag, boolean[] marks) {
        int number = numbers.of(tag);
        if (number >= 0) {
            marks[number] = true;
        }
    }

    /** The export that OGP's coding for a tag comes from. */
    private static String vintage(Commitment commitment, Tag tag) {
        List<Reading> readings = commitment.merge().readings();
        Optional<Reading> speaker = readings.size() == 1
                ? Optional.of(readings.get(0))
                : commitment.merge().areaSpeaker(tag.ogpArea());
        return speaker.map(reading -> reading.source().vintage()).orElse("");
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
