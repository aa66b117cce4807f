package org.justicecommitments.job.batch;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.job.batch.Workspace.Assessment;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.provenance.CellPlace;
import org.justicecommitments.release.DataTables;
import org.justicecommitments.release.LineageTables;
import org.justicecommitments.release.QualityTables;
import org.justicecommitments.release.SummaryTables;
import org.justicecommitments.release.TableWriter;
import org.justicecommitments.release.TagTables;
import org.justicecommitments.release.change.ChangeLog;
import org.justicecommitments.release.folder.MetadataFiles;
import org.justicecommitments.release.folder.ReleaseFolder;
import org.justicecommitments.release.metadata.Description;
import org.justicecommitments.release.metadata.Description.Coverage;
import org.justicecommitments.release.metadata.Licence;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.metadata.Seal;
import org.justicecommitments.release.page.QualityPages;
import org.justicecommitments.release.page.ReleasePages;
import org.justicecommitments.release.report.ReportFacts;
import org.justicecommitments.release.report.ReportFiles;
import org.justicecommitments.release.report.SummaryJson;
import org.justicecommitments.release.workbook.WorkbookEdition.About;
import org.justicecommitments.source.Header;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.summarize.SummaryTable;

/** Writes the release, sealed and complete, in the run's own folder. Publishing it is the last thing that a run does. */
final class ReleaseStage {

    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final int FINDINGS_IN_MEMORY = 50_000;
    private final Workspace workspace;

    ReleaseStage(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Writes the release, and gives the number of commitments. */
    long run() throws IOException {
        try (ReleaseFolder folder =
                new ReleaseFolder(workspace.release(), workspace.job().dataset(), workspace.listener()::goesOn)) {
            return write(folder);
        }
    }

    private long write(ReleaseFolder folder) throws IOException {
        PartTimer timer = new PartTimer(Stage.RELEASE, workspace.listener());
        CommitmentTables commitments = new CommitmentTables(workspace);
        long rows = writeBoth(commitments, folder);
        writeMembers(folder);
        timer.ended("data");
        QualityPages quality = writeQuality(folder);
        timer.ended("quality");
        writeLineage(folder);
        timer.ended("lineage");
        List<SummaryTable> summaries = writeSummaries(folder);
        timer.ended("summaries and report");
        Manifest facts = facts();
        ChangeWriter changes = new ChangeWriter(workspace, facts);
        ChangeLog log = changes.write(folder);
        timer.ended("changes");
        new DictionaryWriter(workspace).write(folder);
        Manifest changed = facts.withChanges(changes.schemaVersion(folder), log.counts());
        GateFiles gates = new GateFiles(workspace, changes.gates());
        folder.write("CHANGES.md", log.markdown(changesTitle(changed), gates.beside(changes.notes())));
        gates.write(folder);
        timer.ended("dictionary");
        folder.finishWorkbook(new About(
                workspace.job().dataset(),
                workspace.isSample(),
                workspace.sourceDate(),
                workspace.asOf(),
                Licence.of(workspace.job().dataset().licence()).title()));
        timer.ended("workbook");
        Description release = describe(folder, changed, commitments.coverage());
        timer.ended("metadata");
        new ReleasePages(
                        release,
                        summaries,
                        log,
                        changes.notes(),
                        assessment().gates(),
                        workspace.ledger().readAll(),
                        quality)
                .write(folder.root(), workspace.listener()::goesOn);
        timer.ended("pages");
        Seal.write(folder.root(), changed.withFiles(Seal.files(folder.root())));
        timer.ended("seal");
        return rows;
    }

    /** Writes the summaries, one at a time, and gives what the pages show of them. */
    private List<SummaryTable> writeSummaries(ReleaseFolder folder) throws IOException {
        ReportFacts facts = reportFacts();
        List<SummaryTable> shown = new ArrayList<>();
        try (SummaryJson json = new SummaryJson(folder, facts)) {
            workspace.summaries().forEach(summary -> {
                folder.write(SummaryTables.summary(summary), summary.rows());
                json.write(summary);
                shown.add(summary.first(ReportFiles.MOST_ROWS));
            });
        }
        ReportFiles.write(folder, facts, shown);
        return shown;
    }

    private ReportFacts reportFacts() throws IOException {
        JobDefinition job = workspace.job();
        Map<String, Map<String, String>> labels = new LinkedHashMap<>();
        job.taxonomy().tags().forEach(tag -> labels.put(tag.code(), tag.labels()));
        return new ReportFacts(
                job.dataset(),
                workspace.readable().stream().anyMatch(ReadSheet::sample),
                workspace.asOf(),
                workspace.sourceDate(),
                job.justiceCounts().code(),
                job.taxonomy().version(),
                labels);
    }

    /** Tables and sheets of the same commitments, at once: the sheets of the workbook take about as long as all tables. */
    private long writeBoth(CommitmentTables commitments, ReleaseFolder folder) throws IOException {
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            Future<Long> sheets = beside.submit(() -> commitments.writeSheets(folder));
            long rows = commitments.write(folder);
            if (Awaited.of(sheets, workspace.listener()::goesOn) != rows) {
                throw new IllegalStateException("The workbook has other commitments than the tables");
            }
            return rows;
        } finally {
            Awaited.end(beside);
        }
    }

    private void writeMembers(ReleaseFolder folder) throws IOException {
        List<Member> members = workspace.job().vocabularies().members().members().stream()
                .sorted(Comparator.comparing(Member::code))
                .toList();
        folder.writeWithSheet(DataTables.members(), members);
    }

    private QualityPages writeQuality(ReleaseFolder folder) throws IOException {
        QualityPages pages = new QualityPages();
        ExternalSort<Finding> findings =
                new ExternalSort<>(workspace.findings(Stage.RELEASE), Finding.ORDER, FINDINGS_IN_MEMORY);
        for (Stage stage : Stage.values()) {
            workspace.findings(stage).forEach(findings::add);
        }
        for (Finding finding :
                new ReleaseFindings(workspace.job().dataset(), folder.workbook().limits()).all()) {
            findings.add(finding);
        }
        try (TableWriter<QualityTables.FindingRow> writer = folder.open(QualityTables.findings())) {
            AtomicLong number = new AtomicLong();
            findings.drain(finding -> {
                pages.take(finding);
                writer.write(new QualityTables.FindingRow(number.incrementAndGet(), finding));
            });
        }
        try (TableWriter<QualityTables.RefusedRow> writer = folder.open(QualityTables.refusedRows())) {
            new RefusedRows(workspace).write(writer);
        }
        folder.write(QualityTables.rules(), workspace.rules().readAll());
        folder.write(TagTables.agreement(), workspace.agreements().readAll());
        try (TableWriter<TagTables.DisagreementRow> writer = folder.open(TagTables.disagreements())) {
            workspace.disagreements().forEach(writer::write);
        }
        folder.write(TagTables.overrides(), workspace.overrides().readAll());
        folder.write(QualityTables.rowLedger(), workspace.ledger().readAll());
        return pages;
    }

    private static String changesTitle(Manifest facts) {
        return facts.previous().isEmpty()
                ? "Release %s is the first".formatted(facts.id())
                : "Release %s: changes since %s".formatted(facts.id(), facts.previous());
    }

    private Assessment assessment() throws IOException {
        return workspace.assessment().readAll().get(0);
    }

    private void writeLineage(ReleaseFolder folder) throws IOException {
        new LineageWriter(workspace).write(folder);
        folder.write(LineageTables.sources(), workspace.entries().readAll());
        List<LineageTables.MappedColumn> map = new ArrayList<>();
        for (ReadSheet sheet : workspace.sheets().readAll()) {
            sheet.header().ifPresent(header -> map.addAll(mapped(sheet, header)));
        }
        folder.write(LineageTables.columnMap(), map);
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("run", workspace.run());
        run.put("job", workspace.job().name());
        run.put("started", workspace.clock());
        run.put("java", Runtime.version().toString());
        run.put("identity", workspace.identity());
        folder.write("lineage/run.json", ManifestFile.json(run));
    }

    private static List<LineageTables.MappedColumn> mapped(ReadSheet sheet, Header header) {
        return header.columns().stream()
                .filter(Header.Column::inSheet)
                .map(column -> new LineageTables.MappedColumn(
                        sheet.file(),
                        sheet.sheet(),
                        CellPlace.columnLetters(column.index()),
                        header.row(),
                        column.heading(),
                        column.key(),
                        column.note()))
                .toList();
    }

    private Description describe(ReleaseFolder folder, Manifest facts, Optional<Coverage> coverage) throws IOException {
        MetadataFiles metadata = new MetadataFiles(folder);
        metadata.writeBesideTables(facts);
        Description release = metadata.describe(facts, coverage);
        metadata.writeAtRoot(release);
        return release;
    }

    /** The manifest, as far as it is known before the changes and the files are. */
    private Manifest facts() throws IOException {
        Optional<Manifest> previous = workspace.previous();
        Instant clock = clock();
        return new Manifest(
                ID.format(clock),
                workspace.isSample(),
                clock,
                Manifest.SCHEMA_VERSION,
                workspace.version(),
                workspace.asOf(),
                workspace.sourceDate(),
                workspace.job().justiceCounts().code(),
                workspace.identity(),
                previous.map(Manifest::id).orElse(""),
                workspace.job().dataset(),
                assessment().counts(),
                Ingredients.of(workspace.job(), workspace.intake()),
                Map.of(),
                new Manifest.Figures(
                        assessment().measured().filled(),
                        assessment().measured().tagged()),
                workspace.recent().stream().map(Manifest::id).toList(),
                Optional.empty(),
                List.of());
    }

    /** The run's instant, in whole seconds, and later than all releases before, so that ids sort and stay unique. */
    private Instant clock() {
        Instant now = Instant.ofEpochSecond(workspace.clock().getEpochSecond());
        return workspace
                .predecessors()
                .newest()
                .filter(before -> !before.isBefore(now))
                .map(before -> before.plusSeconds(1))
                .orElse(now);
    }
}
