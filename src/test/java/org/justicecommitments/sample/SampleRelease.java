package org.justicecommitments.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.justicecommitments.job.batch.JobRun;
import org.justicecommitments.job.batch.RunListener;
import org.justicecommitments.job.batch.RunRecord;
import org.justicecommitments.job.batch.RunSettings;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.metadata.Seal;
import org.justicecommitments.release.publish.Durable;
import org.justicecommitments.release.publish.FolderOutput;

/**
 * A release made from the sample workbooks, with its output and its state. It is made once for all tests; a test works
 * on a copy.
 *
 * @param root the folder of both
 * @param id the release's id
 */
public record SampleRelease(Path root, String id) {

    private static final class Made {
        static final SampleRelease ONCE = make();

        private static SampleRelease make() {
            try {
                Path root = Path.of("target", "sample-release");
                Durable.delete(root);
                return new SampleRelease(root, "").run(Instant.parse("2026-11-21T02:05:12.345Z"), Optional.empty());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A copy of the release in a folder. */
    public static SampleRelease in(Path folder) throws IOException {
        copy(Made.ONCE.root, folder);
        return new SampleRelease(folder, Made.ONCE.id);
    }

    /** Makes another release in the same output. */
    public SampleRelease run(Instant now, Optional<LocalDate> asOf) throws IOException {
        RunSettings settings = new RunSettings(
                Path.of("jobs", "nightly.yaml"),
                Path.of("input"),
                new FolderOutput(output()),
                state(),
                asOf,
                false,
                Duration.ZERO);
        RunRecord run = new JobRun(settings, RunListener.SILENT, now).execute();
        if (run.outcome() != RunRecord.Outcome.PUBLISHED) {
            throw new IllegalStateException(run.message());
        }
        return new SampleRelease(root, run.release());
    }

    public Path output() {
        return root.resolve("output");
    }

    public Path state() {
        return root.resolve("state");
    }

    public Path folder() {
        return output().resolve("releases").resolve(id);
    }

    public Path file(String path) {
        return folder().resolve(path);
    }

    /** Changes the lines of a file, and nothing else. */
    public void edit(String path, UnaryOperator<List<String>> change) throws IOException {
        List<String> lines = change.apply(Files.readAllLines(file(path)));
        Files.writeString(file(path), String.join("\n", lines) + "\n");
    }

    /** Computes manifest and checksums anew, so that only the content can give a change away. */
    public void seal(UnaryOperator<Manifest> change) throws IOException {
        Manifest manifest = change.apply(ManifestFile.read(folder()).orElseThrow());
        Seal.write(folder(), manifest.withFiles(Seal.files(folder())));
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(from)) {
            all = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path path : all) {
            Path target = to.resolve(from.relativize(path).toString());
            Files.createDirectories(target.getParent());
            Files.copy(path, target);
        }
    }
}
