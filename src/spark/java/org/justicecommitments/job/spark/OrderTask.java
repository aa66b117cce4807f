package org.justicecommitments.job.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.justicecommitments.normalize.identity.CommitmentFile;
import org.justicecommitments.source.FrameFile;
import scala.Tuple2;

/**
 * Writes down commitments that come in the order of their ids.
 *
 * @param shared the folder for them
 */
record OrderTask(SharedFolder shared) implements FlatMapFunction<Iterator<Tuple2<String, FoundReadings>>, OrderedPart> {

    @Override
    public Iterator<OrderedPart> call(Iterator<Tuple2<String, FoundReadings>> commitments) throws IOException {
        if (!commitments.hasNext()) {
            return List.<OrderedPart>of().iterator();
        }
        try (TaskFolder folder = TaskFolder.open()) {
            Path all = folder.resolve("commitments");
            Path own = folder.resolve("own");
            Path readings = folder.resolve("readings");
            int size = 0;
            try (CommitmentFile.Writer ofRun = new CommitmentFile.Writer(all, 0);
                    CommitmentFile.Writer ofPart = new CommitmentFile.Writer(own, 0);
                    FrameFile.Writer frames = new FrameFile.Writer(readings)) {
                while (commitments.hasNext()) {
                    FoundReadings next = commitments.next()._2();
                    List<Long> offsets = new ArrayList<>();
                    for (byte[] frame : next.frames()) {
                        offsets.add(frames.append(frame, frame.length));
                    }
                    ofRun.write(next.found(), next.found().readings());
                    ofPart.write(next.found(), offsets);
                    size++;
                }
            }
            SharedFolder kept = shared.folder(SharedFolder.attempt());
            OrderedPart part = new OrderedPart(
                    size, kept.keep(all, "commitments"), kept.keep(own, "own"), kept.keep(readings, "readings"));
            return List.of(part).iterator();
        }
    }
}
