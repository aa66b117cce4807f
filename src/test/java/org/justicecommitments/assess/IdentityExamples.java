package org.justicecommitments.assess;

import static java.util.Map.entry;
import static org.justicecommitments.assess.RuleExamplesTest.example;
import static org.justicecommitments.example.ExampleCommitment.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.assess.RuleExamplesTest.Examples;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.commitment.MemberKind;
import org.justicecommitments.example.ExampleCommitment;

/** Examples of the rules about which commitment it is. */
final class IdentityExamples {

    private IdentityExamples() {}

    static Map<String, Examples> all() {
        return Map.ofEntries(
                entry(
                        "id_pattern",
                        Examples.each(
                                List.of(ExampleCommitment.of("AV001"), ExampleCommitment.of("AV00012")),
                                List.of(
                                        example(),
                                        ExampleCommitment.of("ARV0001"),
                                        ExampleCommitment.of("ARV-2-3f9a").withDerivedId()))),
                entry(
                        "url_without_id",
                        Examples.each(
                                List.of(at("https://example.org/commitments/AV0002/")),
                                List.of(
                                        at("https://example.org/commitments/av0001/"),
                                        at("https://example.org/AV0001"),
                                        at("https://example.org/").withDerivedId(),
                                        example()))),
                entry(
                        "code_against_member",
                        Examples.each(
                                List.of(example().with(Field.MEMBER_CODE, "BEL")),
                                List.of(
                                        example().with(Field.MEMBER_CODE, "ARV"),
                                        example()
                                                .by(local("ARV-TOW", "AVT", "Arvandia Town", "Americas"))
                                                .with(Field.MEMBER_CODE, "ARV"),
                                        example().by(Member.unlisted("Nowhere")).with(Field.MEMBER_CODE, "NOW")))),
                entry(
                        "region_against_member",
                        Examples.each(
                                List.of(example().with(Field.REGION, "Europe")),
                                List.of(
                                        example().with(Field.REGION, "Americas"),
                                        example().with(Field.REGION, "AMERICAS"),
                                        example().by(Member.unlisted("Nowhere")).with(Field.REGION, "Europe")))),
                entry(
                        "plan_id_against_plan",
                        Examples.each(
                                List.of(plan("AP_ARV02", 1), plan("AP_BEL01", 1)),
                                List.of(
                                        plan("AP_ARV01", 1),
                                        plan("AP_ARV12", 12),
                                        plan("ARV-2", 1),
                                        example().with(Field.ACTION_PLAN_ID, "AP_ARV02")))),
                entry(
                        "active_after_withdrawal",
                        Examples.each(
                                List.of(example().by(leftIn(2023)).with(Field.ACTIVE, true)),
                                List.of(
                                        example().by(leftIn(2024)).with(Field.ACTIVE, true),
                                        example().by(leftIn(2020)).with(Field.ACTIVE, false),
                                        example().with(Field.ACTIVE, true)))),
                entry(
                        "not_counted_by_ogp",
                        Examples.each(
                                List.of(
                                        example().with(Field.COMMITMENT_DUMMY, 0),
                                        example().with(Field.COMMITMENT_DUMMY, 2)),
                                List.of(
                                        example().with(Field.COMMITMENT_DUMMY, 1),
                                        example().answering(Field.COMMITMENT_DUMMY, Answer.none())))));
    }

    private static ExampleCommitment at(String url) {
        return example().with(Field.URL, url);
    }

    private static ExampleCommitment plan(String id, int number) {
        return example()
                .with(Field.ACTION_PLAN_ID, id)
                .with(Field.ACTION_PLAN_NUMBER, number)
                .with(Field.MEMBER_CODE, "ARV");
    }

    private static Member leftIn(int year) {
        return new Member(
                "ARV",
                "Arvandia",
                List.of(),
                Optional.of(MemberKind.NATIONAL),
                "ARV",
                "AV",
                "Americas",
                Optional.of(2013),
                Optional.of(year));
    }
}
