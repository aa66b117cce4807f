package org.justicecommitments.job.spark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.job.batch.Engine;
import org.justicecommitments.job.batch.EngineSettings;
import org.justicecommitments.job.batch.PortionSource;
import org.justicecommitments.job.batch.SourceStage;
import org.justicecommitments.job.batch.Stage;
import org.justicecommitments.job.batch.Workspace;
import org.justicecommitments.provenance.EntryOutcome;
import org.justicecommitments.provenance.InputEntry;

/** Works out the stages on Apache Spark. What each leaves for the next is brought to the files that a local run has. */
final class SparkEngine implements Engine {

    private final EngineSettings settings;
    private @Nullable Cluster cluster;
    private List<KeptSheet> sheets = List.of();
    private List<OrderedPart> ordered = List.of();
    private @Nullable Broadcast<Facts> known;

    SparkEngine(EngineSettings settings) {
        this.settings = settings;
    }

    private Cluster cluster(Workspace workspace) throws IOException {
        Cluster open = cluster;
        if (open == null) {
            // Runs of other outputs have the same numbers, and may have the same folder.
            String run = "justice-%s-%d-%s".formatted(workspace.job().name(), workspace.run(), UUID.randomUUID());
            open = Cluster.open(settings, run, workspace.folder());
            cluster = open;
        }
        return open;
    }

    @Override
    public long source(Workspace workspace) throws IOException {
        Cluster on = cluster(workspace);
        Broadcast<Facts> facts = on.spark().broadcast(new Facts(JobFiles.of(workspace.job()), List.of()));
        LongAccumulator rows = on.spark().sc().longAccumulator("rows read");
        List<SourceTask.Input> inputs = new ArrayList<>();
        for (InputEntry entry : workspace.intake().entries()) {
            inputs.add(new SourceTask.Input(Facts.json(entry), original(entry, workspace, on.shared())));
        }
        SourceTask task = new SourceTask(facts, on.shared().folder("source"), rows);
        List<KeptFile> files = on.await(
                () -> on.each(inputs).map(task).collect(),
                () -> workspace.listener().advances(Stage.SOURCE, rows.value()));
        sheets = files.stream().flatMap(file -> file.sheets().stream()).toList();
        SourceStage stage = new SourceStage(workspace);
        List<SourceStage.Pending> read = new ArrayList<>();
        for (KeptFile file : files) {
            Path folder = stage.folder(read.size());
            read.add(before -> file.take(folder));
        }
        return stage.gather(read);
    }

    /** Where the workers find the bytes of an input: in the archive, if they see it. */
    private @Nullable URI original(InputEntry entry, Workspace workspace, SharedFolder shared) throws IOException {
        if (entry.outcome() == EntryOutcome.IGNORED) {
            return null;
        }
        Path copy = workspace.intake().copy(entry);
        return settings.work().isEmpty()
                ? copy.toAbsolutePath().toUri()
                : shared.keep(copy, "originals/" + entry.sha256());
    }

    @Override
    public long normalize(Workspace workspace) throws IOException {
        Cluster on = cluster(workspace);
        Broadcast<Facts> facts = on.spark().broadcast(new Facts(JobFiles.of(workspace.job()), workspace.readable()));
        Normalizing.Normalized normalized = new Normalizing(on, workspace, sheets, facts).run();
        known = facts;
        ordered = normalized.ordered();
        return normalized.rows();
    }

    @Override
    public PortionSource portions(Workspace workspace) throws IOException {
        if (known == null) {
            throw new IllegalStateException("There are no commitments before the rows are normalized");
        }
        return new KeptPortions(cluster(workspace), workspace, ordered, known);
    }

    @Override
    public void close() {
        if (cluster != null) {
            cluster.close();
        }
    }
}
