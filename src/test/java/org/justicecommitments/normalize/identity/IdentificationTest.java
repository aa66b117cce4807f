package org.justicecommitments.normalize.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Completion;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.IdOrigin;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.normalize.DateColumns;
import org.justicecommitments.normalize.ReadingFile;
import org.justicecommitments.normalize.Readings;
import org.justicecommitments.normalize.RowNormalizer;
import org.justicecommitments.normalize.RowNormalizer.Outcome;
import org.justicecommitments.normalize.SyntheticSheet;
import org.justicecommitments.normalize.Vintage;
import org.justicecommitments.normalize.Vocabularies;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.source.RowFile;
import org.justicecommitments.vocabulary.ShippedLists;

class IdentificationTest {

    private static final String LEGAL_AID =
            "Legal aid offices will open in ten districts so that people who cannot pay for"
                    + " a lawyer are advised and represented in civil and criminal cases without charge";
    private static final String LEGAL_AID_EDITED =
            "Legal aid offices will open in ten districts so that people who cannot"
                    + " pay a lawyer are advised and represented in civil and criminal cases free of charge by 2016";
    private static final String COURT_DATA =
            "The Supreme Court will publish the decisions of all courts in an open format"
                    + " every week together with statistics of cases opened and closed by court and by year";
    private static final String BUDGET = "The Treasury will publish a citizen budget in plain language and consult"
            + " associations in each county before the budget is laid before Parliament in June";

    private static Vocabularies vocabularies;

    private final List<SyntheticSheet> sheets = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeAll
    static void readLists() {
        vocabularies = ShippedLists.read();
    }

    /** What became of all rows. */
    private record Decided(List<Commitment> commitments, Identification.Outcome outcome) {

        Commitment only() {
            assertThat(commitments).hasSize(1);
            return commitments.get(0);
        }

        List<String> ids() {
            return commitments.stream().map(Commitment::id).toList();
        }
    }

    /** A new sheet with the columns id, member, plan, number, title, text, and the given ones. */
    private SyntheticSheet sheet(String vintage, String... more) {
        List<String> keys = new ArrayList<>(
                List.of("commitment_id", "member", "action_plan_number", "commitment_number", "title", "description"));
        keys.addAll(Arrays.asList(more));
        SyntheticSheet sheet = new SyntheticSheet(sheets.size(), vintage, keys);
        sheets.add(sheet);
        return sheet;
    }

    private Decided decide() throws IOException {
        List<ReadSheet> read = new ArrayList<>();
        for (SyntheticSheet sheet : sheets) {
            read.add(sheet.writeTo(folder));
        }
        normalize(read);
        Optional<LocalDate> snapshot = read.stream()
                .map(IdentificationTest::vintage)
                .filter(Vintage::snapshot)
                .map(Vintage::sourceDate)
                .max(LocalDate::compareTo);
        Path file = folder.resolve("commitments");
        Identification.Outcome outcome;
        try (ReadingFile.Reader readings = open(read)) {
            outcome = new Identification(readings, findings::add).decide(file, snapshot);
            decideApart(readings, file, snapshot, outcome);
        }
        List<Commitment> commitments = new ArrayList<>();
        try (CommitmentFile.Reader reader = new CommitmentFile.Reader(file, open(read))) {
            for (Optional<Commitment> next = reader.next(); next.isPresent(); next = reader.next()) {
                commitments.add(next.get());
            }
            assertThat(reader.size()).isEqualTo(commitments.size());
        }
        return new Decided(commitments, outcome);
    }

    /** What is decided of plans that share no id, each apart from all others, is what is decided of all at once. */
    private void decideApart(
            ReadingFile.Reader all, Path file, Optional<LocalDate> snapshot, Identification.Outcome whole)
            throws IOException {
        List<Finding> said = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        Set<String> taken = new TreeSet<>();
        Map<Integer, BitSet> published = new TreeMap<>();
        Map<Integer, BitSet> merged = new TreeMap<>();
        List<Identification.Duplicate> refused = new ArrayList<>();
        for (Set<Long> offsets : apart(all)) {
            Identification.Part part = new Identification(only(all, offsets), said::add).part(snapshot);
            found.addAll(part.found());
            taken.addAll(part.likeDerived());
            part.outcome().publishedRows().forEach((sheet, rows) -> published
                    .computeIfAbsent(sheet, n -> new BitSet())
                    .or(rows));
            part.outcome().mergedRows().forEach((sheet, rows) -> merged.computeIfAbsent(sheet, n -> new BitSet())
                    .or(rows));
            refused.addAll(part.outcome().refused());
        }

        assertThat(said).containsExactlyInAnyOrderElementsOf(findings);
        assertThat(published).isEqualTo(whole.publishedRows());
        assertThat(merged).isEqualTo(whole.mergedRows());
        assertThat(refused).containsExactlyInAnyOrderElementsOf(whole.refused());
        try (CommitmentFile.Entries entries = new CommitmentFile.Entries(file)) {
            assertThat(named(found, taken)).isEqualTo(entries.next(entries.size()));
        }
    }

    /** The offsets of readings that have nothing to do with each other. */
    private static Collection<Set<Long>> apart(ReadingFile.Reader all) throws IOException {
        Map<String, Set<Long>> groups = new LinkedHashMap<>();
        all.forEachIdentity((offset, reading) -> {
            Set<Long> group = new TreeSet<>(Set.of(offset));
            String plan = "plan " + Found.planOf(reading);
            String id = "id " + reading.text(Field.COMMITMENT_ID);
            group.addAll(groups.getOrDefault(plan, Set.of()));
            group.addAll(id.equals("id ") ? Set.of() : groups.getOrDefault(id, Set.of()));
            groups.replaceAll((name, others) -> group.containsAll(others) ? group : others);
            groups.put(plan, group);
            if (!id.equals("id ")) {
                groups.put(id, group);
            }
        });
        return new LinkedHashSet<>(groups.values());
    }

    private static Readings only(ReadingFile.Reader all, Set<Long> offsets) {
        return new Readings() {
            @Override
            public Reading read(long offset) {
                assertThat(offsets).contains(offset);
                return all.read(offset);
            }

            @Override
            public void forEachIdentity(Consumer consumer) throws IOException {
                all.forEachIdentity((offset, reading) -> {
                    if (offsets.contains(offset)) {
                        consumer.accept(offset, reading);
                    }
                });
            }
        };
    }

    private static List<CommitmentFile.Entry> named(List<Found> found, Set<String> taken) {
        Map<String, List<Found>> rivals = new TreeMap<>();
        List<Found> named = new ArrayList<>();
        for (Found one : found) {
            if (one.id().isEmpty()) {
                rivals.computeIfAbsent(one.base(), base -> new ArrayList<>()).add(one);
            } else {
                named.add(one);
            }
        }
        rivals.forEach((base, some) -> {
            some.sort(Found.OLDEST_FIRST);
            List<String> ids = DerivedIds.of(base, taken, some.size());
            for (int i = 0; i < some.size(); i++) {
                named.add(some.get(i).named(ids.get(i)));
            }
        });
        return named.stream()
                .sorted(Comparator.comparing(Found::id))
                .map(one -> new CommitmentFile.Entry(
                        one.id(),
                        one.base().isEmpty() ? IdOrigin.OGP : IdOrigin.DERIVED,
                        one.inSource(),
                        Optional.of(one.planYear()).filter(year -> year > 0),
                        one.readings()))
                .toList();
    }

    private ReadingFile.Reader open(List<ReadSheet> read) throws IOException {
        return new ReadingFile.Reader(folder.resolve("readings"), read, SyntheticSheet.VINTAGES, vocabularies);
    }

    private static Vintage vintage(ReadSheet sheet) {
        return SyntheticSheet.VINTAGES.get(sheet.header().orElseThrow().vintage());
    }

    private void normalize(List<ReadSheet> read) throws IOException {
        try (ReadingFile.Writer writer = new ReadingFile.Writer(folder.resolve("readings"))) {
            for (ReadSheet sheet : read) {
                DateColumns dates = new DateColumns(sheet, vintage(sheet));
                dates.conclude(finding -> {});
                RowNormalizer normalizer = new RowNormalizer(sheet, vintage(sheet), dates, vocabularies, finding -> {});
                try (RowFile.Reader rows = new RowFile.Reader(sheet.rows())) {
                    rows.forEach((offset, row) -> append(writer, normalizer.normalize(row, offset)));
                }
            }
        }
    }

    private static void append(ReadingFile.Writer writer, Outcome outcome) {
        try {
            writer.append(((Outcome.Normalized) outcome).reading());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> codes() {
        return findings.stream().map(finding -> finding.kind().code()).toList();
    }

    // ---- the same commitment

    @Test
    void rowsOfTwoVintagesWithTheSameIdAreOneCommitment() throws IOException {
        sheet("ogp-2024").row("KE0030", "Kenya", "2", "1", "Legal aid", LEGAL_AID);
        sheet("ogp-2016").row("KE0030", "Kenya", "2", "1", "Another wording altogether", COURT_DATA);

        Decided decided = decide();

        Commitment commitment = decided.only();
        assertThat(commitment.id()).isEqualTo("KE0030");
        assertThat(commitment.idOrigin()).isEqualTo(IdOrigin.OGP);
        assertThat(commitment.readings()).extracting(r -> r.source().vintage()).containsExactly("ogp-2024", "ogp-2016");
        assertThat(decided.outcome.published()).containsOnlyKeys(0).containsEntry(0, 1L);
        assertThat(decided.outcome.merged()).containsOnlyKeys(1).containsEntry(1, 1L);
        assertThat(codes()).containsExactly("row_merged");
        assertThat(findings.get(0).place().file()).isEqualTo("ogp-2016.csv");
        assertThat(findings.get(0).message())
                .isEqualTo("The same commitment as row 2 of ogp-2024.csv, sheet Sheet0: the id is the same.");
    }

    /** Title and text of a row without id beside those of KE0030 in the newer export. */
    @ParameterizedTest
    @CsvSource({
        "Free legal aid for all,           same",
        "FREE LEGAL AID FOR ALL.,          same",
        "1. Free legal aid for all,        same",
        "2.1.3 Free legal aid for all,     same",
        "b) Free legal aid for all,        same",
        "Free legal aid for all,           edited",
        "Free legal aid for all people,    edited",
        "Free legal aid for all,           none"
    })
    void aRowWithoutIdThatSpeaksOfTheSameIsMerged(String title, String text) throws IOException {
        sheet("ogp-2024").row("KE0030", "Kenya", "2", "1", "Free legal aid for all", LEGAL_AID);
        String description = text.equals("same") ? LEGAL_AID : text.equals("edited") ? LEGAL_AID_EDITED : "";
        sheet("ogp-2016").row("", "Kenya", "2", "7", title, description);

        Commitment commitment = decide().only();

        assertThat(commitment.id()).isEqualTo("KE0030");
        assertThat(commitment.idOrigin()).isEqualTo(IdOrigin.OGP);
        assertThat(commitment.readings()).hasSize(2);
        assertThat(codes()).containsExactly("row_merged");
    }

    @Test
    void aCommitmentOfThreeVintagesIsOne() throws IOException {
        sheet("ogp-2015").row("", "Kenya", "2", "1", "1. Legal aid offices", LEGAL_AID);
        sheet("ogp-2016").row("", "Kenya", "2", "1", "Legal aid offices", LEGAL_AID_EDITED);
        sheet("ogp-2024").row("KE0030", "Kenya", "2", "1", "Legal aid offices", LEGAL_AID_EDITED);

        Commitment commitment = decide().only();

        assertThat(commitment.id()).isEqualTo("KE0030");
        assertThat(commitment.readings())
                .extracting(r -> r.source().vintage())
                .containsExactly("ogp-2024", "ogp-2016", "ogp-2015");
        assertThat(commitment.newest().text(Field.COMMITMENT_ID)).isEqualTo("KE0030");
    }

    @Test
    void aMemberIsTheSameUnderItsFormerName() throws IOException {
        sheet("ogp-2024").row("MK0001", "North Macedonia", "1", "1", "Legal aid offices", LEGAL_AID);
        sheet("ogp-2015").row("", "Macedonia", "1", "1", "Legal aid offices", LEGAL_AID);

        assertThat(decide().ids()).containsExactly("MK0001");
    }

    @Test
    void aRowThatStandsTwiceInAnExportWithOneIdIsOneCommitment() throws IOException {
        sheet("ogp-2024")
                .row("KE0030", "Kenya", "2", "1", "Legal aid offices", LEGAL_AID)
                .row("KE0030", "Kenya", "2", "1", "Legal aid offices", LEGAL_AID);

        Decided decided = decide();

        assertThat(decided.only().readings()).extracting(r -> r.place().row()).containsExactly(2, 3);
        assertThat(decided.outcome.refused()).isEmpty();
    }

    // ---- not the same commitment

    @Test
    void commitmentsThatAreOnlySimilarStayApart() throws IOException {
        sheet("ogp-2024")
                .row("KE0030", "Kenya", "2", "1", "Open data portal of the courts", COURT_DATA)
                .row("KE0031", "Kenya", "2", "2", "Citizen budget", BUDGET);
        sheet("ogp-2016")
                .row("", "Kenya", "2", "1", "Open data portal of the police", LEGAL_AID)
                .row("", "Kenya", "2", "2", "Legal aid", LEGAL_AID_EDITED);

        Decided decided = decide();

        assertThat(decided.commitments).hasSize(4);
        assertThat(codes()).isEmpty();
        assertThat(decided.outcome.merged()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Kenya, 3", "Malawi, 2", "Kenya, ND"})
    void theSameWordsInAnotherPlanOrOfAnotherMemberAreAnotherCommitment(String member, String plan) throws IOException {
        sheet("ogp-2024").row("KE0030", "Kenya", "2", "1", "Legal aid offices", LEGAL_AID);
        sheet("ogp-2016").row("", member, plan, "1", "Legal aid offices", LEGAL_AID);

        assertThat(decide().commitments).hasSize(2);
        assertThat(codes()).isEmpty();
    }

    @Test
    void rowsOfOneSheetAreNeverMergedByTheirText() throws IOException {
        sheet("ogp-2016")
                .row("", "Kenya", "2", "1", "Legal aid offices", LEGAL_AID)
                .row("", "Kenya", "2", "2", "Legal aid offices", LEGAL_AID);

        Decided decided = decide();

        assertThat(decided.commitments).hasSize(2);
        assertThat(decided.ids()).doesNotHaveDuplicates();
    }

    @Test
    void aRowThatIsLikeTwoCommitmentsIsMergedWithNeither() throws IOException {
        sheet("ogp-2024")
                .row("KE0030", "Kenya", "2", "1", "Legal aid offices", LEGAL_AID)
                .row("KE0031", "Kenya", "2", "2", "Legal aid offices", LEGAL_AID);
        sheet("ogp-2016").row("", "Kenya", "2", "9", "Legal aid offices", LEGAL_AID);

        Decided decided = decide();

        assertThat(decided.commitments).hasSize(3).allSatisfy(c -> assertThat(c.readings())
                .hasSize(1));
        assertThat(codes()).containsExactly("match_ambiguous");
        assertThat(findings.get(0).place().file()).isEqualTo("ogp-2016.csv");
        assertThat(findings.get(0).message())
                .startsWith("Like both row 2 of ogp-2024.csv, sheet Sheet0 and row 3 of ogp-2024.csv, sheet Sheet0");
    }

    @Test
    void twoRowsThatAreEquallyLikeOneCommitmentAreBothNotMergedWithIt() throws IOException {
        sheet("ogp-2024").row("KE0030", "Kenya", "2", "1", "Legal aid offices", LEGAL_AID);
        sheet("ogp-2016")
                .row("", "Kenya", "2", "8", "Legal aid offices", LEGAL_AID)
                .row("", "Kenya", "2", "9", "Legal aid offices", LEGAL_AID);

        Decided decided = decide();

        assertThat(decided.commitments).hasSize(3).allSatisfy(c -> assertThat(c.readings())
                .hasSize(1));
        assertThat(codes()).containsOnly("match_ambiguous");
        assertThat(findings.get(0).message())
                .startsWith("Both this row and row 3 of ogp-2016.csv, sheet Sheet1 are like row 2 of ogp-2024.csv");
    }

    @Test
    void copiesInTwoFilesOfOneExportAreMergedOneByOne() throws IOException {
        for (int file = 0; file < 2; file++) {
            sheet("ogp-2016")
                    .row("", "Kenya", "2", "1", "Legal aid offices", LEGAL_AID)
                    .row("", "Kenya", "2", "1", "Legal aid offices", LEGAL_AID);
        }

        Decided decided = decide();

        assertThat(decided.commitments).hasSize(2).allSatisfy(c -> assertThat(c.readings())
                .extracting(reading -> reading.place().sheetNumber())
                .containsExactly(0, 1));
        assertThat(codes()).containsExactly("row_merged", "row_merged");
    }

    @Test
    void theNumberDecidesBetweenTwoThatAreEquallyAlike() throws IOException {
        sheet("ogp-2024")
                .row("KE0030", "Kenya", "2", "1", "Legal aid offices", LEGAL_AID)
                .row("KE0031", "Kenya", "2", "2", "Legal aid offices", LEGAL_AID);
        sheet("ogp-2016").row("", "Kenya", "2", "2", "Legal aid offices", LEGAL_AID);

        Decided decided = decide();

        assertThat(decided.commitments)
                .filteredOn(c -> c.readings().size() == 2)
                .extracting(Commitment::id)
                .containsExactly("KE0031");
        assertThat(codes()).containsExactly("row_merged");
    }

    @Test
    void anIdThatBelongsToAnotherCommitmentOfTheExportIsRefused() throws IOException {
        sheet("ogp-2024")
                .row("KE0030", "Kenya", "2", "1", "Legal aid offices", LEGAL_AID)
                .row("KE0030", "Kenya", "2", "2", "Citizen budget", BUDGET);

        Decided decided = decide();

        assertThat(decided.only().text(Field.TITLE)).isEqualTo("Legal aid offices");
        assertThat(decided.outcome.refused()).hasSize(1);
        assertThat(decided.outcome.refused().get(0).place().row()).isEqualTo(3);
        assertThat(decided.outcome.published()).containsEntry(0, 1L);
        assertThat(decided.outcome.merged()).isEmpty();
        assertThat(codes()).containsExactly("duplicate_id");
        assertThat(findings.get(0).value()).isEqualTo("KE0030");
    }

    // ---- derived ids

    @Test
    void aCommitmentWithoutIdIsNamedByMemberPlanAndContent() throws IOException {
        sheet("ogp-2016")
                .row("", "Kenya", "2", "1", "Legal aid offices", LEGAL_AID)
                .row("", "Atlantis", "", "1", "Legal aid offices", LEGAL_AID);

        List<Commitment> commitments = decide().commitments;

        assertThat(commitments).allSatisfy(c -> assertThat(c.idOrigin()).isEqualTo(IdOrigin.DERIVED));
        assertThat(commitments.get(0).id()).matches("ATLANTIS-0-[0-9a-f]{8}");
        assertThat(commitments.get(1).id()).matches("KEN-2-[0-9a-f]{8}");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void derivedIdsDoNotDependOnTheOrderOfTheRows(long seed) throws IOException {
        List<String[]> rows = new ArrayList<>(manyRows(new Random(11), "", 40));
        SyntheticSheet inOrder = sheet("ogp-2016");
        rows.forEach(inOrder::row);
        List<String> expected = idsByTitle(decide());

        sheets.clear();
        Collections.shuffle(rows, new Random(seed));
        SyntheticSheet shuffled = sheet("ogp-2016");
        rows.forEach(shuffled::row);

        assertThat(idsByTitle(decide())).isEqualTo(expected).doesNotHaveDuplicates();
    }

    private static List<String> idsByTitle(Decided decided) {
        return decided.commitments.stream()
                .map(c -> c.text(Field.TITLE) + " = " + c.id())
                .sorted()
                .toList();
    }

    @Test
    void aDerivedIdStaysWhenANewerExportArrives() throws IOException {
        sheet("ogp-2015").row("", "Kenya", "2", "1", "1. Legal aid offices", LEGAL_AID);
        String alone = decide().only().id();

        sheet("ogp-2016")
                .row("", "Kenya", "2", "4", "Legal aid offices", LEGAL_AID_EDITED)
                .row("", "Kenya", "2", "5", "Citizen budget", BUDGET);
        Decided decided = decide();

        assertThat(decided.commitments).hasSize(2);
        assertThat(decided.commitments)
                .filteredOn(c -> c.readings().size() == 2)
                .extracting(Commitment::id)
                .containsExactly(alone);
    }

    // ---- what a commitment is made of

    @Test
    void whatTheIrmSaysIsTheNewestExportsAndWhatThePlanSaysTheNewestThatHasIt() throws IOException {
        sheet("ogp-2024", "completion_end_of_term", "lead_institution")
                .row("KE0030", "Kenya", "2", "1", "Legal aid offices", LEGAL_AID_EDITED, "NR", "ND");
        sheet("ogp-2016", "completion_end_of_term", "completion_progress_report", "lead_institution")
                .row("KE0030", "Kenya", "2", "1", "Legal aid", LEGAL_AID, "Complete", "Limited", "Ministry of Justice");

        Commitment commitment = decide().only();

        assertThat(commitment.get(Field.COMPLETION_END)).isEqualTo(new Answer.NotReviewed<>());
        assertThat(commitment.get(Field.COMPLETION_PROGRESS)).isEqualTo(Answer.of(Completion.LIMITED));
        assertThat(commitment.text(Field.LEAD_INSTITUTION)).isEqualTo("Ministry of Justice");
        assertThat(commitment.text(Field.TITLE)).isEqualTo("Legal aid offices");
        assertThat(commitment.text(Field.DESCRIPTION)).isEqualTo(LEGAL_AID_EDITED);
    }

    @Test
    void anAreaComesFromTheNewestExportThatHasAnAnswer() throws IOException {
        sheet("ogp-2024", "area:justice", "area:judiciary")
                .row("KE0030", "Kenya", "2", "1", "Legal aid", LEGAL_AID, "0", "ND");
        sheet("ogp-2016", "area:justice", "area:judiciary", "area:health")
                .row("KE0030", "Kenya", "2", "1", "Legal aid", LEGAL_AID, "1", "1", "0");

        Commitment commitment = decide().only();

        assertThat(commitment.area("justice")).isEqualTo(Answer.of(false));
        assertThat(commitment.area("judiciary")).isEqualTo(Answer.of(true));
        assertThat(commitment.area("health")).isEqualTo(Answer.of(false));
        assertThat(commitment.area("education")).isEqualTo(Answer.none());
    }

    @Test
    void onlyWhatTheNewestSnapshotHasIsInTheSource() throws IOException {
        sheet("ogp-2024").row("KE0030", "Kenya", "2", "1", "Legal aid offices", LEGAL_AID);
        sheet("ogp-2016")
                .row("", "Kenya", "2", "1", "Legal aid offices", LEGAL_AID)
                .row("", "Kenya", "2", "2", "Citizen budget", BUDGET);

        assertThat(decide().commitments)
                .extracting(Commitment::inSource, c -> c.readings().size())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(true, 2), org.assertj.core.groups.Tuple.tuple(false, 1));
    }

    @Test
    void aMissingYearIsTakenFromTheOtherRowsOfThePlanIfTheyAgree() throws IOException {
        sheet("ogp-2016", "submission_year")
                .row("", "Kenya", "2", "1", "Legal aid offices", LEGAL_AID, "")
                .row("", "Kenya", "2", "2", "Citizen budget", BUDGET, "2016")
                .row("", "Malawi", "1", "1", "Legal aid offices", LEGAL_AID, "")
                .row("", "Malawi", "1", "2", "Citizen budget", BUDGET, "2016")
                .row("", "Malawi", "1", "3", "Court data", COURT_DATA, "2015");

        List<Commitment> commitments = decide().commitments;

        assertThat(commitments)
                .filteredOn(c -> c.text(Field.TITLE).equals("Legal aid offices"))
                .extracting(c -> c.member().code() + " "
                        + c.get(Field.SUBMISSION_YEAR).known().orElse(0))
                .containsExactlyInAnyOrder("KEN 2016", "MWI 0");
    }

    // ---- nothing is lost

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyReadingIsPublishedMergedOrRefusedOnce(long seed) throws IOException {
        Random random = new Random(seed);
        int[] sizes = new int[3];
        List<String> vintages = List.of("ogp-2024", "ogp-2016", "ogp-2015");
        for (int number = 0; number < 3; number++) {
            SyntheticSheet sheet = sheet(vintages.get(number));
            List<String[]> rows = manyRows(random, number == 0 ? "KE" : "", 60);
            rows.forEach(sheet::row);
            sizes[number] = rows.size();
        }

        Decided decided = decide();

        for (int number = 0; number < 3; number++) {
            int of = number;
            long refused = decided.outcome.refused().stream()
                    .filter(duplicate -> duplicate.place().sheetNumber() == of)
                    .count();
            assertThat(decided.outcome.published().getOrDefault(number, 0L)
                            + decided.outcome.merged().getOrDefault(number, 0L)
                            + refused)
                    .as("rows of sheet %d", number)
                    .isEqualTo(sizes[number]);
        }
        assertThat(decided.ids()).isSorted().doesNotHaveDuplicates();
        assertThat(decided.commitments).hasSize((int)
                decided.outcome.published().values().stream().mapToLong(n -> n).sum());
        assertThat(decided.commitments.stream()
                        .flatMap(c -> c.readings().stream().map(Reading::place))
                        .toList())
                .doesNotHaveDuplicates()
                .hasSize(180 - decided.outcome.refused().size());
        assertThat(codes()).contains("row_merged", "duplicate_id", "match_ambiguous");
    }

    /** Rows with few titles, texts and ids, so that all that can happen to them happens. */
    private static List<String[]> manyRows(Random random, String idPrefix, int count) {
        List<String> texts = List.of(LEGAL_AID, LEGAL_AID_EDITED, COURT_DATA, BUDGET, "");
        List<String> members = List.of("Kenya", "Malawi", "Atlantis");
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new String[] {
                idPrefix.isEmpty() ? "" : idPrefix + (100 + random.nextInt(count)),
                members.get(random.nextInt(members.size())),
                String.valueOf(1 + random.nextInt(2)),
                String.valueOf(1 + i),
                "Commitment of the group " + "abcdefgh".charAt(random.nextInt(8))
                        + (idPrefix.isEmpty() && count < 60 ? " no " + i : ""),
                texts.get(random.nextInt(texts.size()))
            });
        }
        return rows;
    }
}
