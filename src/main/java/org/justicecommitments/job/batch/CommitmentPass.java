package org.justicecommitments.job.batch;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.assess.RuleRun;
import org.justicecommitments.assess.Rules;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.Findings;
import org.justicecommitments.job.batch.Counts.Assessed;
import org.justicecommitments.job.batch.Portion.PartWriter;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.normalize.RowNormalizer;
import org.justicecommitments.release.TagTables.DisagreementRow;
import org.justicecommitments.source.Header;
import org.justicecommitments.summarize.Summaries;
import org.justicecommitments.tag.Agenda;
import org.justicecommitments.tag.Agreements;
import org.justicecommitments.tag.Comparison;
import org.justicecommitments.tag.Disagreement;
import org.justicecommitments.tag.Overriding;
import org.justicecommitments.tag.TaggedCommitment;
import org.justicecommitments.tag.Tagger;
import org.justicecommitments.tag.Tagging;
import org.justicecommitments.tag.analysis.LanguageDetection;

/**
 * All that is said of a portion of the commitments, in one pass: their tags, what the rules find, what is counted for assess and
 * summarize. One serves one thread.
 */
public final class CommitmentPass {

    /**
     * Over so many commitments one thing is said after the other: what it looks up stays in the processor's cache meanwhile, and so
     * do they.
     */
    private static final int AT_ONCE = 16;

    private final JobDefinition job;
    private final Overriding overriding;
    private final Optional<Comparison> comparison;
    private final RuleRun rules;
    private final Summaries summaries;
    private @Nullable Tagger tagger;

    /**
     * A pass over commitments of a job.
     *
     * @param asOf the day as of which the data is judged
     * @param columns the keys of the columns that the inputs have
     */
    public CommitmentPass(JobDefinition job, LocalDate asOf, Set<String> columns) {
        this(
                job,
                asOf,
                columns,
                Optional.of(new Comparison(job.taxonomy())),
                new Summaries(
                        asOf,
                        new Summaries.Lists(
                                job.vocabularies().areas(), job.taxonomy(), job.coalition(), job.justiceGap())));
    }

    private CommitmentPass(
            JobDefinition job,
            LocalDate asOf,
            Set<String> columns,
            Optional<Comparison> comparison,
            Summaries summaries) {
        this.job = job;
        this.overriding = new Overriding(job.overrides(), job.taxonomy(), asOf);
        this.comparison = comparison;
        this.rules = rules(job, asOf, columns);
        this.summaries = summaries;
    }

    /** A pass over the commitments of a workspace; where no release is made of it, nothing is counted for tables. */
    static CommitmentPass of(Workspace workspace) throws IOException {
        JobDefinition job = workspace.job();
        return workspace.isAside()
                ? new CommitmentPass(job, workspace.asOf(), columns(workspace), Optional.empty(), Summaries.none())
                : new CommitmentPass(job, workspace.asOf(), columns(workspace));
    }

    /** The keys of the columns that the inputs of a workspace have. */
    public static SortedSet<String> columns(Workspace workspace) throws IOException {
        return workspace.readable().stream()
                .flatMap(sheet -> sheet.header().orElseThrow().columns().stream())
                .map(Header.Column::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static RuleRun rules(JobDefinition job, LocalDate asOf, Set<String> columns) {
        Set<Field<?>> fields = columns.stream()
                .flatMap(key -> Field.named(key.replace(RowNormalizer.TWIN_KEY, "")).stream())
                .collect(Collectors.toSet());
        Set<String> areas = columns.stream()
                .filter(key -> key.startsWith(RowNormalizer.AREA_KEY))
                .map(key -> key.substring(RowNormalizer.AREA_KEY.length()))
                .collect(Collectors.toSet());
        return new RuleRun(Rules.all(asOf, job.vocabularies().areas().areas()), fields, areas);
    }

    Overriding overriding() {
        return overriding;
    }

    RuleRun rules() {
        return rules;
    }

    Summaries summaries() {
        return summaries;
    }

    /** Nothing counted. */
    Counts nothing() {
        Assessed assessed = new Assessed(new Agreements(job.taxonomy()), rules.nothing());
        return new Counts(new Overriding.Decided(), assessed, summaries.nothing());
    }

    /** What is said of a portion of the commitments, in the order of their ids. */
    public Portion over(Iterator<Commitment> commitments) throws IOException {
        PartWriter<Finding> tagFindings = new PartWriter<>(Workspace.FINDINGS);
        PartWriter<Finding> assessFindings = new PartWriter<>(Workspace.FINDINGS);
        try (PartWriter<Tagging> taggings = new PartWriter<>(Workspace.TAGGINGS);
                FindingFile ofTag = new FindingFile(tagFindings);
                FindingFile ofAssess = new FindingFile(assessFindings);
                PartWriter<DisagreementRow> disagreements = new PartWriter<>(Workspace.DISAGREEMENTS)) {
            Counts counts = nothing();
            int size = 0;
            while (commitments.hasNext()) {
                List<TaggedCommitment> some = new ArrayList<>(AT_ONCE);
                while (some.size() < AT_ONCE && commitments.hasNext()) {
                    Commitment commitment = commitments.next();
                    Tagging tagging = overriding.apply(commitment, tagger().tag(commitment), counts.decided(), ofTag);
                    taggings.write(tagging);
                    some.add(job.justiceCounts().decide(commitment, tagging, job.catalogue()));
                }
                for (TaggedCommitment tagged : some) {
                    compare(tagged, counts.assessed(), disagreements);
                }
                for (TaggedCommitment tagged : some) {
                    assess(tagged, counts.assessed(), ofAssess);
                }
                summaries.add(some, counts.summed());
                size += some.size();
            }
            return new Portion(
                    size, taggings.part(), tagFindings.part(), assessFindings.part(), disagreements.part(), counts);
        }
    }

    private Tagger tagger() {
        if (tagger == null) {
            Agenda agenda = new Agenda(job.catalogue(), job.taxonomy());
            tagger = new Tagger(job.taxonomy(), new LanguageDetection(), agenda);
        }
        return tagger;
    }

    private void compare(TaggedCommitment tagged, Assessed assessed, PartWriter<DisagreementRow> disagreements)
            throws IOException {
        if (comparison.isPresent()) {
            for (Disagreement each : comparison.get().add(tagged.commitment(), tagged.tagging(), assessed.agreements)) {
                disagreements.write(row(tagged.commitment(), each));
            }
        }
    }

    private void assess(TaggedCommitment tagged, Assessed assessed, Findings findings) {
        rules.check(tagged, assessed.seen, findings);
        assessed.tally.add(tagged);
        assessed.commitments++;
        assessed.justice += tagged.isJustice() ? 1 : 0;
    }

    private static DisagreementRow row(Commitment commitment, Disagreement disagreement) {
        return new DisagreementRow(
                commitment.id(), commitment.member().code(), commitment.text(Field.TITLE), disagreement);
    }
}
