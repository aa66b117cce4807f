package org.justicecommitments.job.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Puts values in order that memory cannot hold: what is too much goes to disk in sorted runs, which are merged. Values that
 * compare as equal stay in the order in which they came.
 *
 * @param <T> the type of the values
 */
final class ExternalSort<T> {

    private final StageFile<T> runs;
    private final Comparator<T> order;
    private final int most;
    private final List<StageFile<T>> written = new ArrayList<>();
    private List<T> held = new ArrayList<>();

    /**
     * A sort.
     *
     * @param runs the files of the runs are named after this one
     * @param most how many values memory may hold
     */
    ExternalSort(StageFile<T> runs, Comparator<T> order, int most) {
        this.runs = runs;
        this.order = order;
        this.most = most;
    }

    /** Takes a value. */
    void add(T value) throws IOException {
        if (held.size() >= most) {
            spill();
        }
        held.add(value);
    }

    private void spill() throws IOException {
        held.sort(order);
        Path file = runs.file().resolveSibling(runs.file().getFileName() + "." + written.size());
        StageFile<T> run = new StageFile<>(file, runs.form());
        run.write(held);
        written.add(run);
        held = new ArrayList<>();
    }

    /** Hands over all values in order, and takes the runs away. */
    void drain(StageFile.Taker<T> taker) throws IOException {
        if (written.isEmpty()) {
            held.sort(order);
            for (T value : held) {
                taker.take(value);
            }
            return;
        }
        spill();
        List<StageFile.Reader<T>> readers = new ArrayList<>();
        try {
            PriorityQueue<Head<T>> heads = new PriorityQueue<>(
                    Comparator.<Head<T>, T>comparing(head -> head.value, order).thenComparingInt(head -> head.run));
            for (StageFile<T> run : written) {
                readers.add(run.reader());
                advance(readers, readers.size() - 1, heads);
            }
            for (Head<T> head = heads.poll(); head != null; head = heads.poll()) {
                taker.take(head.value);
                advance(readers, head.run, heads);
            }
        } finally {
            for (StageFile.Reader<T> reader : readers) {
                reader.close();
            }
        }
        for (StageFile<T> run : written) {
            Files.delete(run.file());
        }
    }

    private record Head<T>(T value, int run) {}

    private static <T> void advance(List<StageFile.Reader<T>> readers, int run, PriorityQueue<Head<T>> heads)
            throws IOException {
        Optional<T> next = readers.get(run).next();
        next.ifPresent(value -> heads.add(new Head<>(value, run)));
    }
}
