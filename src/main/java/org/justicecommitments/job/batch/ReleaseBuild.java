package org.justicecommitments.job.batch;

import java.util.List;
import java.util.Optional;
import org.justicecommitments.job.batch.RunRecord.StageRecord;

/**
 * The stages of the main job, run over a workspace: from the inputs to a release, sealed, in the workspace's folder.
 *
 * @param stages the stages that came through
 * @param failure what stopped it; empty if the release is there
 */
record ReleaseBuild(List<StageRecord> stages, Optional<Throwable> failure) {

    /** Runs the stages, with the job database in a state folder. */
    static ReleaseBuild of(Workspace workspace, StateFolder state) {
        try (BatchJob batch = new BatchJob(state)) {
            List<Throwable> failures = batch.run(workspace);
            return new ReleaseBuild(batch.stages(), failures.stream().findFirst());
        } catch (Exception e) { // Spring Batch's checked exceptions of a launch are among them
            return new ReleaseBuild(List.of(), Optional.of(e));
        }
    }
}
