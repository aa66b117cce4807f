package org.justicecommitments.job.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.job.batch.Workspace.RefusedRow;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.provenance.InputEntry;
import org.justicecommitments.release.Column;
import org.justicecommitments.release.DataTables;
import org.justicecommitments.release.csv.CsvTableReader;
import org.justicecommitments.release.csv.CsvValue;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.publish.Durable;
import org.justicecommitments.release.publish.Output;
import org.justicecommitments.source.ExportReader;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.source.SheetSample;
import org.justicecommitments.tag.TaggedCommitment;

/** What a release would be with some files in the input folder: the stages themselves, in a temporary folder, up to assess. */
public final class Preview implements AutoCloseable {

    private static final Set<String> PROVENANCE =
            Set.of("vintage", "source_file", "source_sheet", "source_row", "in_source");

    private final JobDefinition job;
    private final Output output;
    private final Path folder;
    private final Set<String> names;

    /**
     * What became of the files, and of the commitments that they speak of.
     *
     * @param files what became of each file
     * @param effect what would become of the commitments
     * @param release the id of the release that it is held against; empty if there is none
     */
    public record Result(List<CheckedFile> files, Effect effect, String release) {}

    /**
     * What became of a file.
     *
     * @param entry its format and outcome
     * @param sheets its sheets
     * @param findings the findings about it
     * @param refused how many of its rows were refused
     */
    public record CheckedFile(InputEntry entry, List<ReadSheet> sheets, List<Finding> findings, long refused) {}

    /**
     * What would become of the commitments that the files speak of, against the latest release.
     *
     * @param added ids that are new
     * @param changed ids with another value in some column
     * @param unchanged how many would be the same
     * @param columns how many commitments change in each column
     * @param gone how many of the latest release would be in no input any more
     */
    public record Effect(
            List<String> added, List<String> changed, long unchanged, Map<String, Long> columns, long gone) {}

    /**
     * A preview in a folder of its own.
     *
     * @param input the input folder, whose other files are read beside; need not be there
     */
    public Preview(JobDefinition job, Path input, List<Path> files, Output output) throws IOException {
        this.job = job;
        this.output = output;
        this.folder = Files.createTempDirectory("justice-check-");
        Map<String, Path> all = new TreeMap<>();
        if (Files.isDirectory(input)) {
            try (Stream<Path> list = Files.list(input)) {
                list.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                        .forEach(path -> all.put(String.valueOf(path.getFileName()), path));
            }
        }
        Map<String, Path> checked = new LinkedHashMap<>();
        files.forEach(path -> checked.put(String.valueOf(path.getFileName()), path));
        all.putAll(checked);
        this.names = checked.keySet();
        Path taken = Files.createDirectories(folder.resolve("input"));
        for (Map.Entry<String, Path> file : all.entrySet()) {
            Files.copy(file.getValue(), taken.resolve(file.getKey()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Runs the stages. */
    public Result run() throws IOException {
        Intake intake = Intake.of(folder.resolve("input"), folder.resolve("originals"), Duration.ZERO);
        Optional<Manifest> latest = output.latest();
        Workspace workspace =
                Workspace.aside(job, intake, latest, output, Files.createDirectories(folder.resolve("staging")));
        Effect effect = new Effect(List.of(), List.of(), 0, Map.of(), 0);
        try {
            new SourceStage(workspace).run();
            new NormalizeStage(workspace).run();
            new TagStage(workspace, new LocalEngine()).run();
            new AssessStage(workspace).run();
            effect = effect(workspace);
        } catch (SourceStage.NothingToPublish e) {
            return new Result(files(workspace), effect, latest.map(Manifest::id).orElse(""));
        }
        return new Result(files(workspace), effect, latest.map(Manifest::id).orElse(""));
    }

    /** The copy of a checked file. */
    public Path copy(String name) {
        return folder.resolve("input").resolve(name);
    }

    /** The first rows of each sheet of a checked file. */
    public List<SheetSample> sample(String name, int rows) throws IOException {
        ExportReader.Settings settings = new ExportReader.Settings(List.of(), "", folder);
        return new ExportReader(SourceFile.formats(job.limits(), folder), settings).sample(copy(name), rows);
    }

    private List<CheckedFile> files(Workspace workspace) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            findings.addAll(workspace.findings(stage).readAll());
        }
        findings.sort(Finding.ORDER);
        List<ReadSheet> sheets = workspace.sheets().readAll();
        List<RefusedRow> refused = workspace.refused().readAll();
        List<CheckedFile> files = new ArrayList<>();
        for (InputEntry entry : workspace.entries().readAll()) {
            if (names.contains(entry.name())) {
                List<ReadSheet> own = sheets.stream()
                        .filter(sheet -> sheet.file().equals(entry.name()))
                        .toList();
                files.add(new CheckedFile(
                        entry,
                        own,
                        findings.stream()
                                .filter(finding -> finding.place().file().equals(entry.name()))
                                .toList(),
                        refused.stream()
                                .filter(row -> own.stream().anyMatch(sheet -> sheet.number() == row.sheetNumber()))
                                .count()));
            }
        }
        return files;
    }

    private Effect effect(Workspace workspace) throws IOException {
        List<Column<TaggedCommitment>> columns = DataTables.commitments().columns().stream()
                .filter(column -> column.inCsv() && !PROVENANCE.contains(column.name()))
                .toList();
        Comparison comparison = new Comparison();
        try (TaggedCommitments tagged = new TaggedCommitments(workspace);
                Before before = new Before(workspace
                        .before()
                        .map(release -> release.folder().resolve("data/commitments.csv"))
                        .filter(Files::exists))) {
            for (Optional<TaggedCommitment> next = tagged.next(); next.isPresent(); next = tagged.next()) {
                TaggedCommitment one = next.get();
                String id = one.commitment().id();
                Optional<CsvTableReader.Row> then = before.row(id);
                boolean ofFiles = one.commitment().readings().stream()
                        .anyMatch(reading -> names.contains(reading.place().file()));
                if (ofFiles) {
                    comparison.take(id, one, then, columns);
                }
            }
            return comparison.effect(before.skipped());
        }
    }

    @Override
    public void close() throws IOException {
        Durable.delete(folder);
    }

    /** Sorts commitments into added, changed and unchanged. */
    private static final class Comparison {

        private final List<String> added = new ArrayList<>();
        private final List<String> changed = new ArrayList<>();
        private final Map<String, Long> byColumn = new TreeMap<>();
        private long unchanged;

        void take(
                String id,
                TaggedCommitment now,
                Optional<CsvTableReader.Row> then,
                List<Column<TaggedCommitment>> columns) {
            if (then.isEmpty()) {
                added.add(id);
                return;
            }
            List<String> other = columns.stream()
                    .filter(column -> then.get().positions().containsKey(column.name()))
                    .filter(column -> !CsvValue.text(column.value().apply(now))
                            .equals(then.get().get(column.name())))
                    .map(Column::name)
                    .toList();
            other.forEach(name -> byColumn.merge(name, 1L, Long::sum));
            if (other.isEmpty()) {
                unchanged++;
            } else {
                changed.add(id);
            }
        }

        Effect effect(long gone) {
            return new Effect(added, changed, unchanged, byColumn, gone);
        }
    }

    /** The commitments of a release, in the order of their ids. */
    private static final class Before implements AutoCloseable {

        private final Optional<CsvTableReader> reader;
        private Optional<CsvTableReader.Row> next = Optional.empty();
        private long skipped;

        Before(Optional<Path> csv) throws IOException {
            this.reader = csv.isPresent() ? Optional.of(new CsvTableReader(csv.get())) : Optional.empty();
            advance();
        }

        private void advance() {
            next = reader.flatMap(CsvTableReader::next);
        }

        /** The row of an id, asked for in their order. */
        Optional<CsvTableReader.Row> row(String id) {
            while (next.isPresent() && next.get().get("commitment_id").compareTo(id) < 0) {
                skipped++;
                advance();
            }
            Optional<CsvTableReader.Row> found =
                    next.filter(row -> row.get("commitment_id").equals(id));
            if (found.isPresent()) {
                advance();
            }
            return found;
        }

        /** How many rows no id was asked for. */
        long skipped() {
            while (next.isPresent()) {
                skipped++;
                advance();
            }
            return skipped;
        }

        @Override
        public void close() throws IOException {
            if (reader.isPresent()) {
                reader.get().close();
            }
        }
    }
}
