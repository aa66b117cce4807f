package org.justicecommitments.assess;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
final class CarriedOverWithOtherTags implements Rule {

    private static final int SHORTEST = 12;
    private static final FindingKind KIND = FindingKind.note(
            "carried_over_with_other_tags",
            "A commitment with the same title stands in another plan of the member, and OGP's justice tags of the two differ.",
            "Compare the two commitments, and give both the same justice tags unless their texts differ.");

    private final Firsts<Coded> seen = new Firsts<>();

    /** Each list of tags once. */
    private final Map<List<String>, List<String>> lists = new HashMap<>();

    private record Coded(String id, int plan, List<String> tags) {}

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
    public Stream<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        String title = Spelling.fold(commitment.text(Field.TITLE));
        Optional<PlanKey> plan = PlanKey.of(commitment);
        if (title.length() < SHORTEST || plan.isEmpty()) {
            return Stream.empty();
        }
        Reading newest = commitment.newest();
        List<String> tags = lists.computeIfAbsent(tags(newest), list -> list);
        Coded coded = new Coded(commitment.id(), plan.get().number(), tags);
        return seen
                .putIfAbsent(coded, plan.get().member(), title, newest.source().vintage())
                .stream()
                .filter(earlier -> earlier.plan != coded.plan && !earlier.tags.equals(coded.tags))
                .flatMap(earlier -> CommitmentFinding.raise(
                        KIND,
                        tagged,
                        "justice_ogp",
                        coded.tags,
                        "its justice tags are %s; expected %s, as of %s, which has the same title in plan %d."
                                .formatted(coded.tags, earlier.tags, earlier.id, earlier.plan)));
    }

    private static List<String> tags(Reading reading) {
        return JusticeCounts.TAGS.stream().filter(reading::hasArea).toList();
    }
}
