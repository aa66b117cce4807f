package org.justicecommitments.assess;

import static java.util.Map.entry;
import static org.justicecommitments.assess.RuleExamplesTest.day;
import static org.justicecommitments.assess.RuleExamplesTest.example;
import static org.justicecommitments.assess.RuleExamplesTest.lasting;

import java.util.List;
import java.util.Map;
import org.justicecommitments.assess.RuleExamplesTest.Examples;
import org.justicecommitments.commitment.Answer.NotReviewed;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.PartialDate;
import org.justicecommitments.example.ExampleCommitment;

/** Examples of the rules about dates and years. */
final class TimeExamples {

    private TimeExamples() {}

    static Map<String, Examples> all() {
        return Map.ofEntries(
                entry(
                        "lasts_too_long",
                        Examples.each(
                                List.of(
                                        lasting(day("2015-01-01"), day("2021-01-02")),
                                        lasting(PartialDate.year(2014, "2014"), PartialDate.year(2021, "2021"))),
                                List.of(
                                        lasting(day("2015-01-01"), day("2021-01-01")),
                                        lasting(PartialDate.year(2014, "2014"), PartialDate.year(2020, "2020")),
                                        lasting(day("2010-01-01"), PartialDate.ongoing("Ongoing"))))),
                entry(
                        "starts_long_before_plan",
                        Examples.each(
                                List.of(starting("2015-12-31").with(Field.SUBMISSION_YEAR, 2019)),
                                List.of(
                                        starting("2016-01-01").with(Field.SUBMISSION_YEAR, 2019),
                                        starting("2010-01-01"),
                                        example()
                                                .with(Field.SUBMISSION_YEAR, 2019)
                                                .with(Field.START_DATE, PartialDate.ongoing("Underway"))))),
                entry(
                        "starts_after_plan",
                        Examples.each(
                                List.of(starting("2023-01-01").with(Field.PLAN_END_YEAR, 2022)),
                                List.of(
                                        starting("2022-12-31").with(Field.PLAN_END_YEAR, 2022),
                                        starting("2023-01-01")))),
                entry(
                        "ends_long_after_plan",
                        Examples.each(
                                List.of(ending("2025-01-01").with(Field.PLAN_END_YEAR, 2022)),
                                List.of(
                                        ending("2024-12-31").with(Field.PLAN_END_YEAR, 2022),
                                        example()
                                                .with(Field.PLAN_END_YEAR, 2022)
                                                .with(Field.END_DATE, PartialDate.ongoing("Continuous"))))),
                entry(
                        "plan_ends_before_submission",
                        Examples.each(
                                List.of(running(2020, 2019)),
                                List.of(
                                        running(2020, 2020),
                                        running(2020, 2022),
                                        example().with(Field.PLAN_END_YEAR, 2019)))),
                entry(
                        "plan_too_long",
                        Examples.each(
                                List.of(running(2018, 2024)),
                                List.of(running(2018, 2023), example().with(Field.PLAN_END_YEAR, 2030)))),
                entry(
                        "report_before_plan",
                        Examples.each(
                                List.of(
                                        reported(2020, 2019),
                                        example()
                                                .with(Field.SUBMISSION_YEAR, 2020)
                                                .answering(Field.REPORT_YEAR_PROGRESS, new NotReviewed<>())
                                                .with(Field.REPORT_YEAR_END, 2019)),
                                List.of(
                                        reported(2020, 2020),
                                        reported(2020, 2022),
                                        example().with(Field.REPORT_YEAR_PROGRESS, 2010)))),
                entry(
                        "reports_out_of_order",
                        Examples.each(
                                List.of(reports(2021, 2020)),
                                List.of(
                                        reports(2021, 2021),
                                        reports(2020, 2022),
                                        example().with(Field.REPORT_YEAR_END, 2020)))));
    }

    private static ExampleCommitment starting(String day) {
        return example().with(Field.START_DATE, day(day));
    }

    private static ExampleCommitment ending(String day) {
        return example().with(Field.END_DATE, day(day));
    }

    private static ExampleCommitment running(int submitted, int end) {
        return example().with(Field.SUBMISSION_YEAR, submitted).with(Field.PLAN_END_YEAR, end);
    }

    private static ExampleCommitment reported(int submitted, int report) {
        return example().with(Field.SUBMISSION_YEAR, submitted).with(Field.REPORT_YEAR_PROGRESS, report);
    }

    private static ExampleCommitment reports(int progress, int end) {
        return example().with(Field.REPORT_YEAR_PROGRESS, progress).with(Field.REPORT_YEAR_END, end);
    }
}
