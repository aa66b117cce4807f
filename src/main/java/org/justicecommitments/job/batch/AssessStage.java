package org.justicecommitments.job.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.justicecommitments.assess.Expectation;
import org.justicecommitments.assess.RuleRun;
import org.justicecommitments.assess.Rules;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.job.batch.Workspace.Assessment;
import org.justicecommitments.normalize.RowNormalizer;
import org.justicecommitments.provenance.RowLedger;
import org.justicecommitments.release.TagTables.DisagreementRow;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.source.Header;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.tag.Comparison;
import org.justicecommitments.tag.Disagreement;
import org.justicecommitments.tag.TaggedCommitment;

/** Runs the rules, balances the ledger, and holds the counts against what is expected. */
final class AssessStage {

    private final Workspace workspace;

    AssessStage(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Assesses all commitments, and gives their number. */
    long run() throws IOException {
        List<RowLedger> ledger = workspace.ledger().readAll();
        ledger.stream().filter(sheet -> !sheet.balances()).findFirst().ifPresent(sheet -> {
            throw new RunFailure("The row ledger of %s %s does not balance: %s. Nothing was published."
                    .formatted(sheet.file(), sheet.sheet(), sheet));
        });
        long commitments = 0;
        long justice = 0;
        try (TaggedCommitments tagged = new TaggedCommitments(workspace);
                FindingFile findings = new FindingFile(workspace.findings(Stage.ASSESS));
                StageFile.Writer<DisagreementRow> disagreements =
                        workspace.disagreements().writer()) {
            Comparison comparison = new Comparison(workspace.job().taxonomy());
            RuleRun rules = rules();
            workspace.listener().begins(Stage.ASSESS, tagged.size());
            for (Optional<TaggedCommitment> next = tagged.next(); next.isPresent(); next = tagged.next()) {
                TaggedCommitment one = next.get();
                rules.check(one, findings);
                for (Disagreement each : comparison.add(one.commitment(), one.tagging())) {
                    disagreements.write(row(one.commitment(), each));
                }
                justice += one.isJustice() ? 1 : 0;
                workspace.listener().advances(Stage.ASSESS, ++commitments);
            }
            rules.conclude(findings);
            workspace.rules().write(rules.reports());
            workspace.agreements().write(comparison.agreements());
        }
        Map<String, Long> counts = counts(commitments, justice, ledger);
        workspace.assessment().write(List.of(new Assessment(counts, failures(counts))));
        return commitments;
    }

    private static DisagreementRow row(Commitment commitment, Disagreement disagreement) {
        return new DisagreementRow(
                commitment.id(), commitment.member().code(), commitment.text(Field.TITLE), disagreement);
    }

    private RuleRun rules() throws IOException {
        Set<Field<?>> fields = new HashSet<>();
        Set<String> areas = new HashSet<>();
        for (ReadSheet sheet : workspace.readable()) {
            for (Header.Column column : sheet.header().orElseThrow().columns()) {
                String key = column.key();
                if (key.startsWith(RowNormalizer.AREA_KEY)) {
                    areas.add(key.substring(RowNormalizer.AREA_KEY.length()));
                }
                Field.named(key.replace(RowNormalizer.TWIN_KEY, "")).ifPresent(fields::add);
            }
        }
        return new RuleRun(
                Rules.all(
                        workspace.asOf(), workspace.job().vocabularies().areas().areas()),
                fields,
                areas);
    }

    private static Map<String, Long> counts(long commitments, long justice, List<RowLedger> ledger) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("commitments", commitments);
        counts.put("justice_commitments", justice);
        counts.put("rows_seen", ledger.stream().mapToLong(RowLedger::seen).sum());
        counts.put("rows_merged", ledger.stream().mapToLong(RowLedger::merged).sum());
        counts.put("rows_refused", ledger.stream().mapToLong(RowLedger::refused).sum());
        return counts;
    }

    /** A release of sample data says nothing about what real data should be, and the other way round. */
    private List<String> failures(Map<String, Long> counts) throws IOException {
        boolean sample = workspace.readable().stream().anyMatch(ReadSheet::sample);
        Optional<Manifest> last = workspace.previous().filter(manifest -> manifest.sample() == sample);
        List<String> failures = new ArrayList<>();
        for (Expectation expectation : workspace.job().expectations()) {
            measured(expectation.measure(), counts, last)
                    .flatMap(expectation::failure)
                    .ifPresent(failures::add);
        }
        return failures;
    }

    private static Optional<Double> measured(
            Expectation.Measure measure, Map<String, Long> counts, Optional<Manifest> last) {
        double refused = count(counts, "rows_refused");
        double rows = count(counts, "commitments") + count(counts, "rows_merged") + refused;
        return switch (measure) {
            case COMMITMENTS, JUSTICE_COMMITMENTS ->
                last.map(manifest -> count(manifest.counts(), measure.code()))
                        .filter(before -> before > 0)
                        .map(before -> count(counts, measure.code()) / before);
            case REFUSED_ROWS -> Optional.of(refused / rows);
            case VANISHED_IDS, REUSED_IDS -> Optional.empty(); // known when the releases are compared
        };
    }

    private static double count(Map<String, Long> counts, String name) {
        return counts.getOrDefault(name, 0L);
    }
}
