package org.justicecommitments.release;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.commitment.MemberKind;
import org.justicecommitments.tag.AssignedTag;
import org.justicecommitments.tag.Evidence;
import org.justicecommitments.tag.TaggedCommitment;
import org.justicecommitments.tag.sdg.SdgMention;

/** The tables in {@code data}: commitments, tags and what goes with them. */
public final class DataTables {

    private DataTables() {}

    /** A tag of a commitment. */
    public record TagRow(
            String commitmentId, AssignedTag tag, String language, String taxonomyVersion, String evaluation) {}

    /** Evidence for a tag of a commitment. */
    public record EvidenceRow(String commitmentId, Evidence evidence) {}

    /** A mention of the Sustainable Development Goals in a commitment. */
    public record MentionRow(String commitmentId, int number, SdgMention mention) {}

    /** An institution of a commitment. */
    public record InstitutionRow(String commitmentId, String role, int position, String name) {}

    /** Every commitment. */
    public static Table<TaggedCommitment> commitments() {
        return new Table<>(
                "data/commitments", "Every commitment, one row each.", Table.AS_BOTH, CommitmentColumns.all());
    }

    /** The commitments that count as justice commitments. */
    public static Table<TaggedCommitment> justiceCommitments() {
        return new Table<>(
                        "data/justice_commitments",
                        "The commitments that are about justice; same columns as commitments.",
                        Table.AS_BOTH,
                        CommitmentColumns.all())
                .pointingAt("data/commitments", "commitment_id");
    }

    /** The tags of the commitments. */
    public static Table<TagRow> tags() {
        return new Table<>(
                        "data/tags",
                        "Tags of the commitments, OGP's and the tagger's side by side.",
                        Table.AS_BOTH,
                        List.of(
                                Column.text("commitment_id", "The commitment.", TagRow::commitmentId)
                                        .asKey(),
                                Column.text("tag", "Code of the tag.", (TagRow r) -> r.tag()
                                                .tag())
                                        .asKey(),
                                Column.text("origin", "Who set it.", (TagRow r) -> r.tag()
                                                .origin()
                                                .code())
                                        .allowing(ValueLists.TAG_ORIGIN)
                                        .asKey(),
                                Column.of(
                                        "score",
                                        ColumnType.NUMBER,
                                        "The tagger's score; empty for OGP's tags.",
                                        r -> Optional.of(r.tag().score()).filter(score -> score > 0)),
                                Column.text(
                                                "confidence",
                                                "How far the score is above the threshold.",
                                                (TagRow r) -> r.tag().confidence())
                                        .allowing(ValueLists.CONFIDENCE),
                                Column.text("language", "Language of the text.", TagRow::language),
                                Column.text(
                                        "taxonomy_version",
                                        "Version of the taxonomy; empty for OGP's tags.",
                                        (TagRow r) -> r.taxonomyVersion()),
                                Column.text(
                                                "evaluation",
                                                "Whether labelled texts in this language measure the tagger.",
                                                TagRow::evaluation)
                                        .allowing(ValueLists.EVALUATION)))
                .pointingAt("data/commitments", "commitment_id");
    }

    /** Why the tagger set its tags. */
    public static Table<EvidenceRow> tagEvidence() {
        return new Table<>(
                        "data/tag_evidence",
                        "Why the tagger set its tags: the words, and where they stand.",
                        Table.AS_BOTH,
                        List.of(
                                Column.text("commitment_id", "The commitment.", EvidenceRow::commitmentId)
                                        .asKey(),
                                evidence("tag", "Code of the tag.", Evidence::tag)
                                        .asKey(),
                                evidence("origin", "Who set it: always tagger.", e -> "tagger")
                                        .asKey(),
                                evidenceNumber(
                                                "span_number",
                                                "Which of the tag's places, from 1.",
                                                Evidence::spanNumber)
                                        .asKey(),
                                evidence(
                                                "rule",
                                                "phrase: words of the taxonomy; mention: names a goal; child: a tag below is set.",
                                                Evidence::rule)
                                        .allowing(ValueLists.EVIDENCE_RULE),
                                evidence(
                                        "phrase",
                                        "The taxonomy's phrase, the code of what is mentioned, or of the tag below.",
                                        Evidence::phrase),
                                Column.of("weight", ColumnType.NUMBER, "Weight of the phrase.", r -> Optional.of(
                                                r.evidence().weight())
                                        .filter(weight -> weight > 0)),
                                evidence("phrase_language", "Language of the phrase.", Evidence::language),
                                evidence("field", "Published column that the words stand in.", Evidence::field)
                                        .allowing(ValueLists.EVIDENCE_FIELD),
                                evidenceNumber("start", "Where they begin, in UTF-16 units from 0.", Evidence::start),
                                evidenceNumber("end", "Where they end, exclusive.", Evidence::end),
                                evidence("quote", "The words.", Evidence::quote)))
                .pointingAt("data/tags", "commitment_id", "tag", "origin");
    }

    private static Column<EvidenceRow> evidence(String name, String definition, Function<Evidence, String> value) {
        return Column.text(name, definition, r -> value.apply(r.evidence()));
    }

    private static Column<EvidenceRow> evidenceNumber(String name, String definition, ToIntFunction<Evidence> value) {
        boolean inText = !name.equals("span_number");
        return Column.of(name, ColumnType.INTEGER, definition, r -> Optional.of((long) value.applyAsInt(r.evidence()))
                .filter(n -> !inText || r.evidence().hasWords()));
    }

    /** Where commitments name the Sustainable Development Goals. */
    public static Table<MentionRow> sdgMentions() {
        return new Table<>(
                        "data/sdg_mentions",
                        "Where commitments name the Sustainable Development Goals, a goal or a target.",
                        Table.AS_CSV,
                        List.of(
                                Column.text("commitment_id", "The commitment.", MentionRow::commitmentId)
                                        .asKey(),
                                mentionNumber(
                                                "mention_number",
                                                "Which of the commitment's mentions, from 1.",
                                                row -> Optional.of(row.number()))
                                        .asKey(),
                                mentionNumber(
                                        "goal",
                                        "The goal, 1 to 17; empty where the goals as a whole are named.",
                                        row -> row.mention().goal()),
                                Column.text(
                                        "target",
                                        "The target, such as 16.3; empty where none is named.",
                                        row -> row.mention().target()),
                                Column.text(
                                                "field",
                                                "Published column that the words stand in.",
                                                (MentionRow row) ->
                                                        row.mention().field())
                                        .allowing(ValueLists.EVIDENCE_FIELD),
                                mentionNumber(
                                        "start",
                                        "Where they begin, in UTF-16 units from 0.",
                                        row -> Optional.of(row.mention().start())),
                                mentionNumber(
                                        "end",
                                        "Where they end, exclusive.",
                                        row -> Optional.of(row.mention().end())),
                                Column.text(
                                        "quote",
                                        "The words, from the name of the goals to this number.",
                                        row -> row.mention().quote())))
                .pointingAt("data/commitments", "commitment_id");
    }

    private static Column<MentionRow> mentionNumber(
            String name, String definition, Function<MentionRow, Optional<Integer>> value) {
        return Column.of(
                name, ColumnType.INTEGER, definition, row -> value.apply(row).map(Integer::longValue));
    }

    /** The institutions that lead or support commitments. */
    public static Table<InstitutionRow> institutions() {
        return new Table<>(
                        "data/institutions",
                        "The institutions that lead or support commitments, one row each.",
                        Table.AS_BOTH,
                        List.of(
                                Column.text("commitment_id", "The commitment.", InstitutionRow::commitmentId)
                                        .asKey(),
                                Column.text("role", "What the institution does.", InstitutionRow::role)
                                        .allowing(ValueLists.INSTITUTION_ROLE)
                                        .asKey(),
                                Column.of(
                                                "position",
                                                ColumnType.INTEGER,
                                                "Position in the export's list, from 1.",
                                                (InstitutionRow r) -> Optional.of((long) r.position()))
                                        .asKey(),
                                Column.text(
                                        "name",
                                        "Name, as written; in doubt a list stays whole.",
                                        InstitutionRow::name)))
                .pointingAt("data/commitments", "commitment_id");
    }

    /** The members of OGP, as the reviewed list has them. */
    public static Table<Member> members() {
        return new Table<>(
                "data/members",
                "The members of OGP, by the reviewed list of the job.",
                Table.AS_BOTH,
                List.of(
                        Column.text("member_code", "OGP's code: ISO 3166-1 alpha-3 for national members.", Member::code)
                                .asKey(),
                        Column.text("member", "Name.", Member::name).always(),
                        Column.text("member_kind", "National or local member.", (Member m) -> m.kind()
                                        .map(MemberKind::code)
                                        .orElse(""))
                                .allowing(ValueLists.of(MemberKind.class)),
                        Column.text(
                                "country_code",
                                "ISO 3166-1 alpha-3 (XKX for Kosovo); for a local member its country's.",
                                Member::countryCode),
                        Column.text("region", "Region, as OGP assigns it.", Member::region),
                        Column.of("member_from", ColumnType.INTEGER, "Year in which it joined.", (Member m) -> m.from()
                                .map(Integer::longValue)),
                        Column.of(
                                "member_until",
                                ColumnType.INTEGER,
                                "Year in which it left; empty if it is a member.",
                                (Member m) -> m.until().map(Integer::longValue))));
    }
}
