package org.justicecommitments.release.metadata;

import java.time.LocalDate;
import java.util.List;
import org.justicecommitments.release.Dataset;

/** How to cite a release: {@code CITATION.cff}. */
public final class Citation {

    private Citation() {}

    /** The file's text. */
    public static String text(Dataset dataset, String releaseId, LocalDate published, boolean sample) {
        String title = sample ? "SAMPLE - " + dataset.title() : dataset.title();
        String abstracted = sample ? Dataset.SAMPLE_BANNER + " " + dataset.description() : dataset.description();
        return String.join(
                        "\n",
                        List.of(
                                "cff-version: 1.2.0",
                                "type: dataset",
                                "message: If you use this dataset, please cite it as below.",
                                "title: " + quoted(title),
                                "abstract: " + quoted(abstracted),
                                "version: " + quoted(releaseId),
                                "date-released: " + published,
                                "license: " + dataset.licence(),
                                "authors:",
                                "  - name: " + quoted(dataset.publisher())))
                + "\n";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace('\n', ' ') + '"';
    }
}
