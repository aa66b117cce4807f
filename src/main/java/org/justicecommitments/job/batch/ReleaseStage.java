package org.justicecommitments.job.batch;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.job.batch.Workspace.Assessment;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.release.DataTables;
import org.justicecommitments.release.SummaryTables;
import org.justicecommitments.release.cores.Abreast;
import org.justicecommitments.release.folder.MetadataFiles;
import org.justicecommitments.release.folder.ReleaseFolder;
import org.justicecommitments.release.metadata.Description;
import org.justicecommitments.release.metadata.Description.Coverage;
import org.justicecommitments.release.metadata.Licence;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.Seal;
import org.justicecommitments.release.page.CommitmentPages;
import org.justicecommitments.release.page.ReleasePages;
import org.justicecommitments.release.report.ReportFacts;
import org.justicecommitments.release.report.ReportFiles;
import org.justicecommitments.release.report.SummaryJson;
import org.justicecommitments.release.workbook.WorkbookEdition.About;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.summarize.SummaryTable;

/** Writes the release, sealed and complete, in the run's own folder. Publishing it is the last thing that a run does. */
final class ReleaseStage {

    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** What a part may take at most, in bytes; less is taken as a rule, but links and changes of 100,000 commitments are large. */
    private static final long MEMORY = 400L << 20;

    private final Workspace workspace;
    private volatile boolean failed;

    ReleaseStage(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Writes the release, and gives the number of commitments. */
    long run() throws IOException {
        try (ReleaseFolder folder =
                        new ReleaseFolder(workspace.release(), workspace.job().dataset(), this::goOn);
                QualityWriter quality = new QualityWriter(workspace)) {
            return write(folder, quality);
        }
    }

    /**
     * The parts, two side by side where neither needs the other and memory allows it: first the tables, which everything else is made of; the changes
     * follow the lineage and the sheets, for they read the one and come after the others in the workbook.
     */
    private long write(ReleaseFolder folder, QualityWriter quality) throws IOException {
        Runnable pulse = this::goOn;
        CommitmentTables commitments = new CommitmentTables(workspace);
        part("data and quality", () -> commitments.write(folder, () -> quality.write(folder)));
        Abreast.both(
                MEMORY,
                () -> part("lineage", () -> new LineageWriter(workspace).write(folder)),
                () -> {
                    part("sheets", () -> writeSheets(commitments, folder));
                    quality.finishFindings(folder);
                },
                pulse);
        Manifest facts = facts();
        ChangeWriter changes = new ChangeWriter(workspace, facts);
        List<SummaryTable> summaries = new ArrayList<>();
        Abreast.both(
                MEMORY,
                () -> part("changes", () -> changes.write(folder)),
                () -> part("summaries and report", () -> writeSummaries(folder, summaries)),
                pulse);
        part("dictionary", () -> new DictionaryWriter(workspace).write(folder));
        Manifest changed =
                facts.withChanges(changes.schemaVersion(folder), changes.log().counts());
        writeGates(folder, changed, changes);
        Abreast.both(
                MEMORY,
                () -> part("pages of commitments", () -> CommitmentPages.write(folder.root(), changed, pulse)),
                () -> part("workbook", () -> finishWorkbook(folder)),
                pulse);
        part("metadata and pages", () -> {
            Description release = describe(folder, changed, commitments.coverage());
            new ReleasePages(
                            release,
                            summaries,
                            changes.log(),
                            changes.notes(),
                            assessment().gates(),
                            workspace.ledger().readAll(),
                            quality.pages())
                    .write(folder.root());
        });
        part("seal", () -> Seal.write(folder.root(), changed.withFiles(Seal.files(folder.root()))));
        return commitments.size();
    }

    /** Looks up from the work: the run may be stopped, or a part beside this one have failed. */
    private void goOn() {
        workspace.listener().goesOn();
        if (failed) {
            throw new CancellationException("A part beside this one failed");
        }
    }

    /** Does a part of the work, and says in the run log how long it took. */
    private void part(String name, Abreast.Work work) throws IOException {
        long start = System.nanoTime();
        boolean done = false;
        try {
            work.run();
            done = true;
        } finally {
            if (!done) {
                failed = true;
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        workspace
                .listener()
                .line(String.format(Locale.ROOT, "%-10s   %s in %.1f s", Stage.RELEASE.word(), name, seconds));
        workspace.listener().goesOn();
    }

    private void writeSheets(CommitmentTables commitments, ReleaseFolder folder) throws IOException {
        if (commitments.writeSheets(folder) != commitments.size()) {
            throw new IllegalStateException("The workbook has other commitments than the tables");
        }
        List<Member> members = workspace.job().vocabularies().members().members().stream()
                .sorted(Comparator.comparing(Member::code))
                .toList();
        folder.writeWithSheet(DataTables.members(), members);
    }

    private void finishWorkbook(ReleaseFolder folder) throws IOException {
        folder.finishWorkbook(new About(
                workspace.job().dataset(),
                workspace.isSample(),
                workspace.sourceDate(),
                workspace.asOf(),
                Licence.of(workspace.job().dataset().licence()).title()));
    }

    private void writeGates(ReleaseFolder folder, Manifest changed, ChangeWriter changes) throws IOException {
        GateFiles gates = new GateFiles(workspace, changes.gates());
        folder.write("CHANGES.md", changes.log().markdown(changesTitle(changed), gates.beside(changes.notes())));
        gates.write(folder);
    }

    /** Writes the summaries, one at a time, and keeps what the pages show of them. */
    private void writeSummaries(ReleaseFolder folder, List<SummaryTable> shown) throws IOException {
        ReportFacts facts = reportFacts();
        try (SummaryJson json = new SummaryJson(folder, facts)) {
            workspace.summaries().forEach(summary -> {
                folder.write(SummaryTables.summary(summary), summary.rows());
                json.write(summary);
                shown.add(summary.first(ReportFiles.MOST_ROWS));
            });
        }
        ReportFiles.write(folder, facts, shown);
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

    private static String changesTitle(Manifest facts) {
        return facts.previous().isEmpty()
                ? "Release %s is the first".formatted(facts.id())
                : "Release %s: changes since %s".formatted(facts.id(), facts.previous());
    }

    private Assessment assessment() throws IOException {
        return workspace.assessment().readAll().get(0);
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
