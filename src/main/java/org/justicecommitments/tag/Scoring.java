package org.justicecommitments.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.justicecommitments.tag.Taxonomy.Part;
import org.justicecommitments.tag.Taxonomy.Phrase;
import org.justicecommitments.tag.Taxonomy.Tag;
import org.justicecommitments.tag.analysis.Lexicon;
import org.justicecommitments.tag.analysis.PhraseTree;
import org.justicecommitments.tag.sdg.SdgReader;

/**
 * Scores of texts: for each tag the title factor times the weights of the phrases found in the titles, plus those found
 * in the description, damped for long texts and growing with the logarithm of how often they occur. It counts in
 * arrays of its own, and so serves one thread.
 */
final class Scoring {

    private static final double LONG_TEXT_WORDS = 400;
    private static final double MOST_REPEATS = 3;

    private final Taxonomy taxonomy;
    private final Lexicon lexicon = new Lexicon(SdgReader::isWatched);
    private final PhraseTree<String> masks = new PhraseTree<>(lexicon);
    private final PhraseTree<Rule> phrases = new PhraseTree<>(lexicon);
    private final List<Rule> rules = new ArrayList<>();

    /** By the number of the rule; all zero between two texts. */
    private final int[] inTitles;

    private final int[] inDescription;
    private final int[] lastEnd;

    Scoring(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        taxonomy.masks().forEach(mask -> masks.add(mask, "", mask));
        List<Tag> tags = taxonomy.tags();
        for (int tag = 0; tag < tags.size(); tag++) {
            for (Phrase phrase : tags.get(tag).phrases()) {
                Rule rule = new Rule(rules.size(), tag, phrase);
                rules.add(rule);
                phrases.add(phrase.text(), phrase.language(), rule);
            }
        }
        masks.freeze();
        phrases.freeze();
        inTitles = new int[rules.size()];
        inDescription = new int[rules.size()];
        lastEnd = new int[rules.size()];
    }

    FieldText read(String column, Part part, String text) {
        return new FieldText(column, part, text, lexicon, masks);
    }

    /** Scores texts in a language. */
    Scores score(List<FieldText> texts, String language) {
        List<Hit> hits = new ArrayList<>();
        int words = 0;
        double described = 1;
        for (int i = 0; i < texts.size(); i++) { // iterators of immutable lists are slow
            FieldText text = texts.get(i);
            hits.addAll(find(text, languageNumber(text, language)));
            words += text.words().size();
            described =
                    text.part() == Part.DESCRIPTION ? Math.max(1, text.words().size()) : described;
        }
        double damp = Math.min(1, Math.sqrt(LONG_TEXT_WORDS / described));
        Scores scores = new Scores(taxonomy.tags(), hits, words);
        for (int number : count(hits)) {
            Rule rule = rules.get(number);
            double weight = rule.phrase().weight();
            double score = (inTitles[number] > 0 ? taxonomy.titleFactor() * weight : 0)
                    + damp * weight * repeats(inDescription[number]);
            scores.add(rule.tag(), score);
            inTitles[number] = 0;
            inDescription[number] = 0;
        }
        return scores;
    }

    /** OGP writes its short titles in English, whatever the language of the text. */
    private static int languageNumber(FieldText text, String language) {
        return Lexicon.languageNumber(text.column().equals("short_title") ? "en" : language);
    }

    private List<Hit> find(FieldText text, int language) {
        List<Hit> found = new ArrayList<>();
        text.find(phrases, language, (first, end, rule, stemmed) -> {
            if (rule.phrase().field().filter(part -> part != text.part()).isEmpty()) {
                found.add(new Hit(rule, text, first, end, stemmed));
            }
        });
        List<Hit> kept = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            Hit hit = found.get(i);
            int number = hit.rule().number();
            if (lastEnd[number] <= hit.first() && !yields(found, i)) {
                lastEnd[number] = hit.end();
                kept.add(hit);
            }
        }
        kept.forEach(hit -> lastEnd[hit.rule().number()] = 0);
        return kept;
    }

    /** What begins at one word was found one after another. */
    private static boolean yields(List<Hit> found, int index) {
        Hit hit = found.get(index);
        for (int i = index - 1; i >= 0 && found.get(i).first() == hit.first(); i--) {
            if (hit.yieldsTo(found.get(i))) {
                return true;
            }
        }
        for (int i = index + 1; i < found.size() && found.get(i).first() == hit.first(); i++) {
            if (hit.yieldsTo(found.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Counts by rule, and gives the rules in the order of the taxonomy, so that sums are the same to the last bit. */
    private int[] count(List<Hit> hits) {
        int[] numbers = new int[hits.size()];
        int size = 0;
        for (Hit hit : hits) {
            int number = hit.rule().number();
            if (inTitles[number] == 0 && inDescription[number] == 0) {
                numbers[size++] = number;
            }
            if (hit.in().part() == Part.TITLE) {
                inTitles[number]++;
            } else {
                inDescription[number]++;
            }
        }
        int[] touched = Arrays.copyOf(numbers, size);
        Arrays.sort(touched);
        return touched;
    }

    private static double repeats(int count) {
        return count == 0 ? 0 : Math.min(MOST_REPEATS, Math.log(1.0 + count) / Math.log(2));
    }

    /** The phrases of a tag that only masks keep from being found. */
    List<Hit> masked(List<FieldText> texts, String language, int tag) {
        List<Hit> masked = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) { // iterators of immutable lists are slow
            FieldText text = texts.get(i);
            if (!text.isMasked()) {
                continue; // what is there was found
            }
            text.findUnmasked(phrases, languageNumber(text, language), (first, end, rule, stemmed) -> {
                if (rule.tag() == tag
                        && rule.phrase().weight() > 0
                        && rule.phrase().field().filter(p -> p != text.part()).isEmpty()) {
                    masked.add(new Hit(rule, text, first, end, stemmed));
                }
            });
        }
        return masked;
    }
}
