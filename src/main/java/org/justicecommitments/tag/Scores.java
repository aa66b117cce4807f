package org.justicecommitments.tag;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.justicecommitments.tag.Taxonomy.Tag;

/** What the texts of a commitment score, by the number of the tag in the taxonomy. */
final class Scores {

    private final List<Tag> tags;
    private final double[] scores;
    private final double[] against;
    private final boolean[] scored;
    private final List<Hit> hits;
    private final int words;

    /**
     * Nothing scored yet.
     *
     * @param hits what was found, in the order of the texts
     * @param words how many words the texts have
     */
    Scores(List<Tag> tags, List<Hit> hits, int words) {
        this.tags = tags;
        this.scores = new double[tags.size()];
        this.against = new double[tags.size()];
        this.scored = new boolean[tags.size()];
        this.hits = hits;
        this.words = words;
    }

    /** Adds to the score of a tag; below 0 for what speaks against it. */
    void add(int tag, double score) {
        scores[tag] += score;
        against[tag] += score < 0 ? -score : 0;
        scored[tag] = true;
    }

    /** The score of a tag. */
    double of(int tag) {
        return scores[tag];
    }

    /** What phrases with a negative weight take from the score of a tag. */
    double against(int tag) {
        return against[tag];
    }

    /** Whether anything was found for a tag, or against it. */
    boolean has(int tag) {
        return scored[tag];
    }

    /** The scores of all tags that something was found for, by code. */
    Map<String, Double> byCode() {
        Map<String, Double> byCode = new TreeMap<>();
        for (int tag = 0; tag < scores.length; tag++) {
            if (scored[tag]) {
                byCode.put(tags.get(tag).code(), scores[tag]);
            }
        }
        return byCode;
    }

    /** What was found, in the order of the texts. */
    List<Hit> hits() {
        return hits;
    }

    /** How many words the texts have. */
    int words() {
        return words;
    }

    /** The score from which a tag is set in texts of so many words. */
    double threshold(int tag) {
        return tags.get(tag).threshold(words);
    }
}
