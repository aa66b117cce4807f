package org.justicecommitments.job.batch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.justicecommitments.job.batch.RunRecord.StageRecord;

/**
 * How many findings a run raised.
 *
 * @param byCode by their code
 * @param byStage by the word of the stage that raised them
 */
record FindingCounts(Map<String, Long> byCode, Map<String, Long> byStage) {

    static FindingCounts of(Workspace workspace) throws IOException {
        Map<String, Long> byCode = new TreeMap<>();
        Map<String, Long> byStage = new TreeMap<>();
        for (Stage stage : Stage.values()) {
            workspace.findings(stage).forEach(finding -> {
                byCode.merge(finding.kind().code(), (long) finding.count(), Long::sum);
                byStage.merge(stage.word(), (long) finding.count(), Long::sum);
            });
        }
        return new FindingCounts(byCode, byStage);
    }

    /** The stages, each with its findings. */
    List<StageRecord> in(List<StageRecord> stages) {
        return stages.stream()
                .map(stage -> new StageRecord(
                        stage.stage(), stage.rows(), stage.seconds(), byStage.getOrDefault(stage.stage(), 0L)))
                .toList();
    }
}
