package org.justicecommitments.job.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.provenance.Sha256;
import org.justicecommitments.release.change.Cause;
import org.justicecommitments.release.change.ReleaseOnDisk;
import org.justicecommitments.release.metadata.Manifest.Ingredient;

/** What a release is made from, each part with its hash, so that a change can be led back to the part that changed. */
final class Ingredients {

    private Ingredients() {}

    static List<Ingredient> of(JobDefinition job, Intake intake) {
        List<Ingredient> all = new ArrayList<>();
        intake.files().forEach(entry -> all.add(new Ingredient("input", entry.name(), entry.sha256())));
        job.named().forEach((key, file) -> all.add(new Ingredient(kind(key).code(), key, Sha256.of(file))));
        all.add(new Ingredient(Cause.RULE.code(), ReleaseOnDisk.READING, reading(job)));
        all.add(new Ingredient(
                Cause.RULE.code(),
                ReleaseOnDisk.COUNTING,
                Sha256.of(job.justiceCounts().code())));
        return all;
    }

    private static Cause kind(String key) {
        return key.equals("taxonomy") ? Cause.TAXONOMY : key.contains("override") ? Cause.OVERRIDE : Cause.CODE_LIST;
    }

    /** Comments and the texts about the dataset change no value: what is read is hashed, not the job file. */
    private static String reading(JobDefinition job) {
        String layouts = job.layouts().stream()
                .map(layout -> "%s %s %s %s"
                        .formatted(
                                layout.vintage(),
                                layout.recognizedBy(),
                                new TreeMap<>(layout.keys()),
                                layout.required()))
                .collect(Collectors.joining("\n"));
        return Sha256.of(layouts + new TreeMap<>(job.vintages()) + job.sampleMarker());
    }
}
