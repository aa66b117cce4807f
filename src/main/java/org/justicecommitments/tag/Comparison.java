package org.justicecommitments.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.commitment.AreaAnswers;
import org.justicecommitments.commitment.AreaAnswers.Codes;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.tag.AssignedTag.Origin;
import org.justicecommitments.tag.NearMiss.Reason;
import org.justicecommitments.tag.Taxonomy.Tag;

/** OGP's coding and the tagger's, held against each other. One serves one thread. */
public final class Comparison {

    private final List<Tag> tags;

    /** The number of each tag in the taxonomy, by its code. */
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The codes that the last commitment had answers for, and where among them the area of each tag is; -1 for none. */
    private Codes codes = AreaAnswers.none().codes();

    private final int[] places;

    /** A comparison by a taxonomy. */
    public Comparison(Taxonomy taxonomy) {
        this.tags = taxonomy.tags();
        tags.forEach(tag -> numbers.put(tag.code(), numbers.size()));
        this.places = new int[tags.size()];
        Arrays.fill(places, -1);
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
        find(areas.codes());
        List<Disagreement> disagreements = new ArrayList<>();
        for (int number = 0; number < places.length; number++) {
            if (places[number] < 0 || !areas.at(places[number]).isKnown()) {
                continue;
            }
            Tag tag = tags.get(number);
            boolean theirs = areas.at(places[number]).is(true);
            agreements.count(number, tag, vintage(commitment, tag), ours[number], theirs, mentioned[number]);
            if (ours[number] != theirs) {
                disagreements.add(theirs ? onlyTheirs(tag, tagging) : onlyOurs(tag, tagging));
            }
        }
        disagreements.sort(Comparator.comparing(Disagreement::tag));
        return disagreements;
    }

    private void mark(String tag, boolean[] marks) {
        Integer number = numbers.get(tag);
        if (number != null) {
            marks[number] = true;
        }
    }

    /** Finds the area of each tag among codes, which most commitments share. */
    private void find(Codes wanted) {
        if (!wanted.equals(codes)) {
            codes = wanted;
            for (int number = 0; number < places.length; number++) {
                places[number] = codes.place(tags.get(number).ogpArea());
            }
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
