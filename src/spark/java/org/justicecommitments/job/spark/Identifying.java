package org.justicecommitments.job.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.normalize.identity.DerivedIds;
import org.justicecommitments.normalize.identity.Found;
import scala.Tuple2;

/**
 * Which readings are one commitment, over all workers: rows that have a plan or an id in common go to one place, are decided of
 * there, and the commitments go in the order of their ids to where they are written.
 */
final class Identifying {

    private static final long BYTES_OF_A_PART = 16L << 20;

    private final Cluster cluster;
    private final Broadcast<Facts> facts;
    private final List<NormalizedBlock> blocks;
    private final int parts;

    Identifying(Cluster cluster, Broadcast<Facts> facts, List<NormalizedBlock> blocks) {
        this.cluster = cluster;
        this.facts = facts;
        this.blocks = blocks;
        long bytes = blocks.stream().mapToLong(NormalizedBlock::bytes).sum();
        this.parts = (int) Math.max(cluster.spark().defaultParallelism(), bytes / BYTES_OF_A_PART + 1);
    }

    /**
     * What was decided.
     *
     * @param said what is to say of each part of the readings
     * @param ordered the commitments, in parts that follow one another
     */
    record Outcome(List<Decision.Part> said, List<OrderedPart> ordered) {}

    Outcome decide(IdentifyTask task, OrderTask order) {
        Broadcast<Map<String, String>> homes = cluster.spark().broadcast(homes());
        Broadcast<Facts> known = facts;
        JavaRDD<Decision> decisions = readings()
                .mapToPair(reading -> {
                    String plan = Found.planOf(known.value().code().identity(reading._2()));
                    return new Tuple2<>(homes.value().getOrDefault(plan, plan), reading);
                })
                .groupByKey(parts)
                .mapPartitions(pairs -> task.call(pairs))
                .persist(StorageLevel.DISK_ONLY());
        List<Decision.Part> said = decisions
                .filter(decision -> decision.part() != null)
                .map(Decision::part)
                .collect();
        List<OrderedPart> ordered = named(decisions)
                .mapToPair(commitment -> new Tuple2<>(commitment.found().id(), commitment))
                .sortByKey(true, parts)
                .mapPartitions(order)
                .collect();
        decisions.unpersist();
        homes.destroy();
        return new Outcome(said, ordered);
    }

    private JavaRDD<Tuple2<Long, byte[]>> readings() {
        List<Tuple2<Long, NormalizedBlock>> starts = new ArrayList<>();
        long start = 0;
        for (NormalizedBlock block : blocks) {
            starts.add(new Tuple2<>(start, block));
            start += block.bytes();
        }
        return cluster.each(starts)
                .flatMap(block -> Frames.in(SharedFolder.bytes(block._2().readings()), block._1()));
    }

    /** Plans that are to be decided of together, because a row of each has the same id: each with the first of them. */
    private Map<String, String> homes() {
        Broadcast<Facts> known = facts;
        List<HashSet<String>> shared = readings()
                .flatMapToPair(reading -> idAndPlan(known.value().code().identity(reading._2())))
                .aggregateByKey(
                        new HashSet<String>(),
                        parts,
                        (plans, plan) -> {
                            plans.add(plan);
                            return plans;
                        },
                        (plans, others) -> {
                            plans.addAll(others);
                            return plans;
                        })
                .values()
                .filter(plans -> plans.size() > 1)
                .distinct()
                .collect();
        Map<String, String> homes = new HashMap<>();
        for (Set<String> plans : shared) {
            String home = plans.stream()
                    .map(plan -> home(plan, homes))
                    .min(String::compareTo)
                    .orElseThrow();
            for (String plan : plans) {
                homes.put(home(plan, homes), home);
            }
        }
        homes.replaceAll((plan, next) -> home(next, homes));
        return homes;
    }

    private static String home(String plan, Map<String, String> homes) {
        String home = plan;
        for (String next = homes.get(home); next != null && !next.equals(home); next = homes.get(home)) {
            home = next;
        }
        return home;
    }

    private static Iterator<Tuple2<String, String>> idAndPlan(Reading reading) {
        String id = reading.text(Field.COMMITMENT_ID);
        return id.isEmpty()
                ? List.<Tuple2<String, String>>of().iterator()
                : List.of(new Tuple2<>(id, Found.planOf(reading))).iterator();
    }

    /** The commitments with their ids: those that no row gives are given among all that would be given the same. */
    private JavaRDD<FoundReadings> named(JavaRDD<Decision> decisions) {
        JavaRDD<FoundReadings> commitments = decisions
                .filter(decision -> decision.commitment() != null)
                .map(decision -> Objects.requireNonNull(decision.commitment()));
        JavaPairRDD<String, String> taken = decisions
                .filter(decision -> decision.part() != null)
                .flatMap(decision ->
                        Objects.requireNonNull(decision.part()).likeDerived().iterator())
                .mapToPair(id -> new Tuple2<>(DerivedIds.base(id).orElseThrow(), id));
        JavaRDD<FoundReadings> derived = commitments
                .filter(commitment -> commitment.found().id().isEmpty())
                .mapToPair(commitment -> new Tuple2<>(commitment.found().base(), commitment))
                .cogroup(taken, parts)
                .flatMap(rivals ->
                        named(rivals._1(), rivals._2()._1(), rivals._2()._2()));
        return commitments
                .filter(commitment -> !commitment.found().id().isEmpty())
                .union(derived);
    }

    private static Iterator<FoundReadings> named(String base, Iterable<FoundReadings> rivals, Iterable<String> taken) {
        List<FoundReadings> oldestFirst = new ArrayList<>();
        rivals.forEach(oldestFirst::add);
        oldestFirst.sort((one, other) -> Found.OLDEST_FIRST.compare(one.found(), other.found()));
        Set<String> ids = new HashSet<>();
        taken.forEach(ids::add);
        List<String> given = DerivedIds.of(base, ids, oldestFirst.size());
        List<FoundReadings> named = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            FoundReadings one = oldestFirst.get(i);
            named.add(new FoundReadings(one.found().named(given.get(i)), one.frames()));
        }
        return named.iterator();
    }
}
