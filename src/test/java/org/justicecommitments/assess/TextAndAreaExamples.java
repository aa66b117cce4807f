package org.justicecommitments.assess;

import static java.util.Map.entry;
import static org.justicecommitments.assess.RuleExamplesTest.areas;
import static org.justicecommitments.assess.RuleExamplesTest.example;

import java.util.List;
import java.util.Map;
import org.justicecommitments.assess.RuleExamplesTest.Examples;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.example.ExampleCommitment;

/** Examples of the rules about texts and policy areas. */
final class TextAndAreaExamples {

    private TextAndAreaExamples() {}

    static Map<String, Examples> all() {
        return Map.ofEntries(
                entry(
                        "title_missing",
                        Examples.each(
                                List.of(
                                        untitled().with(Field.SHORT_TITLE, "Open courts"),
                                        untitled().with(Field.DESCRIPTION, "The courts will be open.")),
                                List.of(
                                        untitled(),
                                        example()
                                                .with(Field.TITLE, "Open courts")
                                                .with(Field.SHORT_TITLE, "Courts"),
                                        example().with(Field.SHORT_TITLE, "Open courts")))),
                entry(
                        "title_too_long",
                        Examples.each(
                                List.of(example().with(Field.TITLE, "x".repeat(501))),
                                List.of(
                                        example().with(Field.TITLE, "x".repeat(500)),
                                        example().with(Field.SHORT_TITLE, "x".repeat(501))))),
                entry(
                        "text_shorter_than_title",
                        Examples.each(
                                List.of(text("x".repeat(200), "y".repeat(99))),
                                List.of(
                                        text("x".repeat(200), "y".repeat(100)),
                                        text("x".repeat(199), "y"),
                                        text("Open the courts", "Open"),
                                        example()
                                                .with(Field.TITLE, "x".repeat(200))
                                                .answering(Field.DESCRIPTION, Answer.none())))),
                entry(
                        "text_repeats_title",
                        Examples.each(
                                List.of(
                                        text("Open the courts", "Open the courts"),
                                        text("Open the courts", "OPEN  the courts")),
                                List.of(
                                        text("Open the courts", "Open the courts to all"),
                                        example()
                                                .with(Field.TITLE, "Open the courts")
                                                .answering(Field.DESCRIPTION, Answer.none())))),
                entry(
                        "text_in_capitals",
                        Examples.each(
                                List.of(
                                        example()
                                                .with(
                                                        Field.DESCRIPTION,
                                                        "THE COURTS WILL BE OPEN TO EVERYBODY, AND A CALENDAR OF HEARINGS WILL BE ONLINE")),
                                List.of(
                                        example().with(Field.DESCRIPTION, "OPEN THE COURTS"),
                                        example()
                                                .with(
                                                        Field.DESCRIPTION,
                                                        "THE MINISTRY OF JUSTICE OF THE REPUBLIC OF ARVANDIA will open the courts"),
                                        example()
                                                .with(
                                                        Field.DESCRIPTION,
                                                        "სასამართლოების გამჭვირვალობისა და ხელმისაწვდომობის უზრუნველყოფა მოქალაქეებისთვის")))),
                entry(
                        "no_area_set",
                        Examples.each(
                                List.of(
                                        example().area("education", false),
                                        areas("justice", false, false, false, false, false)),
                                List.of(
                                        example().area("education", false).area("open_data", true),
                                        example().area("education", Answer.none()),
                                        example()))),
                entry(
                        "area_without_parent",
                        Examples.each(
                                List.of(modern().area("education", true).area("public_service_delivery", false)),
                                List.of(
                                        modern().area("education", true).area("public_service_delivery", true),
                                        modern().area("education", false).area("public_service_delivery", false),
                                        modern().area("education", true),
                                        example().area("education", true).area("public_service_delivery", false)))));
    }

    private static ExampleCommitment untitled() {
        return example().answering(Field.TITLE, Answer.none());
    }

    private static ExampleCommitment text(String title, String text) {
        return example().with(Field.TITLE, title).with(Field.DESCRIPTION, text);
    }

    private static ExampleCommitment modern() {
        return areas("justice", false, false, false, false, false);
    }
}
