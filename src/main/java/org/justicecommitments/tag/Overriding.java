package org.justicecommitments.tag;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.RowPlace;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.finding.FindingPlace;
import org.justicecommitments.finding.Findings;
import org.justicecommitments.tag.AssignedTag.Origin;
import org.justicecommitments.vocabulary.Overrides.Decision;

/** Applies the decisions of persons to what the tagger set, and says which of them have outlived their reason. */
public final class Overriding {

    private static final FindingKind EXPIRED = FindingKind.error(
                    "override_expired",
                    "A person's decision about a tag has passed its last day; it is not applied any more.",
                    "Look at the commitment again: give the decision a new last day in jobs/overrides.csv, or delete it.")
            .ours();
    private static final FindingKind NOT_NEEDED = FindingKind.error(
                    "override_not_needed",
                    "A person's decision about a tag says what the export or the tagger says by itself now.",
                    "Delete the decision from jobs/overrides.csv.")
            .ours();
    private static final FindingKind UNMATCHED = FindingKind.error(
                    "override_without_commitment",
                    "A person decided about a tag of a commitment that is not there.",
                    "Correct the commitment's id in jobs/overrides.csv, or delete the decision.")
            .ours();

    private final Taxonomy taxonomy;
    private final LocalDate asOf;
    private final Map<String, List<Decision>> byCommitment = new LinkedHashMap<>();

    /** What became of a decision. */
    public enum Outcome {
        APPLIED,
        EXPIRED,
        NOT_NEEDED,
        WITHOUT_COMMITMENT;

        /** The word in published files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A decision, and what became of it. */
    public record Applied(Decision override, Outcome outcome) implements Serializable {}

    /** What became of the decisions about a portion of the commitments. */
    public static final class Decided implements Aggregate<Decided> {

        private static final long serialVersionUID = 1;

        private final ArrayList<Applied> applied = new ArrayList<>();

        /** No decisions. */
        public Decided() {}

        @Override
        public void merge(Decided next) {
            applied.addAll(next.applied);
        }
    }

    /** Applies decisions as of a day. */
    public Overriding(List<Decision> overrides, Taxonomy taxonomy, LocalDate asOf) {
        this.taxonomy = taxonomy;
        this.asOf = asOf;
        overrides.forEach(override -> byCommitment
                .computeIfAbsent(override.commitmentId(), id -> new ArrayList<>())
                .add(override));
    }

    /** The tagging of a commitment as persons decided. */
    public Tagging apply(Commitment commitment, Tagging tagging, Decided decided, Findings findings) {
        Tagging changed = tagging;
        for (Decision override : byCommitment.getOrDefault(commitment.id(), List.of())) {
            if (override.expires().isBefore(asOf)) {
                decided.applied.add(new Applied(override, Outcome.EXPIRED));
                findings.add(finding(EXPIRED, override, place(commitment)));
            } else if (isNeeded(override, tagging)) {
                decided.applied.add(new Applied(override, Outcome.APPLIED));
                changed = override.set() ? set(changed, override.tag()) : unset(changed, override.tag());
            } else {
                decided.applied.add(new Applied(override, Outcome.NOT_NEEDED));
                findings.add(finding(NOT_NEEDED, override, place(commitment)));
            }
        }
        return changed;
    }

    private boolean isNeeded(Decision override, Tagging tagging) {
        boolean ours = tagging.has(override.tag(), Origin.TAGGER);
        boolean theirs = tagging.has(
                taxonomy.tag(override.tag()).map(Taxonomy.Tag::ogpArea).orElse(""), Origin.OGP);
        return override.set() ? !ours && !theirs : ours;
    }

    private static FindingPlace place(Commitment commitment) {
        RowPlace row = commitment.newest().place();
        return FindingPlace.ofRow(row.file(), row.sheet(), row.row());
    }

    private static Finding finding(FindingKind kind, Decision override, FindingPlace place) {
        String message = "%s, tag %s: %s decided to %s it until %s (%s)."
                .formatted(
                        override.commitmentId(),
                        override.tag(),
                        override.person(),
                        override.set() ? "set" : "unset",
                        override.expires(),
                        override.reason());
        return new Finding(kind, place, override.tag(), message);
    }

    private Tagging set(Tagging tagging, String code) {
        List<AssignedTag> tags = new ArrayList<>(tagging.tags());
        for (String tag = code; !tag.isEmpty(); tag = parent(tag)) {
            if (!tagging.has(tag, Origin.TAGGER) && !tagging.has(tag, Origin.OVERRIDE)) {
                tags.add(new AssignedTag(tag, Origin.OVERRIDE, 0, ""));
            }
        }
        tags.sort(Comparator.comparing(AssignedTag::tag).thenComparing(AssignedTag::origin));
        return tagging.with(tags, tagging.evidence());
    }

    /** Takes off a tag, and the tags above it that nothing else speaks for. */
    private Tagging unset(Tagging tagging, String code) {
        List<AssignedTag> tags = new ArrayList<>(tagging.tags());
        List<Evidence> evidence = new ArrayList<>(tagging.evidence());
        String child = code;
        for (String tag = code; !tag.isEmpty(); tag = parent(tag)) {
            String gone = tag;
            String below = child;
            evidence.removeIf(e -> e.tag().equals(code)
                    || e.tag().equals(gone)
                            && e.rule().equals(Evidence.CHILD)
                            && e.phrase().equals(below));
            if (evidence.stream().anyMatch(e -> e.tag().equals(gone))) {
                break;
            }
            tags.removeIf(t -> t.tag().equals(gone) && t.origin() == Origin.TAGGER);
            child = tag;
        }
        return tagging.with(tags, evidence);
    }

    private String parent(String code) {
        return taxonomy.tag(code).map(Taxonomy.Tag::parent).orElse("");
    }

    /** What became of all decisions, by commitment and tag; to be asked when all portions are merged. */
    public List<Applied> conclude(Decided decided, Findings findings) {
        Set<String> met = decided.applied.stream()
                .map(one -> one.override().commitmentId())
                .collect(Collectors.toSet());
        List<Applied> all = new ArrayList<>(decided.applied);
        byCommitment.forEach((commitment, left) -> {
            if (!met.contains(commitment)) {
                left.forEach(override -> {
                    all.add(new Applied(override, Outcome.WITHOUT_COMMITMENT));
                    findings.add(finding(UNMATCHED, override, FindingPlace.RUN));
                });
            }
        });
        all.sort(Comparator.comparing((Applied a) -> a.override().commitmentId())
                .thenComparing(a -> a.override().tag()));
        return List.copyOf(all);
    }
}
