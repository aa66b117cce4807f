package org.justicecommitments.job.definition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.justicecommitments.tag.Taxonomy;
import org.justicecommitments.tag.Taxonomy.Dimension;
import org.justicecommitments.tag.Taxonomy.Example;
import org.justicecommitments.tag.Taxonomy.Part;
import org.justicecommitments.tag.Taxonomy.Phrase;
import org.justicecommitments.tag.Taxonomy.Tag;
import org.justicecommitments.vocabulary.Problems;

/** Reads taxonomy files. */
final class TaxonomyFile {

    private static final int LONGEST_PHRASE = 8;

    private TaxonomyFile() {}

    /** The taxonomy in a file; what is wrong in it goes to the problems. */
    static Optional<Taxonomy> read(Path file, Problems problems) {
        return Section.read(file, problems).map(TaxonomyFile::taxonomy);
    }

    private static Taxonomy taxonomy(Section section) {
        String id = section.required("taxonomy");
        String version = section.required("version");
        section.text("reviewed");
        section.optional("fold", text -> Optional.of(text).filter("nfkd-lower"::equals), "nfkd-lower");
        double titleFactor = section.number("title_factor").orElse(1.0);
        List<String> masks = new ArrayList<>();
        for (Section mask : section.sections("masks")) {
            masks.add(phraseText(mask, "phrase"));
            mask.text("language");
            mask.end();
        }
        List<Tag> tags = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        List<Section> sections = section.sections("tags");
        for (Section tag : sections) {
            Tag read = tag(tag);
            if (!codes.add(read.code())) {
                tag.problem("code", "the tag `%s` stands twice".formatted(read.code()));
            }
            tags.add(read);
        }
        for (int i = 0; i < tags.size(); i++) {
            String parent = tags.get(i).parent();
            if (!parent.isEmpty() && !codes.contains(parent)) {
                sections.get(i).problem("parent", "the parent `%s` is no tag of this file".formatted(parent));
            }
        }
        section.end();
        return new Taxonomy(id, version, titleFactor, masks, tags);
    }

    private static Tag tag(Section section) {
        String code = section.required("code");
        Dimension dimension = section.required(
                        "dimension",
                        text -> Section.constant(Dimension.class, text),
                        "justice, actor, theme, sdg or agenda")
                .orElse(Dimension.THEME);
        Section labels = section.section("labels");
        Map<String, String> names = new TreeMap<>();
        labels.keys().forEach(language -> names.put(language, labels.required(language)));
        if (!names.containsKey("en")) {
            section.problem("labels", "`labels` of `%s` need one in English: `en`".formatted(code));
        }
        boolean isRead = dimension == Dimension.SDG;
        double threshold = section.number("threshold").orElse(isRead ? 1.0 : 0.0);
        if (isRead
                && (!code.matches("sdg(_\\d{1,2}(_(\\d{1,2}|[a-d]))?)?")
                        || section.keys().contains("phrases"))) {
            section.problem(
                    "code",
                    "a tag of dimension sdg is `sdg`, `sdg_16` or `sdg_16_3`, and has no phrases: mentions of goals are read without them");
        }
        if (threshold <= 0) {
            section.problem("threshold", "`threshold` of `%s` must be above 0".formatted(code));
        }
        double shortThreshold = section.number("short_threshold").orElse(threshold);
        if (shortThreshold <= 0) {
            section.problem("short_threshold", "`short_threshold` of `%s` must be above 0".formatted(code));
        }
        Tag tag = new Tag(
                code,
                dimension,
                section.text("parent").orElse(""),
                names,
                section.required("definition"),
                section.required("source"),
                section.text("ogp_area").orElse(code),
                threshold,
                shortThreshold,
                section.list("evaluated"),
                section.sections("phrases").stream().map(TaxonomyFile::phrase).toList(),
                section.sections("examples").stream().map(TaxonomyFile::example).toList());
        section.end();
        return tag;
    }

    private static Phrase phrase(Section section) {
        Phrase phrase = new Phrase(
                phraseText(section, "text"),
                section.required("language"),
                section.number("weight").orElse(0.0),
                section.optional("field", text -> Section.constant(Part.class, text), "title or description"));
        if (phrase.weight() == 0) {
            section.problem(
                    "weight",
                    "the weight of '%s' must be a number above 0, or below 0 if it speaks against the tag"
                            .formatted(phrase.text()));
        }
        section.end();
        return phrase;
    }

    private static String phraseText(Section section, String key) {
        String text = section.required(key);
        int words = text.strip().split("\\s+", -1).length;
        if (text.isBlank() || words > LONGEST_PHRASE) {
            section.problem(key, "a phrase has 1 to %d words; this has %d".formatted(LONGEST_PHRASE, words));
        }
        if (text.matches(".*\\*\\S.*")) {
            section.problem(key, "`*` stands at the end of a word only: '%s'".formatted(text));
        }
        return text;
    }

    private static Example example(Section section) {
        Example example =
                new Example(section.required("text"), section.flag("tagged").orElse(true));
        section.end();
        return example;
    }
}
