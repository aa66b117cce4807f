package org.justicecommitments.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.justicecommitments.vocabulary.Overrides.Decision;

class OverridesTest {

    private static final String HEADER = "commitment_id,tag,decision,person,reason,expires\n";

    private final Problems problems = new Problems();

    @TempDir
    private Path folder;

    private List<Decision> read(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("overrides.csv"), HEADER + rows, StandardCharsets.UTF_8);
        return Overrides.read(file, Set.of("justice"), problems);
    }

    @Test
    void aDecisionNamesPersonReasonAndLastDay() throws IOException {
        assertThat(read("KE0030,justice,unset,A. Reader,a typo in the plan,2027-12-31\n"))
                .containsExactly(new Decision(
                        "KE0030", "justice", false, "A. Reader", "a typo in the plan", LocalDate.of(2027, 12, 31)));
        assertThat(problems.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "KE0030,justice,set,,why,2027-12-31|the person is missing",
                "KE0030,justice,set,A. Reader,,2027-12-31|the reason is missing",
                "KE0030,justice,set,A. Reader,why,|the expires is missing",
                "KE0030,justice,maybe,A. Reader,why,2027-12-31|decision is 'maybe'; expected set or unset",
                "KE0030,jutsice,set,A. Reader,why,2027-12-31|'jutsice' is no tag of the taxonomy",
                "KE0030,justice,set,A. Reader,why,31/12/2027|expires is '31/12/2027'; expected a day such as 2027-12-31",
            })
    void aDecisionThatLacksSomethingIsAProblemWithItsLine(String row, String problem) throws IOException {
        assertThat(read(row + "\n")).isEmpty();
        assertThat(problems.lines())
                .singleElement()
                .asString()
                .contains("line 2: ")
                .endsWith(problem);
    }

    @Test
    void twoDecisionsAboutTheSameAreAProblem() throws IOException {
        String row = "KE0030,justice,set,A. Reader,why,2027-12-31\n";

        read(row + row);

        assertThat(problems.lines()).singleElement().asString().contains("another decision");
    }
}
