package org.justicecommitments.job.spark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.LongAccumulator;
import org.justicecommitments.job.batch.BlockNormalizer.Taken;

/**
 * Normalizes the rows of a block on a worker.
 *
 * @param facts what the run is about
 * @param proven how many cells of each sheet prove each order of day and month, by number of the sheet
 * @param shared the folder for the readings
 * @param rows counts the rows, for people to look at
 */
record NormalizeTask(
        Broadcast<Facts> facts,
        Broadcast<Map<Integer, List<Integer>>> proven,
        SharedFolder shared,
        LongAccumulator rows)
        implements Function<Block, NormalizedBlock> {

    @Override
    public NormalizedBlock call(Block block) throws IOException {
        try (TaskFolder folder = TaskFolder.open()) {
            Path readings = folder.resolve("readings");
            Path findings = folder.resolve("findings");
            List<Integer> dates =
                    Optional.ofNullable(proven.value().get(block.sheet())).orElseThrow();
            Taken taken = block.open(facts.value(), folder).normalize(dates, readings, findings);
            rows.add(taken.rows());
            SharedFolder kept = shared.folder(SharedFolder.attempt());
            URI keptReadings = kept.keep(readings, "readings");
            return new NormalizedBlock(
                    block.sheet(), keptReadings, Files.size(readings), kept.keep(findings, "findings"), taken);
        }
    }
}
