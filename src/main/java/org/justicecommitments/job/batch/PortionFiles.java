package org.justicecommitments.job.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.Findings;
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
        append(findings -> pass.rules().raise(counts.assessed().seen, findings), assessFindings);
    }

    /** Puts findings behind those that a file has. */
    private static void append(Consumer<Findings> raise, OutputStream file) throws IOException {
        PartWriter<Finding> raised = new PartWriter<>(Workspace.FINDINGS);
        try (FindingFile findings = new FindingFile(raised)) {
            raise.accept(findings);
        }
        raised.part().appendTo(file);
    }

    /** Leaves what is counted for the stages that conclude from it; to be called after the last portion. */
    void conclude() throws IOException {
        List<Overriding.Applied> applied = new ArrayList<>();
        append(findings -> applied.addAll(pass.overriding().conclude(counts.decided(), findings)), tagFindings);
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
