package org.justicecommitments.assess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.justicecommitments.commitment.AreaAnswers;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.FromCodes;
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

    private final FromCodes<Above> above = new FromCodes<>(codes -> new Above(codes, parents));

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
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        Reading newest = commitment.newest();
        List<String> alone = above.of(newest.areas().codes()).unset(newest.areas());
        if (alone.isEmpty()) {
            return List.of();
        }
        String message = alone.stream()
                .map(area -> "%s is set; expected %s too".formatted(area, parents.get(area)))
                .collect(Collectors.joining("; ", "", "."));
        return CommitmentFinding.raise(KIND, tagged, "tags", String.join(", ", alone), message);
    }

    /** Where the area above each area stands among the codes of a row. */
    private static final class Above {

        private final AreaAnswers.Codes codes;

        /** The place of the area above each; -1 where there is none. */
        private final int[] places;

        /** Whether the codes have all areas of justice. */
        private final boolean modern;

        Above(AreaAnswers.Codes codes, Map<String, String> parents) {
            this.codes = codes;
            this.places = IntStream.range(0, codes.size())
                    .map(place -> codes.place(parents.getOrDefault(codes.code(place), "")))
                    .toArray();
            this.modern = codes.hasAll(JusticeCounts.TAGS);
        }

        /** The areas that are set while the one above is not. */
        List<String> unset(AreaAnswers areas) {
            List<String> alone = new ArrayList<>();
            for (int place = 0; modern && place < places.length; place++) {
                if (places[place] >= 0
                        && areas.at(place).is(true)
                        && areas.at(places[place]).is(false)) {
                    alone.add(codes.code(place));
                }
            }
            return alone;
        }
    }
}
