package org.justicecommitments.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Severity;

/** The page about the rules is made of the rules. {@code -Dgolden.record=true} writes it anew. */
class RulesPageTest {

    private static final Path PAGE = Path.of("src/docs/rules.md");
    private static final String HEAD =
            """
            # Rules

            The questions that the stage `assess` asks of the data. Every finding stands in `quality/findings.csv` with its place and a
            remedy; what became of each rule in a run stands in `quality/rules.csv`. A rule that needs a column which no input has is not
            run, and that table says so.

            An error is a published value that is surely wrong, a warning one that may be, a note something worth knowing.

            This page is made from the rules by `RulesPageTest`; `mvn test -Dtest=RulesPageTest -Dgolden.record=true` writes it anew.
            """;

    @Test
    void thePageSaysWhatTheRulesSay() throws IOException {
        String page = page();
        if (Boolean.getBoolean("golden.record")) {
            Files.writeString(PAGE, page, StandardCharsets.UTF_8);
        }

        assertThat(PAGE).as("if it is meant to change: -Dgolden.record=true").hasContent(page);
    }

    private static String page() {
        List<Rule> rules = Rules.all(LocalDate.of(2024, 6, 30), List.of());
        StringBuilder page = new StringBuilder(HEAD);
        for (Severity severity : Severity.values()) {
            page.append("\n## %ss\n"
                    .formatted(severity.name().charAt(0) + severity.code().substring(1)));
            rules.stream()
                    .filter(rule -> rule.kind().severity() == severity)
                    .sorted(Comparator.comparing(rule -> rule.kind().code()))
                    .forEach(rule -> page.append(section(rule)));
        }
        return page.toString();
    }

    private static String section(Rule rule) {
        return """

                ### `%s`

                %s

                - severity: %s
                - remedy: %s
                - needs: %s
                """
                .formatted(
                        rule.kind().code(),
                        rule.kind().when(),
                        rule.kind().severity().code(),
                        rule.kind().remedy(),
                        needs(rule));
    }

    private static String needs(Rule rule) {
        List<String> needs =
                new ArrayList<>(rule.needs().stream().map(Field::name).toList());
        rule.needsAreas().forEach(area -> needs.add("policy area " + area));
        return needs.isEmpty() ? "nothing" : String.join(", ", needs);
    }
}
