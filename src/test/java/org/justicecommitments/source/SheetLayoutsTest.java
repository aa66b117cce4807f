package org.justicecommitments.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.provenance.EntryOutcome;
import org.justicecommitments.provenance.InputEntry;
import org.justicecommitments.source.Composition.Orphan;
import org.justicecommitments.source.Shape.By;
import org.justicecommitments.source.Shape.Condition;
import org.justicecommitments.source.Shape.Gift;
import org.justicecommitments.source.Shape.Level;

/** Sheets whose rows are not one commitment each, or not all to be seen. */
class SheetLayoutsTest {

    private final List<Finding> findings = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<CellRange> merged = new ArrayList<>();
    private final List<Integer> hiddenColumns = new ArrayList<>();
    private String sheetName = "Plan";
    private boolean hiddenSheet;

    @TempDir
    private Path folder;

    private SheetLayoutsTest row(String... texts) {
        return row(false, texts);
    }

    private SheetLayoutsTest row(boolean hidden, String... texts) {
        rows.add(new Row(
                rows.size() + 1,
                IntStream.range(0, texts.length)
                        .filter(column -> !texts[column].isEmpty())
                        .mapToObj(column -> new Cell(column, Cell.Kind.TEXT, texts[column]))
                        .toList(),
                hidden));
        return this;
    }

    private static Layout layout(Shape shape, List<String> required, String... headingsAndKeys) {
        Map<String, String> keys = new HashMap<>();
        for (int i = 0; i < headingsAndKeys.length; i += 2) {
            keys.put(Layout.fold(headingsAndKeys[i]), headingsAndKeys[i + 1]);
        }
        return new Layout("tracker", List.of("Title"), keys, required, shape);
    }

    private static Layout layout(Shape shape) {
        return layout(
                shape,
                List.of("title"),
                "No.",
                "commitment_number",
                "Title",
                "title",
                "Text",
                "description",
                "Due",
                "end_date",
                "Milestone",
                "");
    }

    private static Shape shape(boolean hidden, List<Level> levels) {
        return new Shape(List.of(), Optional.empty(), hidden, Map.of(), Set.of(), levels, Optional.empty());
    }

    private static Shape table(String below, int above) {
        return new Shape(
                List.of(),
                Optional.of(new Shape.Table(below, above)),
                false,
                Map.of(),
                Set.of(),
                List.of(),
                Optional.empty());
    }

    /** The sheet as our own reader of workbooks would tell it. */
    private final class Told implements Format {

        @Override
        public String name() {
            return "told";
        }

        @Override
        public Optional<Verdict> recognize(Path file) {
            return Optional.of(new Verdict.CanRead());
        }

        @Override
        public Optional<Refusal> read(Path file, SheetVisitor visitor) {
            SheetVisitor.RowVisitor sheet = visitor.sheet(sheetName, hiddenSheet);
            hiddenColumns.forEach(column -> sheet.columnsHidden(column, column));
            rows.forEach(sheet::row);
            merged.forEach(sheet::merged);
            return Optional.empty();
        }
    }

    private List<ReadSheet> tables(Layout... layouts) throws IOException {
        Path copy = Files.writeString(folder.resolve("copy"), "told", StandardCharsets.UTF_8);
        ExportReader reader =
                new ExportReader(List.of(new Told()), new ExportReader.Settings(List.of(layouts), "SAMPLE", folder));
        InputEntry entry = new InputEntry("plan.xlsx", "", 4, "", EntryOutcome.READ, "");
        return reader.read(entry, copy, findings::add).sheets();
    }

    private ReadSheet read(Layout... layouts) throws IOException {
        ReadSheet sheet = tables(layouts).get(0);
        List<Row> verbatim = new ArrayList<>();
        try (RowFile.Reader kept = new RowFile.Reader(sheet.rows())) {
            kept.forEach((offset, row) -> verbatim.add(row));
        }
        assertThat((long) verbatim.size())
                .as("rows kept")
                .isEqualTo(sheet.tally().data());
        assertThat(sheet.tally().seen()).isEqualTo(rows.size());
        return sheet;
    }

    private static List<Row> composed(ReadSheet sheet) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (SheetRows reader = new SheetRows(sheet)) {
            reader.forEach((offset, row) -> {
                assertThat(reader.read(offset)).isEqualTo(row);
                rows.add(row);
            });
        }
        return rows;
    }

    private static List<String> texts(ReadSheet sheet, String key) throws IOException {
        int column = sheet.header().orElseThrow().indexOf(key).orElseThrow();
        return composed(sheet).stream().map(row -> row.text(column)).toList();
    }

    private List<String> codes() {
        return findings.stream().map(finding -> finding.kind().code()).toList();
    }

    @Test
    void aHeaderOfTwoRowsIsJoinedAndItsGroupsReachToTheRight() throws IOException {
        row("A plan, as of May");
        row("No.", "Title", "Completion", "", "Text");
        row("", "", "Mid-term", "End of term", "");
        row("1", "Legal aid", "Limited", "Complete", "Offices");
        Layout layout = layout(
                Shape.PLAIN,
                List.of("title"),
                "No.",
                "commitment_number",
                "Title",
                "title",
                "Text",
                "description",
                "Completion - Mid-term",
                "completion_progress_report",
                "End of term",
                "completion_end_of_term");

        ReadSheet sheet = read(layout);

        assertThat(sheet.header().orElseThrow().columns())
                .extracting(Header.Column::heading)
                .containsExactly("No.", "Title", "Completion - Mid-term", "Completion - End of term", "Text");
        assertThat(texts(sheet, "completion_progress_report")).containsExactly("Limited");
        assertThat(texts(sheet, "completion_end_of_term")).containsExactly("Complete");
        assertThat(sheet.tally()).isEqualTo(new ReadSheet.Tally(4, 3, 0, 0));
        assertThat(findings).isEmpty();
    }

    @Test
    void aLowestHeadingThatStandsUnderTwoGroupsBindsToNeither() throws IOException {
        row("No.", "Title", "Text", "Mid-term", "", "Final", "");
        row("", "", "", "Status", "By", "Status", "On");
        row("1", "Legal aid", "Offices", "Limited", "x", "Complete", "y");
        Layout layout = layout(
                Shape.PLAIN,
                List.of("title"),
                "No.",
                "commitment_number",
                "Title",
                "title",
                "Text",
                "description",
                "Status",
                "completion_end_of_term",
                "By",
                "",
                "On",
                "");

        ReadSheet sheet = read(layout);

        assertThat(sheet.header().orElseThrow().indexOf("completion_end_of_term"))
                .isEmpty();
        assertThat(codes()).containsExactly("unknown_heading", "unknown_heading");
    }

    @Test
    void aHeadingInTwoLanguagesIsKnownByOneOfThemAndSaysSo() throws IOException {
        row("No. / No", "Title / Titre", "Text | Texte");
        row("1", "Legal aid", "Offices");

        ReadSheet sheet = read(layout(Shape.PLAIN));

        assertThat(texts(sheet, "title")).containsExactly("Legal aid");
        assertThat(codes()).containsExactly("heading_in_part", "heading_in_part", "heading_in_part");
    }

    @Test
    void aPartOfAHeadingNeverTakesTheColumnOfAWholeOne() throws IOException {
        row("No.", "Contact / Title", "Title", "Text");
        row("1", "Director", "Legal aid", "Offices");

        ReadSheet sheet = read(layout(Shape.PLAIN));

        assertThat(texts(sheet, "title")).containsExactly("Legal aid");
        assertThat(codes()).containsExactly("unknown_heading");
    }

    @Test
    void aHeadingThatIsOnlyAlikeIsNotBound() throws IOException {
        row("No.", "Title", "Texts", "Text");
        row("1", "Legal aid", "Other", "Offices");

        assertThat(texts(read(layout(Shape.PLAIN)), "description")).containsExactly("Offices");
        assertThat(codes()).containsExactly("unknown_heading");
    }

    @Test
    void hiddenRowsAndColumnsAreCountedAndTheirCellsAreKeptNowhere() throws IOException {
        row("No.", "Title", "Text", "Due");
        row("1", "Legal aid", "secret", "2025");
        row(true, "2", "Hidden", "secret", "2026");
        row("3", "Courts", "secret", "2027");
        hiddenColumns.add(2);

        ReadSheet sheet = read(layout(Shape.PLAIN));

        assertThat(texts(sheet, "title")).containsExactly("Legal aid", "Courts");
        assertThat(sheet.header().orElseThrow().indexOf("description")).isEmpty();
        assertThat(Files.readString(sheet.rows(), StandardCharsets.ISO_8859_1)).doesNotContain("secret", "Hidden");
        assertThat(sheet.tally()).isEqualTo(new ReadSheet.Tally(4, 1, 0, 1));
        assertThat(codes()).containsExactlyInAnyOrder("hidden_rows", "hidden_column");
        assertThat(findings.toString()).doesNotContain("secret");
    }

    @Test
    void hiddenRowsColumnsAndSheetsAreReadWhereTheJobFileSaysSo() throws IOException {
        row("No.", "Title", "Text", "Due");
        row(true, "2", "Hidden", "kept", "2026");
        hiddenColumns.add(2);
        hiddenSheet = true;

        ReadSheet sheet = read(layout(shape(true, List.of())));

        assertThat(texts(sheet, "description")).containsExactly("kept");
        assertThat(findings).isEmpty();
    }

    @Test
    void aCellMergedOverRowsIsReadInEachOfThemAndNotInOtherColumns() throws IOException {
        row("No.", "Title", "Text");
        row("1", "Legal aid", "Offices");
        row("", "", "Hours");
        row("3", "Courts", "Data");
        merged.add(new CellRange(2, 3, 0, 0));
        merged.add(new CellRange(2, 3, 1, 1));
        merged.add(new CellRange(4, 4, 1, 2));

        ReadSheet sheet = read(layout(Shape.PLAIN));

        assertThat(texts(sheet, "title")).containsExactly("Legal aid", "Legal aid", "Courts");
        assertThat(codes()).containsExactly("merged_cells", "merged_cells");
        Row filled = composed(sheet).get(1);
        assertThat(sheet.place(filled, 1).address()).isEqualTo("B2");
        assertThat(sheet.place(filled, 2).address()).isEqualTo("C3");
    }

    @Test
    void totalsNotesAndAnotherTableAreNoCommitments() throws IOException {
        row("No.", "Title", "Text");
        row("1", "Legal aid", "Offices");
        row();
        row("2", "Courts", "Data");
        row("Total", "", "2");
        row();
        row("Budget of the plan");
        row("No.", "Title", "Due", "Amount");
        row("1", "Legal aid", "2026", "500");

        ReadSheet sheet = read(layout(Shape.PLAIN));

        assertThat(texts(sheet, "title")).containsExactly("Legal aid", "Courts");
        assertThat(sheet.tally()).isEqualTo(new ReadSheet.Tally(9, 1, 2, 4));
        assertThat(codes()).containsExactly("totals_row", "other_table");
    }

    @Test
    void aLoneTextThatNoTableFollowsIsKeptAndANoteIsNot() throws IOException {
        row("No.", "Title", "Text");
        row("1", "Legal aid", "Offices");
        row();
        row("", "Courts");
        row();
        row("Source: the ministry");

        ReadSheet sheet = read(layout(Shape.PLAIN));

        assertThat(texts(sheet, "title")).containsExactly("Legal aid", "Courts");
        assertThat(codes()).containsExactly("footnote_row");
    }

    @Test
    void aTableIsChosenByItsNumberOrByATextAboveIt() throws IOException {
        row("Commitments of the first plan");
        row("No.", "Title", "Text");
        row("1", "Legal aid", "Offices");
        row("Commitments of the second plan");
        row("No.", "Title", "Text");
        row("1", "Courts", "Data");

        ReadSheet second = read(layout(table("", 1)));
        assertThat(texts(second, "title")).containsExactly("Courts");
        assertThat(second.header().orElseThrow().row()).isEqualTo(5);
        assertThat(texts(read(layout(table("second plan", 0))), "title")).containsExactly("Courts");
    }

    private static Layout named(String vintage, Shape shape) {
        Layout layout = layout(shape);
        return new Layout(vintage, layout.recognizedBy(), layout.keys(), layout.required(), shape);
    }

    private static List<String> read(List<ReadSheet> tables) throws IOException {
        List<String> read = new ArrayList<>();
        for (ReadSheet table : tables) {
            read.add("%d %s: %s, %s"
                    .formatted(
                            table.table(),
                            table.header().orElseThrow().vintage(),
                            texts(table, "title"),
                            table.tally()));
        }
        return read;
    }

    @Test
    void tablesThatLayoutsChooseAreAllReadAndTheirRowsCountedOnce() throws IOException {
        row("No.", "Title", "Text");
        row("1", "Legal aid", "Offices");
        row();
        row("Notes above the title");
        row();
        row("Commitments of the second plan");
        row("No.", "Title", "Text");
        row("1", "Courts", "Data");
        row("No.", "Title", "Text");
        row("2", "Land", "Titles");

        assertThat(read(tables(
                        named("third", table("", 2)), named("first", Shape.PLAIN), named("second", table("", 1)))))
                .containsExactly(
                        "1 first: [Legal aid], Tally[seen=5, header=1, blank=2, outOfScope=1]",
                        "2 second: [Courts], Tally[seen=3, header=2, blank=0, outOfScope=0]",
                        "3 third: [Land], Tally[seen=2, header=1, blank=0, outOfScope=0]");
        assertThat(codes()).containsExactly("footnote_row");
    }

    @Test
    void aRepeatedHeaderIsNotTheTableOfALayoutThatHasLessOfIt() throws IOException {
        row("No.", "Title", "Text");
        row("1", "Legal aid", "Offices");
        row("No.", "Title", "Text");
        row("2", "Courts", "Data");
        Layout other = layout(table("", 1));
        Layout stranger = new Layout("other", List.of("Nothing of it"), other.keys(), other.required(), other.shape());

        assertThat(read(tables(stranger, layout(Shape.PLAIN))))
                .containsExactly("1 tracker: [Legal aid, Courts], Tally[seen=4, header=2, blank=0, outOfScope=0]");
    }

    @Test
    void whatStandsBesideTheOnlyTableThatIsReadIsSaid() throws IOException {
        row("No.", "Title", "Text", "", "Name", "Budget");
        row("1", "Legal aid", "Offices", "", "Desk", "5");
        Shape columns = new Shape(
                List.of(),
                Optional.of(new Shape.Table("", 0, 0, 3)),
                false,
                Map.of(),
                Set.of(),
                List.of(),
                Optional.empty());

        assertThat(read(tables(layout(columns))))
                .containsExactly("1 tracker: [Legal aid], Tally[seen=2, header=1, blank=0, outOfScope=0]");
        assertThat(codes()).containsExactly("cells_beside_tables", "cells_beside_tables");
    }

    @Test
    void aSheetOfAnotherNameIsNotRead() throws IOException {
        row("No.", "Title", "Text").row("1", "Legal aid", "Offices");
        Shape plans = new Shape(
                List.of("Plan 20*"), Optional.empty(), false, Map.of(), Set.of(), List.of(), Optional.empty());

        assertThat(read(layout(plans)).isReadable()).isFalse();
        sheetName = "plan 2022";
        assertThat(read(layout(plans)).isReadable()).isTrue();
    }

    private static final Gift MILESTONES = new Gift(List.of("Milestone", "Due"), "description", Take.APPEND);
    private static final Gift COUNT = new Gift(List.of("Milestone"), "description", Take.COUNT);
    private static final Gift LAST = new Gift(List.of("Due"), "end_date", Take.LATEST);

    private static Level level(String name, By by, List<String> columns, List<String> texts, Gift... gives) {
        return new Level(name, new Condition(by, columns, texts), List.of(gives));
    }

    private void tracker() {
        row("Kind", "No.", "Title", "Milestone", "Due", "Text");
        row("Commitment", "1", "Legal aid", "", "", "Offices");
        row("Milestone", "1.1", "", "Map", "2024", "");
        row("Milestone", "1.2", "", "Open", "2026", "");
        row("Commitment", "2", "Courts", "", "2025", "");
    }

    private void assertFolded(ReadSheet sheet) throws IOException {
        List<Row> composed = composed(sheet);
        assertThat(texts(sheet, "title")).containsExactly("Legal aid", "Courts");
        assertThat(texts(sheet, "description")).containsExactly("Offices\nMap; 2024\nOpen; 2026", "");
        assertThat(composed.get(0).composition().rows()).containsExactly(3, 4);
        assertThat(composed.get(1).composition().rows()).isEmpty();
        Composition.Composed due = composed.get(0).composition().at(4).orElseThrow();
        assertThat(due.take()).isEqualTo(Take.LATEST);
        assertThat(due.origins().stream().map(origin -> sheet.place(origin).address()))
                .containsExactly("E3", "E4");
    }

    private static Layout levels(Level... levels) {
        Layout plain = layout(shape(false, List.of(levels)));
        Map<String, String> keys = new HashMap<>(plain.keys());
        keys.put("kind", "");
        return new Layout("tracker", List.of("Title"), keys, List.of("title"), plain.shape());
    }

    @Test
    void theLevelOfARowIsToldByAValue() throws IOException {
        tracker();

        assertFolded(read(levels(
                level("commitment", By.VALUE, List.of("Kind"), List.of("commitment")),
                level("milestone", By.VALUE, List.of("Kind"), List.of("milestone"), MILESTONES, LAST))));
    }

    @Test
    void theLevelOfARowIsToldByThePatternOfItsNumber() throws IOException {
        tracker();

        assertFolded(read(levels(
                level("commitment", By.PATTERN, List.of("No."), List.of("#")),
                level("milestone", By.PATTERN, List.of("No."), List.of("#.#"), MILESTONES, LAST))));
    }

    @Test
    void theLevelOfARowIsToldByItsFilledColumns() throws IOException {
        tracker();

        assertFolded(read(levels(
                level("commitment", By.FILLED, List.of("Title"), List.of()),
                level("milestone", By.FILLED, List.of("Milestone"), List.of(), MILESTONES, LAST))));
    }

    @Test
    void rowsThatRepeatTheirCommitmentAreOneWhileItsNumberDoesNotChange() throws IOException {
        row("No.", "Title", "Milestone", "Due", "Text");
        row("1", "Legal aid", "Map", "2024", "Offices");
        row("1", "Legal aid", "Open", "2026", "Offices");
        row("2", "Courts", "Publish", "2025", "");

        ReadSheet sheet = read(levels(
                level("commitment", By.CHANGE, List.of("No."), List.of()),
                level("milestone", By.FILLED, List.of("Milestone"), List.of(), COUNT, LAST)));

        assertThat(texts(sheet, "title")).containsExactly("Legal aid", "Courts");
        assertThat(texts(sheet, "description")).containsExactly("Offices\nmilestone: 2", "milestone: 1");
    }

    @Test
    void aRowAboveGivesItsTextToTheCommitmentsBelowIt() throws IOException {
        row("No.", "Title", "Milestone", "Due", "Text");
        row("A", "Justice");
        row("1", "Legal aid");
        row("2", "Courts");
        row("B", "Empty theme");

        ReadSheet sheet = read(levels(
                level(
                        "theme",
                        By.VALUE,
                        List.of("No."),
                        List.of("a", "b"),
                        new Gift(List.of("Title"), "theme", Take.INHERITED)),
                level("commitment", By.PATTERN, List.of("No."), List.of("#"))));

        assertThat(texts(sheet, "theme")).containsExactly("Justice", "Justice", "");
        assertThat(composed(sheet))
                .extracting(row -> row.composition().orphan().orElse(null))
                .containsExactly(null, null, Orphan.NO_COMMITMENT);
    }

    @Test
    void aRowWithoutLevelOrCommitmentIsRefusedAndNotLost() throws IOException {
        row("Kind", "No.", "Title", "Milestone", "Due", "Text");
        row("Milestone", "1.1", "", "Map", "2024", "");
        row("Remark", "", "Something", "", "", "");

        ReadSheet sheet = read(levels(
                level("commitment", By.VALUE, List.of("Kind"), List.of("commitment")),
                level("milestone", By.VALUE, List.of("Kind"), List.of("milestone"), MILESTONES)));

        assertThat(composed(sheet))
                .extracting(row -> row.composition().orphan().orElseThrow())
                .containsExactly(Orphan.NO_PARENT, Orphan.NO_LEVEL);
    }

    @Test
    void aSheetWithoutAColumnThatItsLevelsNeedIsRefused() throws IOException {
        row("No.", "Title", "Milestone", "Due", "Text").row("1", "Legal aid");

        ReadSheet sheet = read(levels(level("commitment", By.VALUE, List.of("Kind"), List.of("commitment"))));

        assertThat(sheet.missing()).containsExactly("Kind");
        assertThat(codes()).contains("required_heading_missing");
    }

    @Test
    void columnsOfYearsGiveACommitmentEach() throws IOException {
        row("No.", "Title", "Text", "Status 2023", "Status 2024");
        row("1", "Legal aid", "Offices", "Limited", "Complete");
        row("2", "Courts", "Data", "", "Limited");
        row("3", "None", "Data");
        Shape wide = new Shape(
                List.of(),
                Optional.empty(),
                false,
                Map.of("member", "Kenya"),
                Set.of(),
                List.of(),
                Optional.of(new Shape.Unpivot("Status #", "report_year_progress", "completion_progress_report")));

        ReadSheet sheet = read(layout(wide));

        assertThat(texts(sheet, "title")).containsExactly("Legal aid", "Legal aid", "Courts", "None");
        assertThat(texts(sheet, "report_year_progress")).containsExactly("2023", "2024", "2024", "");
        assertThat(texts(sheet, "completion_progress_report")).containsExactly("Limited", "Complete", "Limited", "");
        assertThat(texts(sheet, "member")).containsOnly("Kenya");
        Row first = composed(sheet).get(0);
        Header header = sheet.header().orElseThrow();
        assertThat(sheet.place(first, header.indexOf("report_year_progress").orElseThrow())
                        .address())
                .isEqualTo("D1");
        assertThat(sheet.place(
                                first,
                                header.indexOf("completion_progress_report").orElseThrow())
                        .address())
                .isEqualTo("D2");
        assertThat(sheet.place(first, header.indexOf("member").orElseThrow()).address())
                .isEmpty();
        assertThat(composed(sheet).get(3).composition().orphan()).contains(Orphan.NO_VALUE);
    }

    @Test
    void columnsOfOneFieldAreJoinedWhereTheJobFileSaysSo() throws IOException {
        row("No.", "Title", "Text (EN)", "Text (FR)").row("1", "Legal aid", "Offices", "Bureaux");
        Shape joined = new Shape(
                List.of(), Optional.empty(), false, Map.of(), Set.of("description"), List.of(), Optional.empty());
        Layout layout = layout(
                joined,
                List.of("title"),
                "No.",
                "commitment_number",
                "Title",
                "title",
                "Text (EN)",
                "description",
                "Text (FR)",
                "description");

        ReadSheet sheet = read(layout);

        assertThat(texts(sheet, "description")).containsExactly("Offices\nBureaux");
        assertThat(findings).isEmpty();
    }
}
