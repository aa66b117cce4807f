package org.justicecommitments.job.batch;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.justicecommitments.assess.Gate;
import org.justicecommitments.assess.Measured;
import org.justicecommitments.assess.RuleRun;
import org.justicecommitments.assess.Rules;
import org.justicecommitments.assess.Tally;
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
        Tally tally = new Tally();
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
                tally.add(one);
                justice += one.isJustice() ? 1 : 0;
                workspace.listener().advances(Stage.ASSESS, ++commitments);
            }
            rules.conclude(findings);
            workspace.rules().write(rules.reports());
            workspace.agreements().write(comparison.agreements());
        }
        Map<String, Long> counts = counts(commitments, justice, ledger);
        Measured measured = new Measured(counts, tally.filled(), tally.tagged());
        List<Measured> before =
                workspace.recent().stream().map(Manifest::figures).toList();
        List<Gate> gates = workspace.job().expectations().judge(measured, before);
        workspace.assessment().write(List.of(new Assessment(measured, gates)));
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
}
