package org.justicecommitments.job.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.justicecommitments.assess.Gate;
import org.justicecommitments.job.batch.Workspace.Assessment;
import org.justicecommitments.release.folder.ReleaseFolder;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.ManifestFile;

/** Writes what was expected of a release: apart what the data alone tells, and what other releases tell. */
final class GateFiles {

    private final Workspace workspace;
    private final Assessment assessment;

    /** With what is expected of the changes, which is known last, and decides with the rest whether a person has to look. */
    GateFiles(Workspace workspace, List<Gate> ofChanges) throws IOException {
        this.workspace = workspace;
        this.assessment = workspace.assessment().readAll().get(0).with(ofChanges);
        workspace.assessment().write(List.of(assessment));
    }

    /** These notes, and why the release is not as expected. */
    List<String> beside(List<String> notes) {
        List<String> all = new ArrayList<>(notes);
        Gate.messages(assessment.gates()).forEach(message -> all.add("Not as expected: " + message + "."));
        return all;
    }

    void write(ReleaseFolder folder) throws IOException {
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("counts", assessment.counts());
        own.put("filled", assessment.measured().filled());
        own.put("tagged", assessment.measured().tagged());
        own.put(
                "gates",
                entries(assessment.gates().stream().filter(Gate::isOfDataAlone).toList()));
        folder.write("quality/gates.json", ManifestFile.json(own));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("verdict", Gate.worst(assessment.gates()).code());
        all.put("compared_with", workspace.recent().stream().map(Manifest::id).toList());
        all.put("gates", entries(assessment.gates()));
        folder.write("changes/gates.json", ManifestFile.json(all));
    }

    private static List<Map<String, Object>> entries(List<Gate> gates) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Gate gate : gates) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("gate", gate.gate());
            entry.put("subject", gate.subject());
            entry.put("value", gate.value());
            entry.put("usual", gate.usual().orElse(null));
            entry.put("verdict", gate.verdict().code());
            entry.put("message", gate.message());
            entries.add(entry);
        }
        return entries;
    }
}
