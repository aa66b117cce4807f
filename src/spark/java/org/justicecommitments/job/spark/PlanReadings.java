package org.justicecommitments.job.spark;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.normalize.ReadingCode;
import org.justicecommitments.normalize.Readings;
import scala.Tuple2;

/** The readings of plans that have rows in common, in memory. */
final class PlanReadings implements Readings {

    private final ReadingCode code;
    private final SortedMap<Long, byte[]> frames = new TreeMap<>();

    PlanReadings(ReadingCode code, Iterable<Tuple2<Long, byte[]>> readings) {
        this.code = code;
        readings.forEach(reading -> frames.put(reading._1(), reading._2()));
    }

    byte[] frame(long offset) {
        return Optional.ofNullable(frames.get(offset)).orElseThrow();
    }

    @Override
    public Reading read(long offset) {
        return code.reading(frame(offset));
    }

    @Override
    public void forEachIdentity(Consumer consumer) {
        for (Map.Entry<Long, byte[]> each : frames.entrySet()) {
            consumer.accept(each.getKey(), code.identity(each.getValue()));
        }
    }
}
