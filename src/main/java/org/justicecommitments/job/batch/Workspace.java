package org.justicecommitments.job.batch;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.justicecommitments.assess.Gate;
import org.justicecommitments.assess.Measured;
import org.justicecommitments.assess.RuleReport;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.normalize.ReadingFile;
import org.justicecommitments.normalize.Vintage;
import org.justicecommitments.normalize.identity.CommitmentFile;
import org.justicecommitments.provenance.InputEntry;
import org.justicecommitments.provenance.RowLedger;
import org.justicecommitments.release.QualityTables;
import org.justicecommitments.release.TagTables;
import org.justicecommitments.release.change.ReleaseOnDisk;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.Manifest.Identity;
import org.justicecommitments.release.publish.Output;
import org.justicecommitments.source.Header;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.summarize.Summaries;
import org.justicecommitments.summarize.SummaryTable;
import org.justicecommitments.tag.Agreement;
import org.justicecommitments.tag.Overriding;
import org.justicecommitments.tag.Tagging;

/**
 * What the stages of one run share: what was asked, and the files through which a stage hands on what it adds.
 *
 * @param run the number of the run
 * @param askedAsOf the day as of which somebody asked to judge the data; empty for the newest source date
 * @param job the job
 * @param intake the inputs
 * @param identity what the release will be made from
 * @param version the version of the program
 * @param clock the instant of the run; every instant in the release comes from here
 * @param predecessors the releases that it is compared with
 * @param output the public releases
 * @param folder the folder for the files
 * @param listener hears how it goes on
 */
public record Workspace(
        long run,
        Optional<LocalDate> askedAsOf,
        JobDefinition job,
        Intake intake,
        Identity identity,
        String version,
        Instant clock,
        Predecessors predecessors,
        Output output,
        Path folder,
        RunListener listener) {

    static final StageFile.Form<Tagging> TAGGINGS = new CompactForm<>(new TaggingCodec());
    static final StageFile.Form<Finding> FINDINGS = new CompactForm<>(new FindingCodec());
    static final StageFile.Form<TagTables.DisagreementRow> DISAGREEMENTS = new CompactForm<>(new DisagreementCodec());

    /** A workspace beside all runs, for looking at inputs: it has no number, no clock and no one who hears of it. */
    static Workspace aside(JobDefinition job, Intake intake, Optional<Manifest> previous, Output output, Path folder) {
        return new Workspace(
                0,
                Optional.empty(),
                job,
                intake,
                new Identity(intake.hash(), "", ""),
                "",
                Instant.EPOCH,
                Predecessors.only(previous),
                output,
                folder,
                RunListener.SILENT);
    }

    /** Whether it is beside all runs, and no release is made of it. */
    boolean isAside() {
        return run == 0;
    }

    Path rowFolder() throws IOException {
        return Files.createDirectories(folder.resolve("rows"));
    }

    StageFile<InputEntry> entries() {
        return new StageFile<>(folder.resolve("source.entries"), InputEntry.class);
    }

    /** The sheets that were looked at. */
    public StageFile<ReadSheet> sheets() {
        return new StageFile<>(folder.resolve("source.sheets"), ReadSheet.class);
    }

    /** The findings of a stage. */
    public StageFile<Finding> findings(Stage stage) {
        return findings(folder.resolve(stage.word() + ".findings"));
    }

    /** A file of findings. */
    public static StageFile<Finding> findings(Path file) {
        return new StageFile<>(file, FINDINGS);
    }

    /** The file with what each row says. */
    public Path readings() {
        return folder.resolve("normalize.readings");
    }

    /** The file with the commitments. */
    public Path commitments() {
        return folder.resolve("normalize.commitments");
    }

    StageFile<RefusedRow> refused() {
        return new StageFile<>(folder.resolve("normalize.refused"), RefusedRow.class);
    }

    /** The refused rows with their cells, as far as memory cannot hold them while they are put in order. */
    StageFile<QualityTables.RefusedRow> refusedRows() {
        return new StageFile<>(folder.resolve("release.refused"), QualityTables.RefusedRow.class);
    }

    StageFile<RowLedger> ledger() {
        return new StageFile<>(folder.resolve("normalize.ledger"), RowLedger.class);
    }

    StageFile<Tagging> taggings() {
        return new StageFile<>(folder.resolve("tag.taggings"), TAGGINGS);
    }

    StageFile<Overriding.Applied> overrides() {
        return new StageFile<>(folder.resolve("tag.overrides"), Overriding.Applied.class);
    }

    StageFile<Counts.Assessed> assessed() {
        return new StageFile<>(folder.resolve("tag.assessed"), new Serialized<>(Counts.Assessed.class));
    }

    StageFile<Summaries.Counted> summed() {
        return new StageFile<>(folder.resolve("tag.summed"), new Serialized<>(Summaries.Counted.class));
    }

    StageFile<Agreement> agreements() {
        return new StageFile<>(folder.resolve("assess.agreements"), Agreement.class);
    }

    StageFile<TagTables.DisagreementRow> disagreements() {
        return new StageFile<>(folder.resolve("tag.disagreements"), DISAGREEMENTS);
    }

    StageFile<Assessment> assessment() {
        return new StageFile<>(folder.resolve("assess.assessment"), Assessment.class);
    }

    StageFile<RuleReport> rules() {
        return new StageFile<>(folder.resolve("assess.rules"), RuleReport.class);
    }

    StageFile<SummaryTable> summaries() {
        return new StageFile<>(folder.resolve("summarize.tables"), new CompactForm<>(new SummaryCodec()));
    }

    Path release() {
        return folder.resolve("release");
    }

    /** The release before. */
    Optional<Manifest> previous() {
        return predecessors.previous();
    }

    /** The releases that tell what is usual. A release of sample data says nothing about real data, nor the other way round. */
    List<Manifest> recent() throws IOException {
        boolean sample = isSample();
        return predecessors.recent(sample, job.expectations().history());
    }

    /** The release before, as far as it still has its data. */
    Optional<ReleaseOnDisk> before() throws IOException {
        if (previous().isEmpty()) {
            return Optional.empty();
        }
        Manifest previous = previous().get();
        Path release = output.release(previous.id());
        return Optional.of(new ReleaseOnDisk(previous, release))
                .filter(there -> Files.isRegularFile(release.resolve("data/commitments.parquet")));
    }

    /** The sheets that could be read. */
    public List<ReadSheet> readable() throws IOException {
        return sheets().readAll().stream().filter(ReadSheet::isReadable).toList();
    }

    /** Whether any of the sheets that were read holds sample data. */
    boolean isSample() throws IOException {
        return readable().stream().anyMatch(ReadSheet::sample);
    }

    /** What the cells of a sheet mean. */
    public Vintage vintage(ReadSheet sheet) {
        return Optional.ofNullable(vintages().get(sheet.header().orElseThrow().vintage()))
                .orElseThrow();
    }

    /** The vintages of exports that the job knows, by name. */
    public Map<String, Vintage> vintages() {
        return job.vintages();
    }

    ReadingFile.Reader openReadings() throws IOException {
        return new ReadingFile.Reader(readings(), readable(), vintages(), job.vocabularies());
    }

    CommitmentFile.Reader openCommitments() throws IOException {
        return new CommitmentFile.Reader(commitments(), openReadings());
    }

    /** The source date of the newest snapshot that was read; empty if there is none. */
    public Optional<LocalDate> snapshotDate() throws IOException {
        return readable().stream()
                .map(this::vintage)
                .filter(Vintage::snapshot)
                .map(Vintage::sourceDate)
                .max(Comparator.naturalOrder());
    }

    /** The newest source date of the vintages that were read. */
    LocalDate sourceDate() throws IOException {
        return readable().stream()
                .flatMap(sheet -> sheet.header().stream())
                .map(Header::vintage)
                .map(vintage -> Optional.ofNullable(vintages().get(vintage)).orElseThrow())
                .map(Vintage::sourceDate)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }

    /** The day as of which the data is judged. */
    public LocalDate asOf() throws IOException {
        return askedAsOf.isPresent() ? askedAsOf.get() : sourceDate();
    }

    /** A row that cannot be published. */
    public record RefusedRow(int sheetNumber, int row, String code, String message) implements Serializable {}

    /**
     * What assessing the data came to.
     *
     * @param measured what the release counts to
     * @param gates the figures that were held against what is expected
     */
    record Assessment(Measured measured, List<Gate> gates) {

        /** The same, with more gates. */
        Assessment with(List<Gate> more) {
            return new Assessment(
                    measured, Stream.concat(gates.stream(), more.stream()).toList());
        }

        Map<String, Long> counts() {
            return measured.counts();
        }
    }
}
