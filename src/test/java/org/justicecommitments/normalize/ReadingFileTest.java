package org.justicecommitments.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.PartialDate;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.normalize.RowNormalizer.Outcome;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.RandomText;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.source.RowFile;
import org.justicecommitments.vocabulary.ShippedLists;

class ReadingFileTest {

    private static final List<String> MEMBERS = List.of("Kenya", "Macedonia", "Atlantis", "Côte d'Ivoire");
    private static final List<String> DATES = List.of(
            "2014-03-01",
            "31/12/2014",
            "August 2014",
            "Q3 2021",
            "2014",
            "Sept-Dec 2012",
            "Ongoing",
            "43525",
            "NR",
            "NA",
            "",
            "when it is done",
            "#NAME?");
    private static final List<String> CODES =
            List.of("0", "1", "2", "3", "Yes", "No", "High", "None", "Limited", "ND", "NR", "NA", "", "?");
    private static final List<String> YEARS = List.of("2013", "-1", "0", "2147483647", "NR", "", "soon");
    private static final List<String> FLAGS = List.of("0", "1", "ND", "NR", "NA", "");

    private final Random random = new Random(171);
    private final RandomText texts = new RandomText(random);
    private final Vocabularies vocabularies = ShippedLists.read();

    @TempDir
    private Path folder;

    @Test
    void everyReadingIsReadBackAsItWasWritten() throws IOException {
        List<ReadSheet> sheets = List.of(sheet(0, "ogp-2024", 60), sheet(1, "ogp-2016", 40), sheet(2, "ogp-2015", 0));
        Map<Long, Reading> written = write(sheets);

        try (ReadingFile.Reader reader = open(sheets)) {
            Map<Long, Reading> inOrder = new LinkedHashMap<>();
            reader.forEachIdentity(inOrder::put);
            assertThat(List.copyOf(inOrder.keySet())).isEqualTo(List.copyOf(written.keySet()));
            inOrder.forEach((offset, reading) -> assertSameIdentity(reading, written.get(offset)));

            List<Long> offsets = new ArrayList<>(written.keySet());
            Collections.shuffle(offsets, random);
            for (long offset : offsets) {
                Reading reading = written.get(offset);
                assertThat(reader.read(offset)).isEqualTo(reading);
                assertThat(reader.row(reading.place()).number())
                        .isEqualTo(reading.place().row());
                assertThat(reader.readSheet(reading.place()).number())
                        .isEqualTo(reading.place().sheetNumber());
            }
        }
        assertThat(written).hasSize(100);
        assertThat(written.values())
                .extracting(reading -> reading.get(Field.START_DATE).status())
                .as("all kinds of answers occur")
                .contains(org.justicecommitments.commitment.Status.values());
    }

    private static void assertSameIdentity(Reading read, Reading written) {
        assertThat(read.place()).isEqualTo(written.place());
        assertThat(read.source()).isEqualTo(written.source());
        assertThat(read.member()).isEqualTo(written.member());
        for (Field<?> field : Field.all()) {
            if (field.group() == Field.Group.IDENTITY) {
                assertThat(read.answers().find(field))
                        .isEqualTo(written.answers().find(field));
            }
        }
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws IOException {
        List<ReadSheet> sheets = List.of(sheet(0, "ogp-2024", 50));
        write(sheets);
        byte[] once = java.nio.file.Files.readAllBytes(folder.resolve("readings"));

        write(sheets);

        assertThat(folder.resolve("readings")).hasBinaryContent(once);
    }

    @Test
    void anOngoingDateHasNoDaysAfterReadingEither() throws IOException {
        SyntheticSheet synthetic = new SyntheticSheet(
                        0, "ogp-2024", SyntheticSheet.keys("member", "title", "start_date"))
                .row("Kenya", "Legal aid", "Ongoing");
        List<ReadSheet> sheets = List.of(synthetic.writeTo(folder));
        long offset = write(sheets).keySet().iterator().next();

        try (ReadingFile.Reader reader = open(sheets)) {
            assertThat(reader.read(offset).get(Field.START_DATE)).isEqualTo(Answer.of(PartialDate.ongoing("Ongoing")));
        }
    }

    private ReadingFile.Reader open(List<ReadSheet> sheets) throws IOException {
        return new ReadingFile.Reader(folder.resolve("readings"), sheets, SyntheticSheet.VINTAGES, vocabularies);
    }

    /** Normalizes all rows of the sheets, and gives the readings by their offsets. */
    private Map<Long, Reading> write(List<ReadSheet> sheets) throws IOException {
        Map<Long, Reading> written = new LinkedHashMap<>();
        try (ReadingFile.Writer writer = new ReadingFile.Writer(folder.resolve("readings"))) {
            for (ReadSheet sheet : sheets) {
                Vintage vintage =
                        SyntheticSheet.VINTAGES.get(sheet.header().orElseThrow().vintage());
                DateColumns dates = new DateColumns(sheet, vintage);
                dates.conclude(finding -> {});
                RowNormalizer normalizer = new RowNormalizer(sheet, vintage, dates, vocabularies, finding -> {});
                List<Reading> ofSheet = new ArrayList<>();
                try (RowFile.Reader rows = new RowFile.Reader(sheet.rows())) {
                    rows.forEach((offset, row) ->
                            ofSheet.add(((Outcome.Normalized) normalizer.normalize(row, offset)).reading()));
                }
                for (Reading reading : ofSheet) {
                    written.put(writer.append(reading), reading);
                }
            }
        }
        return written;
    }

    private ReadSheet sheet(int number, String vintage, int rows) throws IOException {
        List<String> keys =
                new ArrayList<>(Field.all().stream().map(Field::name).toList());
        keys.addAll(List.of("area:justice", "area:access_to_justice", "specificity#code"));
        SyntheticSheet sheet = new SyntheticSheet(number, vintage, keys);
        for (int i = 0; i < rows; i++) {
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < keys.size(); column++) {
                String text = text(keys.get(column));
                if (!text.isEmpty()) {
                    cells.add(new Cell(column, Cell.Kind.TEXT, text));
                } else if (random.nextInt(20) == 0) {
                    cells.add(new Cell(column, Cell.Kind.UNCALCULATED, ""));
                }
            }
            sheet.cells(cells);
        }
        return sheet.writeTo(folder);
    }

    private String text(String key) {
        if (key.equals("member")) {
            return any(MEMBERS);
        } else if (key.equals("title")) {
            return "Title " + texts.next();
        } else if (key.startsWith("area:")) {
            return any(FLAGS);
        }
        Class<?> type = Field.named(key.replace("#code", "")).orElseThrow().type();
        if (type == String.class) {
            return texts.next();
        } else if (type == PartialDate.class) {
            return any(DATES);
        }
        return any(type == Integer.class ? YEARS : CODES);
    }

    private String any(List<String> among) {
        return among.get(random.nextInt(among.size()));
    }
}
