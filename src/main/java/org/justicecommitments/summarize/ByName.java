package org.justicecommitments.summarize;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.justicecommitments.tag.Aggregate;

/**
 * What is counted for each member or country, in the order of their names or codes.
 *
 * @param <T> what is counted
 */
final class ByName<T extends Aggregate<T>> implements Aggregate<ByName<T>> {

    private static final long serialVersionUID = 1;

    private final TreeMap<String, T> counted = new TreeMap<>();

    /** What is counted for a name; made if it is new. */
    T at(String name, Supplier<T> empty) {
        return counted.computeIfAbsent(name, n -> empty.get());
    }

    Optional<T> find(String name) {
        return Optional.ofNullable(counted.get(name));
    }

    Set<String> names() {
        return counted.keySet();
    }

    Iterable<T> all() {
        return counted.values();
    }

    void forEach(BiConsumer<String, T> consumer) {
        counted.forEach(consumer);
    }

    @Override
    public void merge(ByName<T> next) {
        for (Map.Entry<String, T> entry : next.counted.entrySet()) {
            T before = counted.putIfAbsent(entry.getKey(), entry.getValue());
            if (before != null) {
                before.merge(entry.getValue());
            }
        }
    }
}
