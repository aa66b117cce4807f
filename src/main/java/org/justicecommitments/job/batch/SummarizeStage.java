package org.justicecommitments.job.batch;

import java.io.IOException;
import org.justicecommitments.summarize.Summaries;

/** Makes the summaries out of what was counted for them. */
final class SummarizeStage {

    private final Workspace workspace;

    SummarizeStage(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Makes the tables, and gives the number of commitments that they speak of. */
    long run() throws IOException {
        long rows = workspace.assessment().readAll().get(0).counts().getOrDefault("commitments", 0L);
        workspace.listener().begins(Stage.SUMMARIZE, rows);
        Summaries summaries = CommitmentPass.of(workspace).summaries();
        Summaries.Counted counted = workspace.summed().readAll().get(0);
        workspace.findings(Stage.SUMMARIZE).write(summaries.findings(counted));
        workspace.summaries().write(() -> summaries.tables(counted).iterator());
        workspace.listener().advances(Stage.SUMMARIZE, rows);
        return rows;
    }
}
