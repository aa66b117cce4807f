package org.justicecommitments.job.spark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.LongAccumulator;
import org.justicecommitments.job.batch.CommitmentPass;
import org.justicecommitments.job.batch.Portion;
import org.justicecommitments.normalize.ReadingFile;
import org.justicecommitments.normalize.identity.CommitmentFile;

/**
 * Says on a worker all that is said of some commitments one by one, and counts over them.
 *
 * @param facts what the run is about
 * @param asOf the day as of which the data is judged
 * @param columns the keys of the columns that the inputs have
 * @param shared the folder for what is said
 * @param rows counts the commitments, for people to look at
 */
record PortionTask(
        Broadcast<Facts> facts, LocalDate asOf, SortedSet<String> columns, SharedFolder shared, LongAccumulator rows)
        implements Function<OrderedPart, URI> {

    @Override
    public URI call(OrderedPart part) throws IOException {
        Facts known = facts.value();
        CommitmentPass pass = known.pass(asOf, columns);
        try (TaskFolder folder = TaskFolder.open();
                CommitmentFile.Entries entries =
                        new CommitmentFile.Entries(SharedFolder.local(part.own(), folder.resolve("own")), part.size());
                ReadingFile.Reader readings = new ReadingFile.Reader(
                        SharedFolder.local(part.readings(), folder.resolve("readings")), known.code())) {
            List<CommitmentFile.Entry> all = entries.next(part.size());
            Portion portion = pass.over(
                    all.stream().map(entry -> entry.commitment(readings)).iterator());
            rows.add(portion.size());
            Path file = folder.resolve("portion");
            portion.write(file);
            return shared.folder(SharedFolder.attempt()).keep(file, "portion");
        } finally {
            known.giveBack(pass);
        }
    }
}
