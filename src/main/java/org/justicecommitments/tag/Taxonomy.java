package org.justicecommitments.tag;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tags, and the phrases by which a text earns them. It is edited by policy experts, as a file beside the jobs.
 *
 * @param id its name
 * @param version its version, published with every tag
 * @param titleFactor how much more a phrase weighs in a title than in a text
 * @param masks phrases that are no evidence; what they cover cannot be part of another phrase
 * @param tags the tags
 */
public record Taxonomy(String id, String version, double titleFactor, List<String> masks, List<Tag> tags) {

    /** Below this, a text is short. */
    public static final int SHORT_TEXT_WORDS = 60;

    /** What a tag is about. Dimensions are kept apart. */
    public enum Dimension {
        JUSTICE,
        ACTOR,
        THEME,
        SDG,
        /** An action of the Task Force on Justice's agenda; the best of them wins. */
        AGENDA
    }

    /**
     * A tag.
     *
     * @param code its code in published files
     * @param dimension what it is about
     * @param parent the code of the tag that is set whenever this one is; empty if there is none
     * @param labels its names by language (ISO 639-1)
     * @param definition what it means
     * @param source where the definition comes from
     * @param ogpArea the code of OGP's policy area that it is held against; often its own
     * @param threshold the score from which it is set
     * @param shortThreshold the score from which it is set in texts of few words
     * @param evaluated the languages for which labelled texts measure how often it is right
     * @param phrases the phrases that earn it
     * @param examples texts that must have it, or must not
     */
    public record Tag(
            String code,
            Dimension dimension,
            String parent,
            Map<String, String> labels,
            String definition,
            String source,
            String ogpArea,
            double threshold,
            double shortThreshold,
            List<String> evaluated,
            List<Phrase> phrases,
            List<Example> examples) {

        /** Whether labelled texts in a language measure how often it is right. */
        public boolean isEvaluated(String language) {
            return evaluated.contains(language);
        }

        private Tag with(List<Phrase> otherPhrases) {
            return new Tag(
                    code,
                    dimension,
                    parent,
                    labels,
                    definition,
                    source,
                    ogpArea,
                    threshold,
                    shortThreshold,
                    evaluated,
                    otherPhrases,
                    examples);
        }

        /** The score from which it is set in a text of so many words. */
        public double threshold(int words) {
            return words < SHORT_TEXT_WORDS ? shortThreshold : threshold;
        }
    }

    /**
     * A phrase of one to eight words; a {@code *} at the end of a word stands for any ending.
     *
     * @param text the words
     * @param language whose words they are (ISO 639-1); they hold in texts of every language
     * @param weight how much they say; below 0 if they speak against the tag
     * @param field the part of the text that they are confined to, if they are
     */
    public record Phrase(String text, String language, double weight, Optional<Part> field) {}

    /** A part of a commitment's text. */
    public enum Part {
        TITLE,
        DESCRIPTION
    }

    /** A title that must have the tag, or must not. */
    public record Example(String text, boolean tagged) {}

    /** The same with only some of the agenda's phrases. */
    public Taxonomy withAgendaPhrases(Set<String> kept) {
        List<Tag> fewer = tags.stream()
                .map(tag -> tag.dimension != Dimension.AGENDA
                        ? tag
                        : tag.with(tag.phrases.stream()
                                .filter(phrase -> kept.contains(phrase.text))
                                .toList()))
                .toList();
        return new Taxonomy(id, version, titleFactor, masks, fewer);
    }

    /** The tag with this code, if there is one. */
    public Optional<Tag> tag(String code) {
        for (Tag tag : tags) {
            if (tag.code.equals(code)) {
                return Optional.of(tag);
            }
        }
        return Optional.empty();
    }
}
