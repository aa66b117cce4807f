package org.justicecommitments.tag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.tag.AssignedTag.Origin;
import org.justicecommitments.tag.NearMiss.Reason;
import org.justicecommitments.tag.Taxonomy.Dimension;
import org.justicecommitments.tag.Taxonomy.Part;
import org.justicecommitments.tag.Taxonomy.Tag;
import org.justicecommitments.tag.analysis.LanguageDetection;
import org.justicecommitments.tag.analysis.Words;
import org.justicecommitments.tag.sdg.SdgMention;
import org.justicecommitments.tag.sdg.SdgReader;

/**
 * Tags commitments by weighted phrases; a tag is set where its {@link Scoring score} reaches its threshold. Tags of the
 * Sustainable Development Goals are set where the text names them. No evidence, no tag. A tagger serves one thread; several
 * of one taxonomy, each with its own language detection, give the same tags.
 */
public final class Tagger {

    private static final double ROUNDING = 1e-9;

    /** From what share of the threshold a tag that is not set is a near miss. */
    private static final double NEAR = 0.6;

    private final Taxonomy taxonomy;
    private final Scoring scoring;

    private final TagNumbers numbers;

    /** The number of the tag that stands for each of OGP's policy areas. */
    private final Map<String, Integer> byArea = new HashMap<>();

    private final LanguageDetection languages;
    private final Agenda agenda;
    private final SdgReader goals = new SdgReader();

    /** A tagger by a taxonomy; the agenda says which pillars are published already. */
    public Tagger(Taxonomy taxonomy, LanguageDetection languages, Agenda agenda) {
        this.taxonomy = taxonomy;
        this.scoring = new Scoring(taxonomy);
        this.languages = languages;
        this.agenda = agenda;
        this.numbers = new TagNumbers(taxonomy.tags());
        taxonomy.tags().forEach(tag -> byArea.put(tag.ogpArea(), numbers.of(tag.code())));
    }

    /** The texts of a commitment, read and scored. */
    private record Read(List<FieldText> texts, String language, Scores scores, List<SdgMention> mentions) {}

    /** The tags of a commitment, OGP's and our own side by side. */
    public Tagging tag(Commitment commitment) {
        Read read = read(List.of(
                scoring.read("title", Part.TITLE, line(commitment, Field.TITLE)),
                scoring.read("short_title", Part.TITLE, line(commitment, Field.SHORT_TITLE)),
                scoring.read("description", Part.DESCRIPTION, line(commitment, Field.DESCRIPTION))));
        List<String> areas = new ArrayList<>();
        commitment.areas().forEach((code, answer) -> {
            if (answer.is(true)) {
                areas.add(code);
            }
        });
        return tagging(commitment.id(), read, areas);
    }

    /** Our tags for a title and a text that stand in no export. */
    public Tagging tag(String id, String title, String description) {
        return tagging(id, read(title, description), List.of());
    }

    /** The pillars that a title and a text suggest, best first, whatever the paper has. */
    public List<String> pillars(String title, String description) {
        return agenda.pillars(read(title, description).scores.byCode());
    }

    /** The phrases of the agenda that a title and a text have. */
    public Set<String> agendaPhrases(String title, String description) {
        Set<String> phrases = new TreeSet<>();
        for (Hit hit : read(title, description).scores.hits()) {
            if (taxonomy.tags().get(hit.rule().tag()).dimension() == Dimension.AGENDA) {
                phrases.add(hit.rule().phrase().text());
            }
        }
        return phrases;
    }

    private Read read(String title, String description) {
        return read(List.of(
                scoring.read("title", Part.TITLE, title), scoring.read("description", Part.DESCRIPTION, description)));
    }

    private Tagging tagging(String id, Read read, List<String> areas) {
        List<AssignedTag> assigned = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        assign(read, assigned, evidence);
        BitSet ours = new BitSet();
        assigned.forEach(tag -> ours.set(numbers.of(tag.tag())));
        BitSet theirs = new BitSet();
        for (String area : areas) {
            assigned.add(new AssignedTag(area, Origin.OGP, 0, ""));
            Optional.ofNullable(byArea.get(area)).ifPresent(theirs::set);
        }
        assigned.sort(Comparator.comparing(AssignedTag::tag).thenComparing(AssignedTag::origin));
        evidence.sort(Comparator.comparing(Evidence::tag).thenComparingInt(Evidence::spanNumber));
        Optional<AgendaPlacement> placement =
                agenda.lists(id) || assigned.stream().anyMatch(tag -> agenda.isJustice(tag.tag()))
                        ? Optional.of(agenda.place(id, read.scores.byCode()))
                        : Optional.empty();
        return new Tagging(
                id,
                read.language,
                assigned,
                evidence,
                placement,
                strengths(read.scores),
                nearMisses(read, ours, theirs),
                read.mentions);
    }

    /** The tags that the tagger sets for a title alone; by this, a taxonomy's examples are judged. */
    public Set<String> tagsOf(String title) {
        List<AssignedTag> assigned = new ArrayList<>();
        assign(read(List.of(scoring.read("title", Part.TITLE, title))), assigned, new ArrayList<>());
        Set<String> codes = new TreeSet<>();
        assigned.forEach(tag -> codes.add(tag.tag()));
        return codes;
    }

    private Read read(List<FieldText> texts) {
        List<Words> words = texts.stream().map(FieldText::words).toList();
        String language = languages.of(words);
        Map<String, Words> byColumn = new LinkedHashMap<>();
        texts.forEach(text -> byColumn.put(text.column(), text.words()));
        List<SdgMention> mentions = goals.read(byColumn);
        return new Read(texts, language, withMentions(scoring.score(texts, language), mentions), mentions);
    }

    /** A tag of the goals scores 1 for each mention. */
    private Scores withMentions(Scores scores, List<SdgMention> mentions) {
        for (int number = 0; number < taxonomy.tags().size(); number++) {
            Tag tag = taxonomy.tags().get(number);
            if (tag.dimension() == Dimension.SDG) {
                for (SdgMention mention : mentions) {
                    if (mention.speaksFor(tag.code())) {
                        scores.add(number, 1);
                    }
                }
            }
        }
        return scores;
    }

    /** A text as it is published: on one line. */
    private static String line(Commitment commitment, Field<String> field) {
        return commitment.text(field).replace('\n', ' ');
    }

    private static boolean isReached(int tag, Scores scores) {
        return scores.of(tag) > 0 && scores.of(tag) >= scores.threshold(tag) - ROUNDING;
    }

    private void assign(Read read, List<AssignedTag> assigned, List<Evidence> evidence) {
        Scores scores = read.scores;
        Map<String, Double> set = new TreeMap<>();
        Map<String, Set<String>> children = new TreeMap<>();
        for (int number = 0; number < taxonomy.tags().size(); number++) {
            Tag tag = taxonomy.tags().get(number);
            if (tag.dimension() != Dimension.AGENDA && isReached(number, scores)) {
                set.put(tag.code(), scores.of(number));
            }
        }
        for (String code : List.copyOf(set.keySet())) {
            String child = code;
            for (String parent = parent(code); !parent.isEmpty(); parent = parent(parent)) {
                children.computeIfAbsent(parent, p -> new TreeSet<>()).add(child);
                set.merge(parent, Math.max(scores.of(numbers.of(parent)), set.getOrDefault(code, 0.0)), Math::max);
                child = parent;
            }
        }
        set.forEach((code, score) -> {
            assigned.add(new AssignedTag(code, Origin.TAGGER, rounded(score), confidence(code, score, scores.words())));
            evidence.addAll(evidence(code, read, children.getOrDefault(code, Set.of())));
        });
    }

    private static double rounded(double score) {
        return Math.round(score * 1000) / 1000.0;
    }

    private String parent(String code) {
        int number = numbers.of(code);
        return number < 0 ? "" : taxonomy.tags().get(number).parent();
    }

    private Tag tagOf(String code) {
        return taxonomy.tags().get(numbers.of(code));
    }

    private String confidence(String code, double score, int words) {
        if (tagOf(code).dimension() == Dimension.SDG) {
            return "high";
        }
        double ratio = score / tagOf(code).threshold(words);
        return ratio >= 2 ? "high" : ratio >= 1.4 ? "medium" : "low";
    }

    private List<Evidence> evidence(String code, Read read, Set<String> children) {
        List<Evidence> evidence = ofPhrases(numbers.of(code), read.scores.hits());
        if (tagOf(code).dimension() == Dimension.SDG) {
            read.mentions.stream()
                    .filter(mention -> mention.speaksFor(code))
                    .forEach(mention -> evidence.add(Evidence.of(mention, code, evidence.size() + 1)));
        }
        for (String child : children) {
            evidence.add(new Evidence(code, evidence.size() + 1, Evidence.CHILD, child, "", 0, "", 0, 0, ""));
        }
        return evidence;
    }

    private List<Evidence> ofPhrases(int tag, List<Hit> hits) {
        List<Evidence> evidence = new ArrayList<>();
        String code = taxonomy.tags().get(tag).code();
        for (Hit hit : hits) {
            if (hit.rule().tag() == tag && hit.rule().phrase().weight() > 0) {
                evidence.add(hit.evidence(code, evidence.size() + 1));
            }
        }
        return evidence;
    }

    private Map<String, Double> strengths(Scores scores) {
        Map<String, Double> strengths = new TreeMap<>();
        for (int number = 0; number < taxonomy.tags().size(); number++) {
            if (scores.has(number)) {
                double ratio = scores.of(number) / scores.threshold(number);
                double strength = Math.floor(1000 * ratio + ROUNDING * 1000) / 1000;
                String code = taxonomy.tags().get(number).code();
                for (String tag = code; !tag.isEmpty() && strength > 0; tag = parent(tag)) {
                    strengths.merge(tag, strength, Math::max);
                }
            }
        }
        return strengths;
    }

    private List<NearMiss> nearMisses(Read read, BitSet ours, BitSet theirs) {
        List<NearMiss> misses = new ArrayList<>();
        for (int number = 0; number < taxonomy.tags().size(); number++) {
            Tag tag = taxonomy.tags().get(number);
            double score = read.scores.of(number);
            double threshold = read.scores.threshold(number);
            boolean wanted = score >= NEAR * threshold || theirs.get(number);
            if (wanted && !ours.get(number) && tag.dimension() != Dimension.AGENDA) {
                misses.add(miss(number, rounded(Math.max(0, score)), threshold, read));
            }
        }
        return misses;
    }

    private NearMiss miss(int number, double score, double threshold, Read read) {
        Tag tag = taxonomy.tags().get(number);
        Optional<Evidence> best = best(ofPhrases(number, read.scores.hits()));
        double against = read.scores.against(number);
        Reason reason;
        if (!read.language.isEmpty() && !tag.isEvaluated(read.language)) {
            reason = Reason.LANGUAGE_UNEVALUATED;
        } else if (against > 0 && score + against >= threshold) {
            reason = Reason.NEGATIVE;
        } else if (best.isPresent()) {
            reason = Reason.BELOW_THRESHOLD;
        } else {
            best = best(ofPhrases(number, scoring.masked(read.texts, read.language, number)));
            reason = best.isPresent() ? Reason.MASKED : Reason.NO_PHRASE;
        }
        return new NearMiss(tag.code(), score, threshold, reason, best);
    }

    /** The words that say most for a tag: the heaviest, and of these the first. */
    private static Optional<Evidence> best(List<Evidence> found) {
        return found.stream()
                .max(Comparator.comparingDouble(Evidence::weight)
                        .thenComparing(Evidence::spanNumber, Comparator.reverseOrder()));
    }
}
