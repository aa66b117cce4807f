package org.justicecommitments.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.Findings;
import org.justicecommitments.tag.TaggedCommitment;

/** The rules in one run: each looks at the commitments whose exports have the columns that it needs. */
public final class RuleRun {

    private final List<Asked> asked = new ArrayList<>();

    private static final class Asked {

        final Rule rule;
        final List<Field<?>> fields;
        final List<String> areas;
        final List<String> missing;
        long checked;
        long findings;

        Asked(Rule rule, List<String> missing) {
            this.rule = rule;
            this.fields = List.copyOf(rule.needs());
            this.areas = List.copyOf(rule.needsAreas());
            this.missing = missing;
        }

        void raise(Stream<Finding> raised, Findings to) {
            raised.forEach(finding -> {
                findings++;
                to.add(finding);
            });
        }

        boolean canAsk(TaggedCommitment tagged) {
            if (!missing.isEmpty()) {
                return false;
            }
            Commitment commitment = tagged.commitment();
            for (Field<?> field : fields) {
                if (!commitment.answers().has(field)) {
                    return false;
                }
            }
            return areas.isEmpty() || commitment.areas().keySet().containsAll(areas);
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
            asked.add(new Asked(rule, Stream.concat(missingFields, missingAreas).toList()));
        }
    }

    /** Looks at a commitment. */
    public void check(TaggedCommitment tagged, Findings findings) {
        for (Asked one : asked) {
            if (one.canAsk(tagged)) {
                one.checked++;
                one.raise(one.rule.check(tagged), findings);
            }
        }
    }

    /** Raises what can only be said when all commitments were seen. */
    public void conclude(Findings findings) {
        asked.forEach(one -> one.raise(one.rule.conclude(), findings));
    }

    /** What became of each rule, by code. */
    public List<RuleReport> reports() {
        return asked.stream()
                .map(RuleRun::report)
                .sorted(Comparator.comparing(RuleReport::code))
                .toList();
    }

    private static RuleReport report(Asked one) {
        String reason =
                one.missing.isEmpty() ? "" : "No input has a column for %s.".formatted(String.join(", ", one.missing));
        return new RuleReport(
                one.rule.kind().code(),
                one.rule.kind().severity(),
                one.rule.kind().when(),
                one.missing.isEmpty(),
                reason,
                one.checked,
                one.findings);
    }
}
