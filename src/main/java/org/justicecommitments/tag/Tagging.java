package org.justicecommitments.tag;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.tag.AssignedTag.Origin;
import org.justicecommitments.tag.sdg.SdgMention;

/**
 * The tags of a commitment.
 *
 * @param commitmentId whose
 * @param language the language of its text (ISO 639-1, or ISO 639-3 where there is no shorter code); empty if unknown
 * @param tags the tags, by code and origin
 * @param evidence why the tagger set its tags, by tag and span number
 * @param agenda where it belongs in the agenda for national action; empty if it is not about justice
 * @param strengths for each tag with a phrase in the text, or below it, the score as a multiple of the threshold
 * @param nearMisses tags that the tagger nearly set, or that OGP alone has, in the order of the taxonomy
 * @param sdgMentions where the text names the Sustainable Development Goals, in the order of field and text
 */
public record Tagging(
        String commitmentId,
        String language,
        List<AssignedTag> tags,
        List<Evidence> evidence,
        Optional<AgendaPlacement> agenda,
        Map<String, Double> strengths,
        List<NearMiss> nearMisses,
        List<SdgMention> sdgMentions) {

    /** A tagging without near misses and mentions. */
    public Tagging(
            String commitmentId,
            String language,
            List<AssignedTag> tags,
            List<Evidence> evidence,
            Optional<AgendaPlacement> agenda) {
        this(commitmentId, language, tags, evidence, agenda, Map.of(), List.of(), List.of());
    }

    /** The same with other tags. */
    Tagging with(List<AssignedTag> otherTags, List<Evidence> otherEvidence) {
        return new Tagging(
                commitmentId, language, otherTags, otherEvidence, agenda, strengths, nearMisses, sdgMentions);
    }

    /** Whether somebody set a tag. */
    public boolean has(String tag, Origin origin) {
        for (AssignedTag one : tags) {
            if (one.origin() == origin && one.tag().equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
