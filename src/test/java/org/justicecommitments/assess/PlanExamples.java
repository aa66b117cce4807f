package org.justicecommitments.assess;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.justicecommitments.assess.RuleExamplesTest.Examples;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.example.ExampleCommitment;

/** Examples of the rules that compare commitments. */
final class PlanExamples {

    private PlanExamples() {}

    static Map<String, Examples> all() {
        return Map.ofEntries(
                entry(
                        "submission_year_in_plan",
                        new Examples(
                                List.of(
                                        List.of(
                                                submitted("AV0001", 1, 2019),
                                                submitted("AV0002", 1, 2019),
                                                submitted("AV0003", 1, 2020)),
                                        List.of(submitted("AV0001", 1, 2020), submitted("AV0002", 1, 2019))),
                                List.of(
                                        List.of(submitted("AV0001", 1, 2019), submitted("AV0002", 1, 2019)),
                                        List.of(submitted("AV0001", 1, 2019), submitted("AV0002", 2, 2020)),
                                        List.of(submitted("AV0001", 1, 2019))))),
                entry(
                        "plan_end_year_in_plan",
                        new Examples(
                                List.of(List.of(
                                        ending("AV0001", 1, 2021),
                                        ending("AV0002", 1, 2022),
                                        ending("AV0003", 1, 2022))),
                                List.of(
                                        List.of(ending("AV0001", 1, 2021), ending("AV0002", 2, 2022)),
                                        List.of(ending("AV0001", 1, 2021), ending("AV0002", 1, 2021))))),
                entry(
                        "plan_out_of_order",
                        new Examples(
                                List.of(
                                        List.of(submitted("AV0001", 1, 2018), submitted("AV0002", 2, 2016)),
                                        List.of(
                                                submitted("AV0001", 1, 2014),
                                                submitted("AV0002", 2, 2020),
                                                submitted("AV0003", 3, 2018))),
                                List.of(
                                        List.of(submitted("AV0001", 1, 2016), submitted("AV0002", 2, 2018)),
                                        List.of(submitted("AV0001", 2, 2016), submitted("AV0002", 1, 2016)),
                                        List.of(
                                                submitted("AV0001", 1, 2018),
                                                submitted("BE0001", 2, 2016).by(Member.unlisted("Nowhere")))))),
                entry(
                        "number_twice_in_plan",
                        new Examples(
                                List.of(List.of(numbered("AV0001", 1, "2.1"), numbered("AV0002", 1, "2.1"))),
                                List.of(
                                        List.of(numbered("AV0001", 1, "2.1"), numbered("AV0002", 1, "2.10")),
                                        List.of(numbered("AV0001", 1, "2.1"), numbered("AV0002", 2, "2.1")),
                                        List.of(
                                                numbered("ARV-1-a", 1, "2.1").withDerivedId(),
                                                numbered("ARV-1-b", 1, "2.1").withDerivedId())))),
                entry(
                        "title_twice_in_plan",
                        new Examples(
                                List.of(List.of(
                                        titled("AV0001", 1, "Open the courts to all"),
                                        titled("AV0002", 1, "OPEN the courts  to all"))),
                                List.of(
                                        List.of(
                                                titled("AV0001", 1, "Open the courts to all"),
                                                titled("AV0002", 2, "Open the courts to all")),
                                        List.of(
                                                titled("AV0001", 1, "Open the courts"),
                                                titled("AV0002", 1, "Open the budget")),
                                        List.of(
                                                titled("ARV-1-a", 1, "Open the courts")
                                                        .withDerivedId(),
                                                titled("ARV-1-b", 1, "Open the courts")
                                                        .withDerivedId())))),
                entry(
                        "carried_over_with_other_tags",
                        new Examples(
                                List.of(List.of(coded("AV0001", 1, true), coded("AV0002", 2, false))),
                                List.of(
                                        List.of(coded("AV0001", 1, true), coded("AV0002", 2, true)),
                                        List.of(coded("AV0001", 1, true), coded("AV0002", 1, false)),
                                        List.of(
                                                coded("AV0001", 1, true),
                                                coded("BE0002", 2, false).by(Member.unlisted("Nowhere")))))));
    }

    private static ExampleCommitment of(String id, int plan) {
        return ExampleCommitment.of(id).with(Field.ACTION_PLAN_NUMBER, plan);
    }

    private static ExampleCommitment submitted(String id, int plan, int year) {
        return of(id, plan).with(Field.SUBMISSION_YEAR, year);
    }

    private static ExampleCommitment ending(String id, int plan, int year) {
        return of(id, plan).with(Field.PLAN_END_YEAR, year);
    }

    private static ExampleCommitment numbered(String id, int plan, String number) {
        return of(id, plan).with(Field.COMMITMENT_NUMBER, number);
    }

    private static ExampleCommitment titled(String id, int plan, String title) {
        return of(id, plan).with(Field.TITLE, title);
    }

    private static ExampleCommitment coded(String id, int plan, boolean justice) {
        return titled(id, plan, "Open the courts to all")
                .area("justice", justice)
                .area("open_data", true);
    }
}
