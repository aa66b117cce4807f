package org.justicecommitments.release.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.justicecommitments.release.ColumnType;

/**
 * The order of a table's rows by its primary key. Keys of data and quality ascend. In other tables texts stand in an
 * order of their own (codings, column letters, positions): there numbers ascend, and the rows of a value stand together.
 */
final class KeyOrder {

    private final List<ColumnType> types;
    private final boolean textsAscend;
    private final List<Set<String>> seen = new ArrayList<>();
    private List<String> last = List.of();

    KeyOrder(List<ColumnType> types, boolean textsAscend) {
        this.types = types;
        this.textsAscend = textsAscend;
        types.forEach(type -> seen.add(new HashSet<>()));
    }

    /** Takes the key of the next row, and says what is wrong with it. */
    Optional<String> next(List<String> key) {
        List<String> before = last;
        last = key;
        if (before.isEmpty()) {
            remember(0, key);
            return Optional.empty();
        }
        for (int i = 0; i < key.size(); i++) {
            if (key.get(i).equals(before.get(i))) {
                continue;
            }
            boolean number = types.get(i) == ColumnType.INTEGER;
            boolean back = number
                    ? Long.parseLong(key.get(i)) < Long.parseLong(before.get(i))
                    : textsAscend
                            ? key.get(i).compareTo(before.get(i)) < 0
                            : seen.get(i).contains(key.get(i));
            remember(i, key);
            return back
                    ? Optional.of(
                            "the key %s stands behind %s".formatted(String.join(", ", key), String.join(", ", before)))
                    : Optional.empty();
        }
        return Optional.of("the key %s stands there twice".formatted(String.join(", ", key)));
    }

    private void remember(int changed, List<String> key) {
        if (!textsAscend) {
            for (int i = changed; i < key.size(); i++) {
                if (i > changed) {
                    seen.get(i).clear();
                }
                seen.get(i).add(key.get(i));
            }
        }
    }
}
