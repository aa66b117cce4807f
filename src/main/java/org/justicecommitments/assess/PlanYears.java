package org.justicecommitments.assess;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.justicecommitments.commitment.RowPlace;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.Aggregate;
import org.justicecommitments.tag.TaggedCommitment;

/** What the commitments of each plan say about one of its years. A few figures a commitment are kept. */
final class PlanYears implements Aggregate<PlanYears> {

    private static final long serialVersionUID = 1;

    private transient HashMap<PlanKey, ArrayList<Said>> plans = new HashMap<>();

    private record Said(int year, LocalDate sourceDate, String id, RowPlace row) {

        CommitmentPlace place() {
            return new CommitmentPlace(id, row);
        }
    }

    /** In few bytes: there is one of these for each commitment. */
    private void writeObject(ObjectOutputStream out) throws IOException {
        out.writeInt(plans.size());
        for (Entry<PlanKey, ArrayList<Said>> plan : plans.entrySet()) {
            out.writeUTF(plan.getKey().member());
            out.writeInt(plan.getKey().number());
            out.writeInt(plan.getValue().size());
            for (Said said : plan.getValue()) {
                out.writeInt(said.year);
                out.writeLong(said.sourceDate.toEpochDay());
                out.writeUTF(said.id);
                out.writeInt(said.row.sheetNumber());
                out.writeObject(said.row.file());
                out.writeObject(said.row.sheet());
                out.writeInt(said.row.row());
                out.writeLong(said.row.offset());
            }
        }
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        int size = in.readInt();
        plans = new HashMap<>();
        for (int i = 0; i < size; i++) {
            PlanKey plan = new PlanKey(in.readUTF(), in.readInt());
            int commitments = in.readInt();
            ArrayList<Said> all = new ArrayList<>();
            for (int k = 0; k < commitments; k++) {
                all.add(new Said(in.readInt(), LocalDate.ofEpochDay(in.readLong()), in.readUTF(), row(in)));
            }
            plans.put(plan, all);
        }
    }

    private static RowPlace row(ObjectInputStream in) throws IOException, ClassNotFoundException {
        return new RowPlace(
                in.readInt(), (String) in.readObject(), (String) in.readObject(), in.readInt(), in.readLong());
    }

    void add(TaggedCommitment tagged, int year) {
        PlanKey.of(tagged.commitment()).ifPresent(plan -> plans.computeIfAbsent(plan, p -> new ArrayList<>())
                .add(new Said(
                        year,
                        tagged.commitment().newest().source().sourceDate(),
                        tagged.commitment().id(),
                        tagged.commitment().newest().place())));
    }

    @Override
    public void merge(PlanYears next) {
        next.plans.forEach((plan, said) ->
                plans.computeIfAbsent(plan, p -> new ArrayList<>()).addAll(said));
    }

    private SortedMap<PlanKey, List<Said>> inOrder() {
        return new TreeMap<>(plans);
    }

    /**
     * A finding of a kind for each commitment that does not say what most of its plan say in the newest export; of two years that
     * are said equally often the earlier is expected.
     *
     * @param message a format: the year found, the year expected, how many say it
     */
    Stream<Finding> odd(FindingKind kind, String column, String message) {
        return inOrder().values().stream().flatMap(said -> {
            Entry<Integer, Long> most = most(said);
            Map<Integer, String> messages = new HashMap<>();
            return said.stream().filter(one -> one.year != most.getKey()).map(one -> {
                String text = messages.computeIfAbsent(
                        one.year, year -> message.formatted(year, most.getKey(), most.getValue()));
                return one.place().raise(kind, column, one.year, text);
            });
        });
    }

    /**
     * A finding of a kind for each plan whose year is before that of a plan of the member with a lower number.
     *
     * @param message a format: the plan's number, its year, the year expected, the number of the earlier plan
     */
    Stream<Finding> outOfOrder(FindingKind kind, String column, String message) {
        List<Finding> findings = new ArrayList<>();
        Optional<Entry<PlanKey, Integer>> before = Optional.empty();
        for (Entry<PlanKey, List<Said>> plan : inOrder().entrySet()) {
            PlanKey key = plan.getKey();
            int year = most(plan.getValue()).getKey();
            before = before.filter(last -> last.getKey().member().equals(key.member()));
            before.filter(last -> last.getValue() > year).ifPresent(last -> {
                String text = message.formatted(
                        key.number(), year, last.getValue(), last.getKey().number());
                findings.add(plan.getValue().get(0).place().raise(kind, column, year, text));
            });
            if (before.filter(last -> last.getValue() > year).isEmpty()) {
                before = Optional.of(Map.entry(key, year));
            }
        }
        return findings.stream();
    }

    private static Entry<Integer, Long> most(List<Said> said) {
        LocalDate newest = said.stream()
                .map(Said::sourceDate)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return said.stream()
                .filter(one -> one.sourceDate.equals(newest))
                .collect(Collectors.groupingBy(Said::year, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Entry.<Integer, Long>comparingByValue()
                        .thenComparing(Entry.<Integer, Long>comparingByKey(Comparator.reverseOrder())))
                .orElseThrow();
    }
}
