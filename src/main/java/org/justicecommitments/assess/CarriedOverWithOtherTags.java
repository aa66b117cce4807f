package org.justicecommitments.assess;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.JusticeCounts;
import org.justicecommitments.tag.TaggedCommitment;
import org.justicecommitments.vocabulary.PolicyAreas;
import org.justicecommitments.vocabulary.Spelling;

/** A commitment that a member carries over to its next plan keeps what it is about. */
final class CarriedOverWithOtherTags implements Comparing<Firsts<CarriedOverWithOtherTags.Coded>> {

    private static final int SHORTEST = 12;
    private static final FindingKind KIND = FindingKind.note(
            "carried_over_with_other_tags",
            "A commitment with the same title stands in another plan of the member, and OGP's justice tags of the two differ.",
            "Compare the two commitments, and give both the same justice tags unless their texts differ.");

    /**
     * How OGP codes a commitment.
     *
     * @param id the commitment
     * @param plan the number of its plan
     * @param set which of justice's tags are set: a bit for each, in their order
     */
    record Coded(String id, int plan, int set) implements Serializable {

        List<String> tags() {
            return IntStream.range(0, JusticeCounts.TAGS.size())
                    .filter(i -> (set & 1 << i) != 0)
                    .mapToObj(JusticeCounts.TAGS::get)
                    .toList();
        }
    }

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.TITLE, Field.ACTION_PLAN_NUMBER);
    }

    @Override
    public List<String> needsAreas() {
        return List.of(PolicyAreas.JUSTICE);
    }

    @Override
    public Firsts<Coded> nothing() {
        return new Firsts<>();
    }

    @Override
    public void note(TaggedCommitment tagged, Firsts<Coded> seen) {
        Commitment commitment = tagged.commitment();
        String title = Spelling.fold(commitment.text(Field.TITLE));
        Optional<PlanKey> plan = PlanKey.of(commitment);
        if (title.length() < SHORTEST || plan.isEmpty()) {
            return;
        }
        Reading newest = commitment.newest();
        Coded coded = new Coded(commitment.id(), plan.get().number(), set(newest));
        String vintage = newest.source().vintage();
        seen.say(coded, CommitmentPlace.of(commitment), "", plan.get().member(), title, vintage);
    }

    private static int set(Reading reading) {
        int set = 0;
        for (int i = 0; i < JusticeCounts.TAGS.size(); i++) {
            set |= reading.hasArea(JusticeCounts.TAGS.get(i)) ? 1 << i : 0;
        }
        return set;
    }

    @Override
    public Stream<Finding> raise(Firsts<Coded> seen) {
        return seen.repeats().stream()
                .filter(repeat -> differ(repeat.first(), repeat.said().value()))
                .map(repeat -> finding(repeat.first(), repeat.said()));
    }

    private static boolean differ(Coded earlier, Coded coded) {
        return earlier.plan != coded.plan && earlier.set != coded.set;
    }

    private static Finding finding(Coded earlier, Firsts.Said<Coded> said) {
        List<String> tags = said.value().tags();
        String message = "its justice tags are %s; expected %s, as of %s, which has the same title in plan %d."
                .formatted(tags, earlier.tags(), earlier.id, earlier.plan);
        return said.place().raise(KIND, "justice_ogp", tags, message);
    }
}
