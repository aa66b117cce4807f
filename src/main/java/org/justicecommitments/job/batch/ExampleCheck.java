package org.justicecommitments.job.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.IdOrigin;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.job.definition.JobDefinition.JobExample;
import org.justicecommitments.normalize.DateColumns;
import org.justicecommitments.normalize.RowNormalizer;
import org.justicecommitments.normalize.RowNormalizer.Outcome;
import org.justicecommitments.normalize.Vintage;
import org.justicecommitments.release.Column;
import org.justicecommitments.release.DataTables;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.Header;
import org.justicecommitments.source.Layout;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.source.Row;
import org.justicecommitments.tag.Agenda;
import org.justicecommitments.tag.TaggedCommitment;
import org.justicecommitments.tag.Tagger;
import org.justicecommitments.tag.Tagging;
import org.justicecommitments.tag.analysis.LanguageDetection;
import org.justicecommitments.vocabulary.Problems;

/** Checks a job file's examples: each row must become the values, tags and findings that the example names. */
final class ExampleCheck {

    private final JobDefinition job;
    private final Tagger tagger;

    ExampleCheck(JobDefinition job) {
        this.job = job;
        this.tagger = new Tagger(job.taxonomy(), new LanguageDetection(), new Agenda(job.catalogue(), job.taxonomy()));
    }

    void check(Path file, Problems problems) {
        for (JobExample example : job.examples()) {
            for (String failure : failures(example)) {
                problems.add(file, example.line(), "the example does not hold: " + failure);
            }
        }
    }

    private List<String> failures(JobExample example) {
        List<String> failures = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Optional<TaggedCommitment> became = run(example, findings, failures);
        if (became.isPresent()) {
            TaggedCommitment tagged = became.get();
            example.values().forEach((column, expected) -> compare(tagged, column, expected, failures));
            Set<String> tags = new TreeSet<>();
            tagged.tagging().evidence().forEach(evidence -> tags.add(evidence.tag()));
            example.tags().stream()
                    .filter(tag -> !tags.contains(tag))
                    .forEach(tag -> failures.add("the tag '%s' is not set; set are %s".formatted(tag, tags)));
        }
        Set<String> codes = new TreeSet<>();
        findings.forEach(finding -> codes.add(finding.kind().code()));
        example.findings().stream()
                .filter(code -> !codes.contains(code))
                .forEach(code -> failures.add("the finding '%s' is not raised; raised are %s".formatted(code, codes)));
        return failures;
    }

    private static void compare(TaggedCommitment tagged, String name, String expected, List<String> failures) {
        Optional<Column<TaggedCommitment>> column = DataTables.commitments().columns().stream()
                .filter(c -> c.name().equals(name))
                .findFirst();
        if (column.isEmpty()) {
            failures.add("'%s' is no published column".formatted(name));
            return;
        }
        String found = column.get()
                .value()
                .apply(tagged)
                .map(value -> value.toString().replace('\n', ' '))
                .orElse("");
        if (!found.equals(expected)) {
            failures.add("%s is '%s'; expected '%s'".formatted(name, found, expected));
        }
    }

    private Optional<TaggedCommitment> run(JobExample example, List<Finding> findings, List<String> failures) {
        Layout layout = job.layouts().stream()
                .filter(l -> l.vintage().equals(example.vintage()))
                .findFirst()
                .orElseThrow();
        List<Header.Column> columns = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        for (Map.Entry<String, String> cell : example.row().entrySet()) {
            Optional<String> key = layout.key(cell.getKey());
            if (key.isEmpty()) {
                failures.add("the heading '%s' is not known in %s".formatted(cell.getKey(), example.vintage()));
            }
            columns.add(new Header.Column(columns.size(), cell.getKey(), key.orElse(""), ""));
            cells.add(new Cell(cells.size(), Cell.Kind.TEXT, cell.getValue()));
        }
        Header header = new Header(example.vintage(), 1, columns);
        ReadSheet sheet = new ReadSheet(
                0, "example", "", Optional.of(header), List.of(), false, new ReadSheet.Tally(2, 1, 0, 0), Path.of(""));
        Vintage vintage =
                Optional.ofNullable(job.vintages().get(example.vintage())).orElseThrow();
        Row row = new Row(2, cells);
        DateColumns dates = new DateColumns(sheet, vintage);
        dates.examine(row);
        dates.conclude(findings::add);
        Outcome outcome = new RowNormalizer(sheet, vintage, dates, job.vocabularies(), findings::add).normalize(row, 0);
        if (outcome instanceof Outcome.Normalized normalized) {
            return Optional.of(tagged(normalized.reading()));
        }
        return Optional.empty();
    }

    private TaggedCommitment tagged(Reading reading) {
        Commitment commitment = new Commitment(
                "example",
                IdOrigin.DERIVED,
                true,
                reading.member(),
                reading.answers(),
                reading.areas(),
                List.of(reading));
        Tagging tagging = tagger.tag(commitment);
        return job.justiceCounts().decide(commitment, tagging, job.catalogue());
    }
}
