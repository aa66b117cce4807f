package org.justicecommitments.release.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.justicecommitments.release.change.CauseFinder.Cell;
import org.justicecommitments.release.change.CauseFinder.Found;
import org.justicecommitments.release.change.CauseFinder.Side;
import org.justicecommitments.release.change.Difference.Part;

class CauseFinderTest {

    private static final String FILE = "export.csv";
    private static final Part TAXONOMY = new Part(Cause.TAXONOMY, "taxonomy");
    private static final Part LABELS = new Part(Cause.CODE_LIST, "coded_answers");
    private static final Part MEMBERS = new Part(Cause.CODE_LIST, "members");
    private static final Part READING = new Part(Cause.RULE, ReleaseOnDisk.READING);
    private static final Set<String> COLUMNS =
            Set.of("completion", "title", "justice_tagger", "is_justice", "source_row");

    private static Difference difference(boolean inputs, boolean program, Part... parts) {
        return new Difference(inputs ? List.of(FILE) : List.of(), List.of(parts), program, false);
    }

    private static Side side(Map<String, String> values, String column, String heading, String verbatim) {
        return new Side(values, Map.of(column, List.of(new Cell(FILE, FILE + " C2", heading, verbatim))), COLUMNS);
    }

    private static Found found(Difference difference, String column, Side before, Side after) {
        return new CauseFinder(difference, before, after, false).value(column);
    }

    private static Found completion(Difference difference, String was, String is) {
        return found(
                difference,
                "completion",
                side(Map.of("completion", "limited"), "completion", "Completion", was),
                side(Map.of("completion", "substantial"), "completion", "Completion", is));
    }

    @Test
    void aCellThatIsWrittenOtherwiseIsTheCauseWhateverElseChanged() {
        Found found = completion(difference(true, true, TAXONOMY, LABELS), "Limited", "Substantial");

        assertThat(found.cause()).isEqualTo(Cause.SOURCE);
        assertThat(found.evidence()).isEqualTo("export.csv C2: 'Limited' -> 'Substantial'");
    }

    @Test
    void theSameCellReadOtherwiseIsLedBackToTheListThatTheColumnDependsOn() {
        Found found = completion(difference(true, false, TAXONOMY, LABELS), "Limited", "Limited");

        assertThat(found.cause()).isEqualTo(Cause.CODE_LIST);
        assertThat(found.evidence()).contains("coded_answers").doesNotContain("taxonomy");
    }

    @Test
    void aListThatTheColumnDoesNotDependOnIsNotBlamedForWhatTheProgramDid() {
        Found found = completion(difference(false, true, MEMBERS, TAXONOMY), "Limited", "Limited");

        assertThat(found.cause()).isEqualTo(Cause.VERSION);
    }

    @Test
    void whereTwoPartsCouldExplainItTheEvidenceNamesBoth() {
        Found found = completion(difference(false, true, LABELS), "Limited", "Limited");

        assertThat(found.cause()).isEqualTo(Cause.CODE_LIST);
        assertThat(found.evidence()).contains("changed as well: the program");
    }

    @Test
    void anotherHeadingReadByAnotherJobFileIsARule() {
        Found found = found(
                difference(true, false, READING),
                "title",
                side(Map.of("title", "a"), "title", "Short Title", "a"),
                side(Map.of("title", "b"), "title", "Commitment Title", "b"));

        assertThat(found.cause()).isEqualTo(Cause.RULE);
        assertThat(found.evidence()).contains("'Commitment Title'").contains("'Short Title'");
    }

    @Test
    void aTagFollowsItsTextAndElseTheTaxonomy() {
        Side before = side(Map.of("title", "a", "justice_tagger", "false"), "title", "Title", "a");
        Side after = side(Map.of("title", "courts", "justice_tagger", "true"), "title", "Title", "courts");
        Side sameText = side(Map.of("title", "a", "justice_tagger", "true"), "title", "Title", "a");

        assertThat(found(difference(true, false, TAXONOMY), "justice_tagger", before, after))
                .isEqualTo(new Found(Cause.SOURCE, "it is made of title, which changed"));
        assertThat(found(difference(true, false, TAXONOMY), "justice_tagger", before, sameText)
                        .cause())
                .isEqualTo(Cause.TAXONOMY);
    }

    @Test
    void anOverrideIsBlamedOnlyWhereOneSpeaksOfTheCommitment() {
        Difference difference = difference(false, false, new Part(Cause.OVERRIDE, "overrides"), TAXONOMY);
        Side before = side(Map.of("justice_tagger", "false"), "title", "Title", "a");
        Side after = side(Map.of("justice_tagger", "true"), "title", "Title", "a");

        assertThat(new CauseFinder(difference, before, after, true)
                        .value("justice_tagger")
                        .cause())
                .isEqualTo(Cause.OVERRIDE);
        assertThat(new CauseFinder(difference, before, after, false)
                        .value("justice_tagger")
                        .cause())
                .isEqualTo(Cause.TAXONOMY);
    }

    @Test
    void whatIsMadeOfATagHasTheCauseOfTheTag() {
        Side before = side(Map.of("justice_tagger", "false", "is_justice", "false"), "title", "Title", "a");
        Side after = side(Map.of("justice_tagger", "true", "is_justice", "true"), "title", "Title", "a");

        assertThat(found(difference(false, false, TAXONOMY), "is_justice", before, after)
                        .cause())
                .isEqualTo(Cause.TAXONOMY);
    }

    @Test
    void aColumnThatTheReleaseBeforeDidNotHaveIsTheProgrammes() {
        Side before = side(Map.of(), "theme", "Theme", "a");
        Side after = side(Map.of("theme", "b"), "theme", "Theme", "b");

        assertThat(found(difference(true, true), "theme", before, after).cause())
                .isEqualTo(Cause.VERSION);
    }

    @Test
    void aRowThatOnlyMovedIsOfTheSource() {
        Side before = side(Map.of("source_row", "3"), "title", "Title", "a");
        Side after = side(Map.of("source_row", "2"), "title", "Title", "a");

        assertThat(found(difference(true, true), "source_row", before, after).cause())
                .isEqualTo(Cause.SOURCE);
    }

    @Test
    void aCommitmentOfAFileThatIsAsItWasIsNotBlamedOnTheSource() {
        Side before = new Side(Map.of("source_file", "other.csv", "source_row", "3"), Map.of(), COLUMNS);
        Side after = new Side(Map.of(), Map.of(), COLUMNS);

        Found found = new CauseFinder(difference(true, false, MEMBERS), before, after, false).presence();

        assertThat(found.cause()).isEqualTo(Cause.CODE_LIST);
    }

    @Test
    void everyCauseIsInTheCodeList() {
        assertThat(org.justicecommitments.release.ChangeTables.changes().columns().stream()
                        .filter(column -> column.name().equals("cause"))
                        .flatMap(column -> column.codes().stream()))
                .containsExactlyElementsOf(
                        java.util.Arrays.stream(Cause.values()).map(Cause::code).toList());
    }
}
