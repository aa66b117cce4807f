package org.justicecommitments.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.commitment.Answers;
import org.justicecommitments.commitment.AreaAnswers.Codes;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.FromCodes;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.Findings;
import org.justicecommitments.tag.Aggregate;
import org.justicecommitments.tag.TaggedCommitment;

/** The rules in one run: each looks at the commitments whose exports have the columns that it needs. One serves one thread. */
public final class RuleRun {

    private final List<Asked> asked = new ArrayList<>();

    /** Whether the codes of a commitment's policy areas are all that each rule needs. */
    private final FromCodes<boolean[]> hasAreas;

    /**
     * A rule, and what it needs.
     *
     * @param missing what no input has of that
     */
    private record Asked(Rule rule, List<Field<?>> fields, List<String> areas, List<String> missing) {

        boolean hasFields(Answers answers) {
            for (int i = 0; i < fields.size(); i++) {
                if (!answers.has(fields.get(i))) {
                    return false;
                }
            }
            return missing.isEmpty();
        }
    }

    /** What the rules saw of a portion of the commitments. */
    public static final class Seen implements Aggregate<Seen> {

        private static final long serialVersionUID = 1;

        private final long[] checked;
        private final long[] findings;

        /** For each rule what it noted; none for one that compares nothing. */
        private final @Nullable Aggregate<?>[] notes;

        private Seen(int rules) {
            checked = new long[rules];
            findings = new long[rules];
            notes = new @Nullable Aggregate<?>[rules];
        }

        @Override
        public void merge(Seen next) {
            for (int i = 0; i < checked.length; i++) {
                checked[i] += next.checked[i];
                findings[i] += next.findings[i];
                merge(notes[i], next.notes[i]);
            }
        }

        @SuppressWarnings("unchecked") // notes of the same rule
        private static <M extends Aggregate<M>> void merge(@Nullable Aggregate<?> to, @Nullable Aggregate<?> next) {
            if (to != null && next != null) {
                ((M) to).merge((M) next);
            }
        }

        @SuppressWarnings("unchecked") // notes of this rule
        private <M extends Aggregate<M>> M notes(int rule, Comparing<M> comparing) {
            Aggregate<?> made = notes[rule];
            if (made == null) {
                made = comparing.nothing();
                notes[rule] = made;
            }
            return (M) made;
        }
    }

    /**
     * Runs these rules.
     *
     * @param fields the fields that some input has a column for
     * @param areas the codes of the policy areas that some input has a column for
     */
    public RuleRun(List<Rule> rules, Set<Field<?>> fields, Set<String> areas) {
        for (Rule rule : rules) {
            Stream<String> missingFields = rule.needs().stream()
                    .filter(field -> !fields.contains(field))
                    .map(Field::name);
            Stream<String> missingAreas = rule.needsAreas().stream()
                    .filter(area -> !areas.contains(area))
                    .map("the policy area %s"::formatted);
            List<String> missing = Stream.concat(missingFields, missingAreas).toList();
            asked.add(new Asked(rule, List.copyOf(rule.needs()), List.copyOf(rule.needsAreas()), missing));
        }
        hasAreas = new FromCodes<>(this::hasAreas);
    }

    /** Nothing seen. */
    public Seen nothing() {
        Seen seen = new Seen(asked.size());
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i).rule instanceof Comparing<?> comparing) {
                seen.notes(i, comparing);
            }
        }
        return seen;
    }

    /** Looks at a commitment. */
    public void check(TaggedCommitment tagged, Seen seen, Findings findings) {
        Commitment commitment = tagged.commitment();
        boolean[] canAsk = hasAreas.of(commitment.areas().codes());
        for (int i = 0; i < asked.size(); i++) {
            Asked one = asked.get(i);
            if (canAsk[i] && one.hasFields(commitment.answers())) {
                seen.checked[i]++;
                if (one.rule instanceof Comparing<?> comparing) {
                    note(comparing, i, tagged, seen);
                } else {
                    for (Finding finding : one.rule.check(tagged)) {
                        raise(finding, i, seen, findings);
                    }
                }
            }
        }
    }

    private boolean[] hasAreas(Codes codes) {
        boolean[] has = new boolean[asked.size()];
        for (int i = 0; i < has.length; i++) {
            has[i] = codes.hasAll(asked.get(i).areas);
        }
        return has;
    }

    private static <M extends Aggregate<M>> void note(
            Comparing<M> rule, int index, TaggedCommitment tagged, Seen seen) {
        rule.note(tagged, seen.notes(index, rule));
    }

    private static void raise(Finding finding, int index, Seen seen, Findings to) {
        seen.findings[index]++;
        to.add(finding);
    }

    /** Raises what follows from the portions merged so far, each finding once. */
    public void raise(Seen seen, Findings findings) {
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i).rule instanceof Comparing<?> comparing) {
                int rule = i;
                raised(comparing, rule, seen).forEach(finding -> raise(finding, rule, seen, findings));
            }
        }
    }

    private static <M extends Aggregate<M>> Stream<Finding> raised(Comparing<M> rule, int index, Seen seen) {
        return rule.raise(seen.notes(index, rule));
    }

    /** Raises what can only be said when all portions are merged. */
    public void conclude(Seen seen, Findings findings) {
        raise(seen, findings);
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i).rule instanceof Comparing<?> comparing) {
                int rule = i;
                concluded(comparing, rule, seen).forEach(finding -> raise(finding, rule, seen, findings));
            }
        }
    }

    private static <M extends Aggregate<M>> Stream<Finding> concluded(Comparing<M> rule, int index, Seen seen) {
        return rule.conclude(seen.notes(index, rule));
    }

    /** What became of each rule, by code. */
    public List<RuleReport> reports(Seen seen) {
        List<RuleReport> reports = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            reports.add(report(asked.get(i), seen.checked[i], seen.findings[i]));
        }
        reports.sort(Comparator.comparing(RuleReport::code));
        return reports;
    }

    private static RuleReport report(Asked one, long checked, long findings) {
        String reason =
                one.missing.isEmpty() ? "" : "No input has a column for %s.".formatted(String.join(", ", one.missing));
        return new RuleReport(
                one.rule.kind().code(),
                one.rule.kind().severity(),
                one.rule.kind().when(),
                one.missing.isEmpty(),
                reason,
                checked,
                findings);
    }
}
