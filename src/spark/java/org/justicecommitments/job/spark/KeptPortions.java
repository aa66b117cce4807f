package org.justicecommitments.job.spark;

import java.io.IOException;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.job.batch.CommitmentPass;
import org.justicecommitments.job.batch.Portion;
import org.justicecommitments.job.batch.PortionSource;
import org.justicecommitments.job.batch.Stage;
import org.justicecommitments.job.batch.Workspace;

/** What the workers say of all commitments: all of it is worked out before the first portion is given. */
final class KeptPortions implements PortionSource {

    private final Cluster cluster;
    private final Workspace workspace;
    private final List<OrderedPart> parts;
    private final Broadcast<Facts> facts;
    private @Nullable Iterator<URI> files;

    KeptPortions(Cluster cluster, Workspace workspace, List<OrderedPart> parts, Broadcast<Facts> facts) {
        this.cluster = cluster;
        this.workspace = workspace;
        this.parts = parts;
        this.facts = facts;
    }

    @Override
    public int commitments() {
        return parts.stream().mapToInt(OrderedPart::size).sum();
    }

    @Override
    public Optional<Portion> next() throws IOException {
        Iterator<URI> known = files;
        if (known == null) {
            known = work().iterator();
            files = known;
        }
        if (!known.hasNext()) {
            return Optional.empty();
        }
        try (TaskFolder folder = TaskFolder.open()) {
            return Optional.of(Portion.read(SharedFolder.local(known.next(), folder.resolve("portion"))));
        }
    }

    private List<URI> work() throws IOException {
        LongAccumulator rows = cluster.spark().sc().longAccumulator("commitments tagged");
        PortionTask task = new PortionTask(
                facts,
                workspace.asOf(),
                CommitmentPass.columns(workspace),
                cluster.shared().folder("portions"),
                rows);
        return cluster.await(
                () -> cluster.each(parts).map(task).collect(),
                () -> workspace.listener().advances(Stage.TAG, rows.value()));
    }

    @Override
    public void close() {}
}
