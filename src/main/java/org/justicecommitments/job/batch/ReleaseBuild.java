package org.justicecommitments.job.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.job.batch.RunRecord.StageRecord;
import org.justicecommitments.release.publish.Durable;

/**
 * The stages of the main job, run over a workspace: from the inputs to a release, sealed, in the workspace's folder.
 *
 * @param stages the stages that came through
 * @param failure what stopped it; empty if the release is there
 */
record ReleaseBuild(List<StageRecord> stages, Optional<Throwable> failure) {

    /**
     * Runs the stages, with a job database. One in the state folder that is damaged costs its history, but no
     * night: it is set aside, and the stages are run with a new one.
     */
    static ReleaseBuild of(Workspace workspace, StateFolder state, JobDatabase database, Engine engine) {
        ReleaseBuild build = once(workspace, database, engine);
        if (database.shared() || build.failure().filter(DatabaseDamage::isIn).isEmpty()) {
            return build;
        }
        try {
            Path aside = state.setDatabaseAside(workspace.run());
            workspace.listener().line("The job database was damaged and is set aside as %s.".formatted(aside));
            Durable.delete(workspace.folder());
            Files.createDirectories(workspace.folder());
        } catch (IOException e) {
            return build;
        }
        return once(workspace, database, engine);
    }

    private static ReleaseBuild once(Workspace workspace, JobDatabase database, Engine engine) {
        try (BatchJob batch = new BatchJob(database, engine)) {
            List<Throwable> failures = batch.run(workspace);
            return new ReleaseBuild(batch.stages(), failures.stream().findFirst());
        } catch (Exception e) { // Spring Batch's checked exceptions of a launch are among them
            return new ReleaseBuild(List.of(), Optional.of(e));
        }
    }
}
