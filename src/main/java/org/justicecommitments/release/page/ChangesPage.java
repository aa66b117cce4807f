package org.justicecommitments.release.page;

import java.util.List;
import java.util.stream.Collectors;
import org.justicecommitments.assess.Gate;
import org.justicecommitments.release.change.ChangeLog;
import org.justicecommitments.release.metadata.Manifest;

/** The page of the changes since the release before, in sentences. */
final class ChangesPage {

    private static final List<String> HEADINGS =
            List.of("New commitments", "Commitments that are gone", "Changed values");

    private ChangesPage() {}

    static String body(Manifest facts, ChangeLog log, List<String> notes, List<Gate> gates) {
        if (facts.previous().isEmpty()) {
            return "<h1>Changes</h1>\n<p>This is the first release.</p>\n" + expected(facts, gates);
        }
        StringBuilder body = new StringBuilder("<h1>Changes since release %s</h1>\n<p>%s</p>\n"
                .formatted(Html.text(facts.previous()), Html.text(log.summary())));
        body.append("<p>Every value with what shows its cause: %s. Over all releases: %s.</p>\n"
                .formatted(
                        Html.link("changes.csv", "changes.csv"), Html.link("../data/history.csv", "data/history.csv")));
        section(body, "Why", log.differences());
        section(body, "Ids and columns", notes);
        for (int i = 0; i < HEADINGS.size(); i++) {
            section(body, HEADINGS.get(i), log.sentences().get(i));
        }
        return body.append(expected(facts, gates)).toString();
    }

    /** What was expected of the changes; the gates that did not pass, in sentences. */
    private static String expected(Manifest facts, List<Gate> gates) {
        if (gates.isEmpty()) {
            return "";
        }
        List<String> messages = Gate.messages(gates);
        String verdict = messages.isEmpty()
                ? "<p>All %s figures that were held against other releases are as expected.</p>\n"
                        .formatted(Html.number(gates.size()))
                : "<p>Of %s figures, these are not as expected; a person has to look:</p>\n%s"
                        .formatted(
                                Html.number(gates.size()),
                                Html.list(messages.stream().map(Html::text).toList()));
        String compared = facts.comparedWith().isEmpty()
                ? ""
                : "<p>Compared with %s.</p>\n"
                        .formatted(facts.comparedWith().stream().map(Html::text).collect(Collectors.joining(", ")));
        return "<h2>Expectations</h2>\n" + verdict + compared
                + "<p>Every figure: %s.</p>\n".formatted(Html.link("gates.json", "gates.json"));
    }

    private static void section(StringBuilder body, String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            body.append("<h2>%s</h2>\n".formatted(heading))
                    .append(Html.list(sentences.stream().map(Html::text).toList()));
        }
    }
}
