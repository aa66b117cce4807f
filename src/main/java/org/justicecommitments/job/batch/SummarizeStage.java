package org.justicecommitments.job.batch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.summarize.Summaries;
import org.justicecommitments.summarize.Summary;
import org.justicecommitments.tag.TaggedCommitment;

/** Makes the summaries. */
final class SummarizeStage {

    private final Workspace workspace;

    SummarizeStage(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Counts all commitments, and gives their number. */
    long run() throws IOException {
        List<Summary> summaries = Summaries.all(workspace.asOf(), lists());
        long rows = 0;
        try (TaggedCommitments tagged = new TaggedCommitments(workspace)) {
            workspace.listener().begins(Stage.SUMMARIZE, tagged.size());
            for (Optional<TaggedCommitment> next = tagged.next(); next.isPresent(); next = tagged.next()) {
                TaggedCommitment one = next.get();
                summaries.forEach(summary -> summary.add(one));
                workspace.listener().advances(Stage.SUMMARIZE, ++rows);
            }
        }
        workspace
                .findings(Stage.SUMMARIZE)
                .write(summaries.stream()
                        .flatMap(summary -> summary.findings().stream())
                        .toList());
        workspace.summaries().write(summaries.stream().map(Summary::table).toList());
        return rows;
    }

    private Summaries.Lists lists() {
        JobDefinition job = workspace.job();
        return new Summaries.Lists(job.vocabularies().areas(), job.taxonomy(), job.coalition(), job.justiceGap());
    }
}
