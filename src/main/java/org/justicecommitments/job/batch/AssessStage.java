package org.justicecommitments.job.batch;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.justicecommitments.assess.Gate;
import org.justicecommitments.assess.Measured;
import org.justicecommitments.assess.RuleRun;
import org.justicecommitments.job.batch.Workspace.Assessment;
import org.justicecommitments.provenance.RowLedger;
import org.justicecommitments.release.metadata.Manifest;

/** Concludes what the rules find when all commitments were seen, balances the ledger, and holds the counts against what is expected. */
final class AssessStage {

    private final Workspace workspace;

    AssessStage(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Assesses what was said of all commitments, and gives their number. */
    long run() throws IOException {
        List<RowLedger> ledger = workspace.ledger().readAll();
        ledger.stream().filter(sheet -> !sheet.balances()).findFirst().ifPresent(sheet -> {
            throw new RunFailure("The row ledger of %s %s does not balance: %s. Nothing was published."
                    .formatted(sheet.file(), sheet.sheet(), sheet));
        });
        Counts.Assessed assessed = workspace.assessed().readAll().get(0);
        workspace.listener().begins(Stage.ASSESS, assessed.commitments);
        RuleRun rules = CommitmentPass.of(workspace).rules();
        try (FindingFile findings =
                new FindingFile(workspace.findings(Stage.ASSESS).appender())) {
            rules.conclude(assessed.seen, findings);
        }
        workspace.rules().write(rules.reports(assessed.seen));
        workspace.agreements().write(assessed.agreements.all());
        Map<String, Long> counts = counts(assessed, ledger);
        Measured measured = new Measured(counts, assessed.tally.filled(), assessed.tally.tagged());
        List<Measured> before =
                workspace.recent().stream().map(Manifest::figures).toList();
        List<Gate> gates = workspace.job().expectations().judge(measured, before);
        workspace.assessment().write(List.of(new Assessment(measured, gates)));
        workspace.listener().advances(Stage.ASSESS, assessed.commitments);
        return assessed.commitments;
    }

    private static Map<String, Long> counts(Counts.Assessed assessed, List<RowLedger> ledger) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("commitments", assessed.commitments);
        counts.put("justice_commitments", assessed.justice);
        counts.put("rows_seen", ledger.stream().mapToLong(RowLedger::seen).sum());
        counts.put("rows_merged", ledger.stream().mapToLong(RowLedger::merged).sum());
        counts.put("rows_refused", ledger.stream().mapToLong(RowLedger::refused).sum());
        return counts;
    }
}
