package org.justicecommitments.job.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.job.batch.Portion.Part;
import org.justicecommitments.job.batch.Portion.PartWriter;
import org.justicecommitments.tag.Overriding;

/** The stage files that portions become, taken in the order of the ids, and what is counted over all of them. */
final class PortionFiles implements AutoCloseable {

    private final Workspace workspace;
    private final CommitmentPass pass;
    private final Counts counts;
    private final List<OutputStream> open = new ArrayList<>();
    private final OutputStream taggings;
    private final OutputStream tagFindings;
    private final OutputStream assessFindings;
    private final OutputStream disagreements;

    /** Opens the files of a workspace, replacing old ones. */
    PortionFiles(Workspace workspace) throws IOException {
        this.workspace = workspace;
        this.pass = CommitmentPass.of(workspace);
        this.counts = pass.nothing();
        this.taggings = opened(workspace.taggings());
        this.tagFindings = opened(workspace.findings(Stage.TAG));
        this.assessFindings = opened(workspace.findings(Stage.ASSESS));
        this.disagreements = opened(workspace.disagreements());
    }

    private OutputStream opened(StageFile<?> file) throws IOException {
        OutputStream stream = Files.newOutputStream(file.file());
        open.add(stream);
        return stream;
    }

    /** Takes the next portion. */
    void take(Portion portion) throws IOException {
        portion.taggings().appendTo(taggings);
        portion.tagFindings().appendTo(tagFindings);
        portion.assessFindings().appendTo(assessFindings);
        portion.disagreements().appendTo(disagreements);
        counts.merge(portion.counts());
        PartWriter<Finding> raised = new PartWriter<>(Workspace.FINDINGS);
        try (FindingFile findings = new FindingFile(raised)) {
            pass.rules().raise(counts.assessed().seen, findings);
        }
        raised.part().appendTo(assessFindings);
    }

    /** Leaves what is counted for the stages that conclude from it; to be called after the last portion. */
    void conclude() throws IOException {
        PartWriter<Finding> raised = new PartWriter<>(Workspace.FINDINGS);
        List<Overriding.Applied> applied;
        try (FindingFile findings = new FindingFile(raised)) {
            applied = pass.overriding().conclude(counts.decided(), findings);
        }
        Part part = raised.part();
        part.appendTo(tagFindings);
        workspace.overrides().write(applied);
        workspace.assessed().write(List.of(counts.assessed()));
        workspace.summed().write(List.of(counts.summed()));
    }

    @Override
    public void close() throws IOException {
        for (OutputStream stream : open) {
            stream.close();
        }
    }
}
