package org.justicecommitments.tag;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.tag.AssignedTag.Origin;
import org.justicecommitments.tag.Taxonomy.Tag;

/**
 * The tagger held against labels: as it is, and cross-validated, which is with thresholds chosen on other members'
 * commitments than those they are tried on.
 */
public final class Evaluation {

    private static final int FOLDS = 5;

    private final Taxonomy taxonomy;
    private final List<Case> cases = new ArrayList<>();

    /** A labelled commitment: how strongly the tagger is for each tag, how confident it set tags, what the labels say. */
    private record Case(
            String id, int fold, Map<String, Double> strengths, Map<String, String> set, Map<String, Boolean> labels) {}

    /** An evaluation of a taxonomy. */
    public Evaluation(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** Adds a commitment with OGP's coding. */
    public void add(Commitment commitment, Tagging tagging) {
        Map<String, Boolean> labels = new HashMap<>();
        for (Tag tag : taxonomy.tags()) {
            commitment.area(tag.ogpArea()).known().ifPresent(label -> labels.put(tag.code(), label));
        }
        Map<String, String> set = new HashMap<>();
        tagging.tags().stream()
                .filter(tag -> tag.origin() == Origin.TAGGER)
                .forEach(tag -> set.put(tag.tag(), tag.confidence()));
        String member = commitment.member().code();
        cases.add(new Case(commitment.id(), fold(member), tagging.strengths(), set, labels));
    }

    /** All commitments of a member are in one fold. */
    private static int fold(String member) {
        CRC32 hash = new CRC32();
        hash.update(member.getBytes(StandardCharsets.UTF_8));
        return (int) (hash.getValue() % FOLDS);
    }

    /** The same with other labels for the justice tags of some commitments. */
    public Evaluation relabelled(Map<String, Set<String>> tagsById) {
        Evaluation other = new Evaluation(taxonomy);
        for (Case each : cases) {
            Set<String> tags = tagsById.get(each.id);
            Map<String, Boolean> labels = new HashMap<>(each.labels);
            if (tags != null) {
                JusticeCounts.TAGS.forEach(tag -> labels.put(tag, tags.contains(tag)));
            }
            other.cases.add(new Case(each.id, each.fold, each.strengths, each.set, labels));
        }
        return other;
    }

    /** How many commitments it holds. */
    public int size() {
        return cases.size();
    }

    /** The tags that labels speak of, in the order of the taxonomy. */
    public List<String> tags() {
        return taxonomy.tags().stream()
                .map(Tag::code)
                .filter(tag -> cases.stream().anyMatch(c -> c.labels.containsKey(tag)))
                .toList();
    }

    /** The tagger as it is. */
    public Agreement asItIs(String tag) {
        Agreement agreement = Agreement.none(tag, "");
        for (Case each : cases) {
            Boolean label = each.labels.get(tag);
            if (label != null) {
                agreement = agreement.and(each.set.containsKey(tag), label, each.strengths.containsKey(tag));
            }
        }
        return agreement;
    }

    /** How often tags that were set with a confidence are right. */
    public Agreement ofConfidence(String confidence, List<String> tags) {
        Agreement agreement = Agreement.none(confidence, "");
        for (Case each : cases) {
            for (String tag : tags) {
                Boolean label = each.labels.get(tag);
                if (label != null && confidence.equals(each.set.get(tag))) {
                    agreement = agreement.and(true, label, true);
                }
            }
        }
        return agreement;
    }

    /** The tagger with the threshold of each fold chosen on the other folds. */
    public Agreement crossValidated(String tag) {
        Agreement agreement = Agreement.none(tag, "");
        for (int fold = 0; fold < FOLDS; fold++) {
            double factor = bestFactor(tag, fold);
            for (Case each : cases) {
                Boolean label = each.labels.get(tag);
                if (label != null && each.fold == fold) {
                    double strength = each.strengths.getOrDefault(tag, 0.0);
                    agreement = agreement.and(strength >= factor, label, strength > 0);
                }
            }
        }
        return agreement;
    }

    /** By what the threshold is to be multiplied for the best F1 outside a fold; of equals, that nearest to 1. */
    private double bestFactor(String tag, int without) {
        double best = 1;
        double bestF1 = -1;
        for (int step = 0; step <= 15; step++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                double factor = 1 + sign * step * 0.05;
                double f1 = f1(tag, without, factor);
                if (f1 > bestF1) {
                    best = factor;
                    bestF1 = f1;
                }
            }
        }
        return best;
    }

    private double f1(String tag, int without, double factor) {
        long both = 0;
        long either = 0;
        for (Case each : cases) {
            Boolean label = each.labels.get(tag);
            if (label != null && each.fold != without) {
                boolean ours = each.strengths.getOrDefault(tag, 0.0) >= factor;
                both += ours && label ? 1 : 0;
                either += ours || label ? 1 : 0;
            }
        }
        return either == 0 ? 0 : 2.0 * both / (either + both);
    }
}
