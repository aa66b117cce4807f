package org.justicecommitments.job.spark;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import scala.Tuple2;

/** The frames of a file of readings that is held in memory. */
final class Frames {

    private Frames() {}

    /** Each frame with its offset in a larger file, in which these bytes begin at a certain place. */
    static Iterator<Tuple2<Long, byte[]>> in(byte[] bytes, long start) {
        List<Tuple2<Long, byte[]>> frames = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            long offset = start + buffer.position();
            byte[] frame = new byte[buffer.getInt()];
            buffer.get(frame);
            frames.add(new Tuple2<>(offset, frame));
        }
        return frames.iterator();
    }
}
