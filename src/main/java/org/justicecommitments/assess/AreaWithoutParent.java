package org.justicecommitments.assess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.JusticeCounts;
import org.justicecommitments.tag.TaggedCommitment;
import org.justicecommitments.vocabulary.PolicyArea;
import org.justicecommitments.vocabulary.PolicyAreas;

/** OGP's modern coding sets the area above whenever it sets an area. Exports of 2015 and 2016 have no areas above others
 * and are not asked: they lack some of justice's. Justice has a rule of its own, {@link ChildWithoutParent}. */
final class AreaWithoutParent implements Rule {

    private static final FindingKind KIND = FindingKind.note(
            "area_without_parent",
            "OGP's modern coding sets a policy area and not the area above it.",
            "Set the area above too.");

    private final SortedMap<String, String> parents = new TreeMap<>();

    AreaWithoutParent(Collection<PolicyArea> areas) {
        areas.stream()
                .filter(area -> !area.parent().isEmpty() && !area.parent().equals(PolicyAreas.JUSTICE))
                .forEach(area -> parents.put(area.code(), area.parent()));
    }

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<String> needsAreas() {
        return JusticeCounts.TAGS;
    }

    @Override
    public Stream<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        Reading newest = commitment.newest();
        if (!newest.areas().hasAll(JusticeCounts.TAGS)) {
            return Stream.empty();
        }
        List<String> alone = new ArrayList<>();
        newest.areas().forEach((area, answer) -> { // few are set
            if (answer.is(true) && isUnset(newest, parents.getOrDefault(area, ""))) {
                alone.add(area);
            }
        });
        if (alone.isEmpty()) {
            return Stream.empty();
        }
        String message = alone.stream()
                .map(area -> "%s is set; expected %s too".formatted(area, parents.get(area)))
                .collect(Collectors.joining("; ", "", "."));
        return CommitmentFinding.raise(KIND, tagged, "tags", String.join(", ", alone), message);
    }

    private static boolean isUnset(Reading reading, String parent) {
        return reading.areas().get(parent).is(false);
    }
}
