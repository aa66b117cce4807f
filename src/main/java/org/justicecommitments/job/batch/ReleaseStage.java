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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.job.batch.Workspace.Assessment;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.normalize.InstitutionRule;
import org.justicecommitments.provenance.CellPlace;
import org.justicecommitments.release.DataTables;
import org.justicecommitments.release.LineageTables;
import org.justicecommitments.release.QualityTables;
import org.justicecommitments.release.SummaryTables;
import org.justicecommitments.release.Table;
import org.justicecommitments.release.TableWriter;
import org.justicecommitments.release.TagTables;
import org.justicecommitments.release.ValueList;
import org.justicecommitments.release.ValueLists;
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
import org.justicecommitments.release.workbook.WorkbookEdition.About;
import org.justicecommitments.source.Header;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.summarize.SummaryTable;
import org.justicecommitments.tag.AssignedTag;
import org.justicecommitments.tag.Evidence;
import org.justicecommitments.tag.TaggedCommitment;
import org.justicecommitments.tag.sdg.SdgMention;

/** Writes the release, sealed and complete, in the run's own folder. Publishing it is the last thing that a run does. */
final class ReleaseStage {

    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final InstitutionRule INSTITUTIONS = new InstitutionRule();

    private final Workspace workspace;
    private @Nullable Coverage coverage;

    ReleaseStage(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Writes the release, and gives the number of commitments. */
    long run() throws IOException {
        try (ReleaseFolder folder =
                new ReleaseFolder(workspace.release(), workspace.job().dataset())) {
            return write(folder);
        }
    }

    private long write(ReleaseFolder folder) throws IOException {
        long rows = writeData(folder);
        writeMembers(folder);
        QualityPages quality = writeQuality(folder);
        writeLineage(folder);
        List<SummaryTable> summaries = workspace.summaries().readAll();
        for (SummaryTable summary : summaries) {
            folder.write(SummaryTables.summary(summary), summary.rows());
        }
        ReportFiles.write(folder, reportFacts(), summaries);
        Manifest facts = facts();
        ChangeWriter changes = new ChangeWriter(workspace, facts);
        ChangeLog log = changes.write(folder);
        new DictionaryWriter(workspace).write(folder);
        Manifest changed = facts.withChanges(changes.schemaVersion(folder), log.counts());
        folder.write("CHANGES.md", log.markdown(changesTitle(changed), changes.notes()));
        judge(folder, changes.failures());
        folder.workbook()
                .finish(new About(
                        workspace.job().dataset(),
                        workspace.isSample(),
                        workspace.sourceDate(),
                        workspace.asOf(),
                        Licence.of(workspace.job().dataset().licence()).title()));
        Description release = describe(folder, changed);
        long start = System.nanoTime();
        new ReleasePages(
                        release,
                        summaries,
                        log,
                        changes.notes(),
                        assessment().failures(),
                        workspace.ledger().readAll(),
                        quality)
                .write(folder.root());
        workspace
                .listener()
                .line(String.format(Locale.ROOT, "release    pages in %.1f s", (System.nanoTime() - start) / 1e9));
        Seal.write(folder.root(), changed.withFiles(Seal.files(folder.root())));
        return rows;
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

    private long writeData(ReleaseFolder folder) throws IOException {
        long rows = 0;
        ValueList tagCodes = ValueLists.tags(
                workspace.job().taxonomy(),
                workspace.job().vocabularies().areas().areas());
        try (TaggedCommitments tagged = new TaggedCommitments(workspace);
                TableWriter<TaggedCommitment> all = folder.openWithSheet(commitments(DataTables.commitments()));
                TableWriter<TaggedCommitment> justice =
                        folder.openWithSheet(commitments(DataTables.justiceCommitments()));
                TableWriter<DataTables.TagRow> tags =
                        folder.openWithSheet(DataTables.tags().allowing("tag", tagCodes));
                TableWriter<DataTables.EvidenceRow> evidence =
                        folder.open(DataTables.tagEvidence().allowing("tag", tagCodes));
                TableWriter<DataTables.MentionRow> mentions = folder.open(DataTables.sdgMentions());
                TableWriter<DataTables.InstitutionRow> institutions = folder.open(DataTables.institutions())) {
            workspace.listener().begins(Stage.RELEASE, tagged.size());
            for (Optional<TaggedCommitment> next = tagged.next(); next.isPresent(); next = tagged.next()) {
                TaggedCommitment one = next.get();
                all.write(one);
                cover(one);
                if (one.isJustice()) {
                    justice.write(one);
                }
                writeTags(one, tags, evidence);
                writeMentions(one, mentions);
                writeInstitutions(one, institutions);
                workspace.listener().advances(Stage.RELEASE, ++rows);
            }
        }
        return rows;
    }

    private void writeMembers(ReleaseFolder folder) throws IOException {
        List<Member> members = workspace.job().vocabularies().members().members().stream()
                .sorted(Comparator.comparing(Member::code))
                .toList();
        folder.writeWithSheet(DataTables.members(), members);
    }

    /** Widens the years that the commitments are about. */
    private void cover(TaggedCommitment one) {
        List<Integer> years = Stream.of(Field.SUBMISSION_YEAR, Field.PLAN_END_YEAR)
                .flatMap(field -> one.commitment().get(field).known().stream())
                .toList();
        for (int year : years) {
            Coverage before = coverage == null ? new Coverage(year, year) : coverage;
            coverage = new Coverage(Math.min(before.first(), year), Math.max(before.last(), year));
        }
    }

    private Table<TaggedCommitment> commitments(Table<TaggedCommitment> table) {
        ValueList actions = ValueLists.actions(workspace.job().taxonomy());
        return table.allowing("agenda_action", actions).allowing("agenda_second", actions);
    }

    private void writeTags(
            TaggedCommitment one, TableWriter<DataTables.TagRow> tags, TableWriter<DataTables.EvidenceRow> evidence)
            throws IOException {
        String id = one.commitment().id();
        for (AssignedTag tag : one.tagging().tags()) {
            boolean ours = tag.origin() == AssignedTag.Origin.TAGGER;
            String version = ours ? workspace.job().taxonomy().version() : "";
            String language = ours ? one.tagging().language() : "";
            tags.write(new DataTables.TagRow(id, tag, language, version, ours ? evaluation(tag, language) : ""));
        }
        for (Evidence place : one.tagging().evidence()) {
            evidence.write(new DataTables.EvidenceRow(id, place));
        }
    }

    private static void writeMentions(TaggedCommitment one, TableWriter<DataTables.MentionRow> mentions)
            throws IOException {
        int number = 1;
        for (SdgMention mention : one.tagging().sdgMentions()) {
            mentions.write(new DataTables.MentionRow(one.commitment().id(), number++, mention));
        }
    }

    private String evaluation(AssignedTag tag, String language) {
        return workspace
                        .job()
                        .taxonomy()
                        .tag(tag.tag())
                        .filter(t -> t.isEvaluated(language))
                        .isPresent()
                ? "evaluated"
                : "unevaluated";
    }

    private static void writeInstitutions(TaggedCommitment one, TableWriter<DataTables.InstitutionRow> institutions)
            throws IOException {
        writeInstitutions(one, "lead", Field.LEAD_INSTITUTION, institutions);
        writeInstitutions(one, "supporting", Field.SUPPORTING_INSTITUTIONS, institutions);
    }

    private static void writeInstitutions(
            TaggedCommitment one, String role, Field<String> field, TableWriter<DataTables.InstitutionRow> institutions)
            throws IOException {
        int position = 1;
        for (String name : INSTITUTIONS.names(one.commitment().text(field))) {
            institutions.write(new DataTables.InstitutionRow(one.commitment().id(), role, position++, name));
        }
    }

    private QualityPages writeQuality(ReleaseFolder folder) throws IOException {
        QualityPages pages = new QualityPages();
        List<Finding> findings = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            findings.addAll(workspace.findings(stage).readAll());
        }
        findings.addAll(
                new ReleaseFindings(workspace.job().dataset(), folder.workbook().limits()).all());
        findings.sort(Finding.ORDER);
        try (TableWriter<QualityTables.FindingRow> writer = folder.open(QualityTables.findings())) {
            long number = 1;
            for (Finding finding : findings) {
                pages.take(finding);
                writer.write(new QualityTables.FindingRow(number++, finding));
            }
        }
        folder.write(QualityTables.refusedRows(), new RefusedRows(workspace).all());
        folder.write(QualityTables.rules(), workspace.rules().readAll());
        folder.write(TagTables.agreement(), workspace.agreements().readAll());
        folder.write(TagTables.disagreements(), workspace.disagreements().readAll());
        folder.write(TagTables.overrides(), workspace.overrides().readAll());
        folder.write(QualityTables.rowLedger(), workspace.ledger().readAll());
        return pages;
    }

    /** What is expected of the changes is known last, and decides with the rest whether a person has to look. */
    private void judge(ReleaseFolder folder, List<String> failures) throws IOException {
        Assessment all = assessment().with(failures);
        workspace.assessment().write(List.of(all));
        folder.write("quality/gates.json", ManifestFile.json(all));
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

    private Description describe(ReleaseFolder folder, Manifest facts) throws IOException {
        MetadataFiles metadata = new MetadataFiles(folder);
        metadata.writeBesideTables(facts);
        Description release = metadata.describe(facts, Optional.ofNullable(coverage));
        metadata.writeAtRoot(release);
        return release;
    }

    /** The manifest, as far as it is known before the changes and the files are. */
    private Manifest facts() throws IOException {
        Optional<Manifest> previous = workspace.previous();
        Instant clock = clock(previous);
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
                List.of());
    }

    /** The run's instant, in whole seconds, and later than the release before, so that ids sort and stay unique. */
    private Instant clock(Optional<Manifest> previous) {
        Instant now = Instant.ofEpochSecond(workspace.clock().getEpochSecond());
        return previous.map(Manifest::published)
                .filter(before -> !before.isBefore(now))
                .map(before -> before.plusSeconds(1))
                .orElse(now);
    }
}
