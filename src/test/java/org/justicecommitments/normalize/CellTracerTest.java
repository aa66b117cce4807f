package org.justicecommitments.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.IdOrigin;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.normalize.RowNormalizer.Outcome;
import org.justicecommitments.provenance.CellPlace;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.source.RowFile;
import org.justicecommitments.vocabulary.ShippedLists;

class CellTracerTest {

    private final Vocabularies vocabularies = ShippedLists.read();

    @TempDir
    private Path folder;

    /** What the newest of several exports, each of one row, says of where a value comes from. */
    private interface Traced {
        List<TracedCell> of(CellTracer tracer, Commitment commitment);
    }

    private Optional<TracedCell> trace(List<SyntheticSheet> newestFirst, Traced traced) throws IOException {
        List<ReadSheet> sheets = new java.util.ArrayList<>();
        for (SyntheticSheet sheet : newestFirst) {
            sheets.add(sheet.writeTo(folder));
        }
        List<Long> offsets = new java.util.ArrayList<>();
        try (ReadingFile.Writer writer = new ReadingFile.Writer(folder.resolve("readings"))) {
            for (ReadSheet sheet : sheets) {
                offsets.add(writer.append(reading(sheet)));
            }
        }
        try (ReadingFile.Reader reader =
                new ReadingFile.Reader(folder.resolve("readings"), sheets, SyntheticSheet.VINTAGES, vocabularies)) {
            List<Reading> readings = offsets.stream().map(reader::read).toList();
            Reading newest = readings.get(0);
            Commitment commitment = new Commitment(
                    "KE0030", IdOrigin.OGP, true, newest.member(), newest.answers(), newest.areas(), readings);
            return traced.of(new CellTracer(reader, vocabularies), commitment).stream()
                    .findFirst();
        }
    }

    private Reading reading(ReadSheet sheet) throws IOException {
        Vintage vintage =
                SyntheticSheet.VINTAGES.get(sheet.header().orElseThrow().vintage());
        DateColumns dates = new DateColumns(sheet, vintage);
        dates.conclude(finding -> {});
        RowNormalizer normalizer = new RowNormalizer(sheet, vintage, dates, vocabularies, finding -> {});
        List<Reading> readings = new java.util.ArrayList<>();
        try (RowFile.Reader rows = new RowFile.Reader(sheet.rows())) {
            rows.forEach(
                    (offset, row) -> readings.add(((Outcome.Normalized) normalizer.normalize(row, offset)).reading()));
        }
        return readings.get(0);
    }

    private static SyntheticSheet sheet(int number, String vintage, String key, String cell) {
        return new SyntheticSheet(number, vintage, SyntheticSheet.keys("member", "title", key))
                .row("Kenya", "Legal aid", cell);
    }

    @ParameterizedTest
    @CsvSource({
        "description, Plain text, ''",
        "description, two  blanks, clean_text",
        "description, 'ask ana@example.org', withhold_contacts",
        "description, 'ask  ana@example.org', clean_text withhold_contacts",
        "description, NR, missing_code",
        "commitment_number, 2.1000000000000001, repair_number",
        "specificity, High, coded_answer",
        "specificity, c. high, strip_prefix coded_answer",
        "start_date, August 2014, read_date",
        "submission_year, 2014, read_number"
    })
    void aTracedCellSaysWhichRulesMadeTheValueOfIt(String key, String cell, String rules) throws IOException {
        TracedCell traced = trace(
                        List.of(sheet(0, "ogp-2024", key, cell)),
                        (tracer, commitment) ->
                                tracer.trace(commitment, Field.named(key).orElseThrow()))
                .orElseThrow();

        assertThat(String.join(" ", traced.rules())).isEqualTo(rules);
        assertThat(traced.place()).isEqualTo(new CellPlace("ogp-2024.csv", "Sheet0", 2, 2));
        assertThat(traced.heading()).isEqualTo(key.toUpperCase(java.util.Locale.ROOT));
        assertThat(traced.verbatim()).isEqualTo(ContactRule.published(cell));
    }

    @Test
    void aValueIsTracedToTheExportThatGivesIt() throws IOException {
        List<SyntheticSheet> sheets = List.of(
                sheet(0, "ogp-2024", "lead_institution", "ND"), sheet(1, "ogp-2016", "lead_institution", "Ministry"));

        assertThat(trace(sheets, (tracer, commitment) -> tracer.trace(commitment, Field.LEAD_INSTITUTION)))
                .map(traced -> traced.place().file() + ": " + traced.verbatim())
                .contains("ogp-2016.csv: Ministry");
    }

    @Test
    void aVerdictIsTracedToTheNewestExportEvenIfItHasNone() throws IOException {
        List<SyntheticSheet> sheets =
                List.of(sheet(0, "ogp-2024", "specificity", "NR"), sheet(1, "ogp-2016", "specificity", "High"));

        assertThat(trace(sheets, (tracer, commitment) -> tracer.trace(commitment, Field.SPECIFICITY)))
                .map(traced -> traced.place().file() + ": " + traced.verbatim())
                .contains("ogp-2024.csv: NR");
    }

    @Test
    void aValueOfACodedTwinIsTracedToTheTwin() throws IOException {
        assertThat(trace(
                        List.of(sheet(0, "ogp-2024", "specificity#code", "3")),
                        (tracer, commitment) -> tracer.trace(commitment, Field.SPECIFICITY)))
                .map(TracedCell::heading)
                .contains("SPECIFICITY#CODE");
    }

    @Test
    void anAreaIsTracedToItsColumn() throws IOException {
        List<SyntheticSheet> sheets =
                List.of(sheet(0, "ogp-2024", "area:justice", "ND"), sheet(1, "ogp-2016", "area:justice", "1"));

        assertThat(trace(sheets, (tracer, commitment) -> tracer.traceArea(commitment, "justice")))
                .map(traced -> traced.place().file() + ": " + traced.verbatim() + " " + traced.rules())
                .contains("ogp-2016.csv: 1 [policy_area]");
        assertThat(trace(sheets, (tracer, commitment) -> tracer.traceArea(commitment, "health")))
                .isEmpty();
    }

    @Test
    void whatNoExportHasIsTracedToNothing() throws IOException {
        List<SyntheticSheet> sheets = IntStream.range(0, 2)
                .mapToObj(number -> sheet(number, "ogp-2024", "theme", ""))
                .toList();

        assertThat(trace(sheets, (tracer, commitment) -> tracer.trace(commitment, Field.URL)))
                .isEmpty();
        assertThat(trace(sheets, (tracer, commitment) -> tracer.trace(commitment, Field.THEME)))
                .isEmpty();
    }
}
