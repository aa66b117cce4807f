package org.justicecommitments.normalize.identity;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.normalize.Readings;

/**
 * A commitment that was found among some of all readings, on its way to its place among all commitments.
 *
 * @param id its id; empty if none of its rows has one
 * @param base the id that it would be given if no other had it; empty if it has an id
 * @param age how old its oldest reading is
 * @param inSource whether the newest snapshot has it
 * @param planYear the year in which other rows say that its plan was submitted; 0 if they do not agree
 * @param readings the offsets of its readings, newest first
 */
public record Found(String id, String base, Age age, boolean inSource, int planYear, ArrayList<Long> readings)
        implements Serializable {

    /** Those that would be given the same id are given theirs in this order. */
    public static final Comparator<Found> OLDEST_FIRST = Comparator.comparing(Found::age);

    /** How old a reading is; no two are of the same age. */
    public record Age(LocalDate sourceDate, String vintage, int sheet, int row, long offset)
            implements Comparable<Age>, Serializable {

        private static final Comparator<Age> ORDER = Comparator.comparing(Age::sourceDate)
                .thenComparing(Age::vintage)
                .thenComparingInt(Age::sheet)
                .thenComparingInt(Age::row)
                .thenComparingLong(Age::offset);

        @Override
        public int compareTo(Age other) {
            return ORDER.compare(this, other);
        }
    }

    static Found of(Cluster cluster, Readings readings, boolean inSource) {
        Key oldest = cluster.oldest();
        Reading reading = readings.read(oldest.offset);
        List<Long> offsets = cluster.keys().map(key -> key.offset).toList();
        return new Found(
                cluster.id(),
                cluster.id().isEmpty() ? DerivedIds.alone(reading) : "",
                new Age(oldest.sheet.sourceDate(), oldest.vintage(), oldest.sheet.number(), oldest.row, oldest.offset),
                inSource,
                cluster.newest().plan.year().orElse(0),
                new ArrayList<>(offsets));
    }

    /** The same, with the id that it is given. */
    public Found named(String given) {
        return new Found(given, base, age, inSource, planYear, readings);
    }

    /** What the rows of a plan have in common: rows that differ in it and in their ids are never one commitment. */
    public static String planOf(Reading reading) {
        Plan.Name plan = Plan.Name.of(reading);
        return plan.member() + '\n' + plan.number();
    }
}
