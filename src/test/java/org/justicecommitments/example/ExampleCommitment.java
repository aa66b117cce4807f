package org.justicecommitments.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Answers;
import org.justicecommitments.commitment.AreaAnswers;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.IdOrigin;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.commitment.MemberKind;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.commitment.RowPlace;
import org.justicecommitments.commitment.Source;
import org.justicecommitments.tag.AgendaPlacement;
import org.justicecommitments.tag.AssignedTag;
import org.justicecommitments.tag.AssignedTag.Origin;
import org.justicecommitments.tag.JusticeCounts;
import org.justicecommitments.tag.TaggedCommitment;
import org.justicecommitments.tag.Tagging;

/** A commitment in the making, with nothing in it but what a test says. */
public final class ExampleCommitment {

    /** The row that it comes from. */
    public static final RowPlace PLACE = new RowPlace(0, "example.xlsx", "Commitments", 7, 0);

    private static final Source SOURCE = new Source("ogp-2024", LocalDate.of(2024, 6, 30), true, true, false);

    private final String id;
    private final Answers.Builder answers = new Answers.Builder();
    private final SortedMap<String, Answer<Boolean>> areas = new TreeMap<>();
    private final List<AssignedTag> tags = new ArrayList<>();
    private Source source = SOURCE;
    private Optional<AgendaPlacement> agenda = Optional.empty();
    private IdOrigin origin = IdOrigin.OGP;
    private Member member = national("ARV", "AV", "Arvandia", "Americas");

    private ExampleCommitment(String id) {
        this.id = id;
        answers.put(Field.COMMITMENT_ID, Answer.of(id));
    }

    /** A commitment with this id, of the national member Arvandia. */
    public static ExampleCommitment of(String id) {
        return new ExampleCommitment(id);
    }

    /** A national member that joined in 2013. */
    public static Member national(String code, String idPrefix, String name, String region) {
        return member(code, idPrefix, name, region, MemberKind.NATIONAL);
    }

    /** A local member that joined in 2013. */
    public static Member local(String code, String idPrefix, String name, String region) {
        return member(code, idPrefix, name, region, MemberKind.LOCAL);
    }

    private static Member member(String code, String idPrefix, String name, String region, MemberKind kind) {
        String country = code.substring(0, 3);
        return new Member(
                code,
                name,
                List.of(),
                Optional.of(kind),
                country,
                idPrefix,
                region,
                Optional.of(2013),
                Optional.empty());
    }

    /** Whose it is. */
    public ExampleCommitment by(Member whose) {
        member = whose;
        return this;
    }

    /** The same with an id that is derived, not OGP's. */
    public ExampleCommitment withDerivedId() {
        origin = IdOrigin.DERIVED;
        return answering(Field.COMMITMENT_ID, Answer.none());
    }

    /** Sets the value of a field. */
    public <T> ExampleCommitment with(Field<T> field, T value) {
        return answering(field, Answer.of(value));
    }

    /** Sets the answer in a field. */
    public <T> ExampleCommitment answering(Field<T> field, Answer<T> answer) {
        answers.put(field, answer);
        return this;
    }

    /** Sets OGP's answer for a policy area. */
    public ExampleCommitment area(String code, boolean set) {
        return area(code, Answer.of(set));
    }

    /** Sets OGP's answer for a policy area. */
    public ExampleCommitment area(String code, Answer<Boolean> answer) {
        areas.put(code, answer);
        return this;
    }

    /** Adds a tag. */
    public ExampleCommitment tag(String code, Origin by) {
        tags.add(new AssignedTag(code, by, by == Origin.OGP ? 0 : 1, by == Origin.OGP ? "" : "low"));
        return this;
    }

    /** The same, out of an export that is a selection. */
    public ExampleCommitment fromSelection() {
        source = new Source("ogp-2024", LocalDate.of(2024, 6, 30), true, false, false);
        return this;
    }

    /** Places it in the agenda. */
    public ExampleCommitment placed(String pillar, String action, String by) {
        agenda = Optional.of(new AgendaPlacement(pillar, action, by, "", Optional.empty()));
        return this;
    }

    /** The commitment. */
    public Commitment commitment() {
        AreaAnswers coded = AreaAnswers.of(areas);
        Reading reading = new Reading(PLACE, source, member, answers.build(), coded);
        return new Commitment(id, origin, true, member, answers.build(), coded, List.of(reading));
    }

    /** The commitment with the tags that were added; it counts as justice if either voice says so. */
    public TaggedCommitment tagged() {
        Tagging tagging = new Tagging(id, "en", List.copyOf(tags), List.of(), agenda);
        boolean ogp = has(tagging, Origin.OGP);
        boolean tagger = has(tagging, Origin.TAGGER);
        String says = ogp && tagger ? "both" : ogp ? "ogp" : tagger ? "tagger" : "";
        return new TaggedCommitment(commitment(), tagging, ogp, tagger, ogp || tagger, says);
    }

    private static boolean has(Tagging tagging, Origin origin) {
        return JusticeCounts.TAGS.stream().anyMatch(tag -> tagging.has(tag, origin));
    }
}
