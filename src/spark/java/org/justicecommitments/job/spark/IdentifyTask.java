package org.justicecommitments.job.spark;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.job.batch.FindingFile;
import org.justicecommitments.job.batch.RowAccount;
import org.justicecommitments.job.batch.Workspace;
import org.justicecommitments.normalize.identity.Found;
import org.justicecommitments.normalize.identity.Identification;
import scala.Tuple2;

/**
 * Decides on a worker which readings are one commitment, plan by plan.
 *
 * @param facts what the run is about
 * @param snapshotDate the source date of the newest snapshot, if there is one
 * @param shared the folder for the findings
 */
record IdentifyTask(Broadcast<Facts> facts, @Nullable LocalDate snapshotDate, SharedFolder shared)
        implements FlatMapFunction<Iterator<Tuple2<String, Iterable<Tuple2<Long, byte[]>>>>, Decision> {

    @Override
    public Iterator<Decision> call(Iterator<Tuple2<String, Iterable<Tuple2<Long, byte[]>>>> plans) throws IOException {
        List<Decision> decisions = new ArrayList<>();
        HashMap<Integer, BitSet> published = new HashMap<>();
        HashMap<Integer, BitSet> merged = new HashMap<>();
        HashSet<String> likeDerived = new HashSet<>();
        ArrayList<Workspace.RefusedRow> refused = new ArrayList<>();
        try (TaskFolder folder = TaskFolder.open()) {
            try (FindingFile findings = new FindingFile(Workspace.findings(folder.resolve("findings")))) {
                while (plans.hasNext()) {
                    PlanReadings readings =
                            new PlanReadings(facts.value().code(), plans.next()._2());
                    Identification.Part part =
                            new Identification(readings, findings).part(Optional.ofNullable(snapshotDate));
                    part.found().forEach(found -> decisions.add(new Decision(with(found, readings), null)));
                    add(part.outcome().publishedRows(), published);
                    add(part.outcome().mergedRows(), merged);
                    part.outcome().refused().forEach(row -> refused.add(RowAccount.refused(row)));
                    likeDerived.addAll(part.likeDerived());
                }
            }
            SharedFolder kept = shared.folder(SharedFolder.attempt());
            decisions.add(new Decision(
                    null,
                    new Decision.Part(
                            published,
                            merged,
                            refused,
                            likeDerived,
                            kept.keep(folder.resolve("findings"), "findings"))));
        }
        return decisions.iterator();
    }

    private static FoundReadings with(Found found, PlanReadings readings) {
        return new FoundReadings(
                found,
                new ArrayList<>(found.readings().stream().map(readings::frame).toList()));
    }

    static void add(Map<Integer, BitSet> rows, Map<Integer, BitSet> to) {
        rows.forEach((sheet, more) ->
                to.computeIfAbsent(sheet, number -> new BitSet()).or(more));
    }
}
