package org.justicecommitments.normalize.identity;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.commitment.RowPlace;

/** What is kept in memory of a reading; there is one of every row of a run, so it holds nothing that rows share. */
final class Key {

    static final Comparator<Key> NEWEST_FIRST = Comparator.comparing((Key key) -> key.sheet.sourceDate)
            .reversed()
            .thenComparing(Key::vintage)
            .thenComparing(key -> key.id.isEmpty())
            .thenComparingInt(key -> key.sheet.number)
            .thenComparingInt(key -> key.row)
            .thenComparingLong(key -> key.offset);

    /** Derived ids are given in this order, so that an id stays with its row when newer exports arrive. */
    static final Comparator<Key> OLDEST_FIRST = Comparator.comparing((Key key) -> key.sheet.sourceDate)
            .thenComparing(Key::vintage)
            .thenComparingInt(key -> key.sheet.number)
            .thenComparingInt(key -> key.row)
            .thenComparingLong(key -> key.offset);

    final long offset;
    final int row;
    final Sheet sheet;
    final Plan plan;

    /** The id that the row has; empty if it has none. */
    final String id;

    /** The next older reading of the same commitment. */
    @Nullable Key older;

    /** A sheet, and what the job file says of its export. */
    record Sheet(int number, String file, String name, String vintage, LocalDate sourceDate, boolean snapshot) {

        static Sheet of(Reading reading) {
            RowPlace place = reading.place();
            return new Sheet(
                    place.sheetNumber(),
                    place.file(),
                    place.sheet(),
                    reading.source().vintage(),
                    reading.source().sourceDate(),
                    reading.source().snapshot());
        }
    }

    Key(long offset, int row, Sheet sheet, Plan plan, String id) {
        this.offset = offset;
        this.row = row;
        this.sheet = sheet;
        this.plan = plan;
        this.id = id;
    }

    String vintage() {
        return sheet.vintage;
    }
}
