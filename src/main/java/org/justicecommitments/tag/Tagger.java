package org.justicecommitments.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.tag.AssignedTag.Origin;
import org.justicecommitments.tag.Taxonomy.Dimension;
import org.justicecommitments.tag.Taxonomy.Part;
import org.justicecommitments.tag.Taxonomy.Phrase;
import org.justicecommitments.tag.Taxonomy.Tag;

/**
 * Tags commitments by weighted phrases. The score of a tag is the title factor times the weights of the phrases found in
 * the titles, plus those found in the description, damped for long texts and growing with the logarithm of how often
 * they occur. No evidence, no tag.
 */
public final class Tagger {

    private static final double LONG_TEXT_WORDS = 400;
    private static final double MOST_REPEATS = 3;

    private final Taxonomy taxonomy;
    private final PhraseTree<Integer> masks = new PhraseTree<>();
    private final PhraseTree<Rule> phrases = new PhraseTree<>();
    private final Map<String, Tag> tags = new LinkedHashMap<>();
    private final LanguageDetection languages;
    private final Agenda agenda;

    /** A phrase of a tag. A class, not a record: as a key of maps it is itself, and nothing is hashed. */
    private static final class Rule {
        private final int number;
        private final Tag tag;
        private final Phrase phrase;

        Rule(int number, Tag tag, Phrase phrase) {
            this.number = number;
            this.tag = tag;
            this.phrase = phrase;
        }

        int number() {
            return number;
        }
    }

    private record Hit(Rule rule, TextParts in, int first, int end) {}

    /** What a text scores, with the hits by tag. */
    private record Scores(Map<String, Double> byTag, Map<String, List<Hit>> hits) {}

    /** A tagger by a taxonomy; the agenda says which pillars are published already. */
    public Tagger(Taxonomy taxonomy, LanguageDetection languages, Agenda agenda) {
        this.taxonomy = taxonomy;
        this.languages = languages;
        this.agenda = agenda;
        taxonomy.masks().forEach(mask -> masks.add(mask, 0));
        int number = 0;
        for (Tag tag : taxonomy.tags()) {
            tags.put(tag.code(), tag);
            for (Phrase phrase : tag.phrases()) {
                phrases.add(phrase.text(), new Rule(number++, tag, phrase));
            }
        }
    }

    /** The tags of a commitment, OGP's and our own side by side. */
    public Tagging tag(Commitment commitment) {
        String title = line(commitment, Field.TITLE);
        String shortTitle = line(commitment, Field.SHORT_TITLE);
        String description = line(commitment, Field.DESCRIPTION);
        Scores scores = score(List.of(
                new TextParts("title", Part.TITLE, title, masks),
                new TextParts("short_title", Part.TITLE, shortTitle, masks),
                new TextParts("description", Part.DESCRIPTION, description, masks)));
        List<AssignedTag> assigned = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        assign(scores, assigned, evidence);
        commitment.areas().forEach((code, answer) -> {
            if (answer.is(true)) {
                assigned.add(new AssignedTag(code, Origin.OGP, 0, ""));
            }
        });
        assigned.sort(Comparator.comparing(AssignedTag::tag).thenComparing(AssignedTag::origin));
        evidence.sort(Comparator.comparing(Evidence::tag).thenComparingInt(Evidence::spanNumber));
        Optional<AgendaPlacement> placement = assigned.stream().anyMatch(tag -> agenda.isJustice(tag.tag()))
                ? Optional.of(agenda.place(commitment.id(), scores.byTag))
                : agenda.published(commitment.id(), scores.byTag);
        String language = languages.of(String.join("\n", title, shortTitle, description));
        return new Tagging(commitment.id(), language, assigned, evidence, placement);
    }

    /** The tags that the tagger sets for a title alone; by this, a taxonomy's examples are judged. */
    public Set<String> tagsOf(String title) {
        List<AssignedTag> assigned = new ArrayList<>();
        assign(score(List.of(new TextParts("title", Part.TITLE, title, masks))), assigned, new ArrayList<>());
        Set<String> codes = new HashSet<>();
        assigned.forEach(tag -> codes.add(tag.tag()));
        return codes;
    }

    private static String line(Commitment commitment, Field<String> field) {
        return commitment.text(field).replace('\n', ' ');
    }

    private Scores score(List<TextParts> texts) {
        Map<Rule, Integer> inTitle = new HashMap<>();
        Map<Rule, Integer> inText = new HashMap<>();
        Map<String, List<Hit>> hits = new HashMap<>();
        double words = 1;
        for (TextParts text : texts) {
            Map<Rule, Integer> counts = text.part() == Part.TITLE ? inTitle : inText;
            words = text.part() == Part.DESCRIPTION ? Math.max(1, text.words()) : words;
            Map<Rule, Integer> lastEnd = new HashMap<>();
            text.find(phrases, (first, end, rule) -> {
                boolean elsewhere =
                        rule.phrase.field().filter(p -> p != text.part()).isPresent();
                if (!elsewhere && lastEnd.getOrDefault(rule, 0) <= first) {
                    lastEnd.put(rule, end);
                    counts.merge(rule, 1, Integer::sum);
                    hits.computeIfAbsent(rule.tag.code(), t -> new ArrayList<>())
                            .add(new Hit(rule, text, first, end));
                }
            });
        }
        double damp = Math.min(1, Math.sqrt(LONG_TEXT_WORDS / words));
        Map<String, Double> scores = new TreeMap<>();
        // In the order of the taxonomy, so that the sums are the same to the last bit.
        inTitle.keySet().stream()
                .sorted(Comparator.comparingInt(Rule::number))
                .forEach(rule ->
                        scores.merge(rule.tag.code(), taxonomy.titleFactor() * rule.phrase.weight(), Double::sum));
        inText.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getKey().number))
                .forEach(entry -> scores.merge(
                        entry.getKey().tag.code(),
                        damp * entry.getKey().phrase.weight() * repeats(entry.getValue()),
                        Double::sum));
        return new Scores(scores, hits);
    }

    private static double repeats(int count) {
        return Math.min(MOST_REPEATS, Math.log(1.0 + count) / Math.log(2));
    }

    private void assign(Scores scores, List<AssignedTag> assigned, List<Evidence> evidence) {
        Map<String, Double> set = new TreeMap<>();
        Map<String, Set<String>> children = new TreeMap<>();
        for (Tag tag : taxonomy.tags()) {
            double score = scores.byTag.getOrDefault(tag.code(), 0.0);
            if (tag.dimension() != Dimension.AGENDA && score > 0 && score >= tag.threshold() - 1e-9) {
                set.put(tag.code(), score);
            }
        }
        for (String code : List.copyOf(set.keySet())) {
            String child = code;
            for (String parent = parent(code); !parent.isEmpty(); parent = parent(parent)) {
                children.computeIfAbsent(parent, p -> new java.util.TreeSet<>()).add(child);
                double own = scores.byTag.getOrDefault(parent, 0.0);
                set.merge(parent, Math.max(own, set.getOrDefault(code, 0.0)), Math::max);
                child = parent;
            }
        }
        set.forEach((code, score) -> {
            double rounded = Math.round(score * 1000) / 1000.0;
            assigned.add(new AssignedTag(code, Origin.TAGGER, rounded, confidence(code, score)));
            evidence.addAll(evidence(code, scores.hits, children.getOrDefault(code, Set.of())));
        });
    }

    private String parent(String code) {
        Tag tag = tags.get(code);
        return tag == null ? "" : tag.parent();
    }

    private String confidence(String code, double score) {
        double ratio = score / Optional.ofNullable(tags.get(code)).orElseThrow().threshold();
        return ratio >= 2 ? "high" : ratio >= 1.4 ? "medium" : "low";
    }

    private static List<Evidence> evidence(String code, Map<String, List<Hit>> hits, Set<String> children) {
        List<Evidence> evidence = new ArrayList<>();
        for (Hit hit : hits.getOrDefault(code, List.of())) {
            Phrase phrase = hit.rule.phrase;
            evidence.add(new Evidence(
                    code,
                    evidence.size() + 1,
                    "phrase",
                    phrase.text(),
                    phrase.language(),
                    phrase.weight(),
                    hit.in.column(),
                    hit.in.start(hit.first),
                    hit.in.end(hit.end),
                    hit.in.quote(hit.first, hit.end)));
        }
        for (String child : children) {
            evidence.add(new Evidence(code, evidence.size() + 1, "child", child, "", 0, "", 0, 0, ""));
        }
        return evidence;
    }
}
