package org.justicecommitments.job.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.job.definition.JobFile;
import org.justicecommitments.provenance.EntryOutcome;
import org.justicecommitments.provenance.InputEntry;
import org.justicecommitments.provenance.Sha256;
import org.justicecommitments.release.csv.CsvTableReader;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.Manifest.Identity;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.metadata.Seal;
import org.justicecommitments.release.metadata.ThinnedFile;
import org.justicecommitments.release.publish.Durable;
import org.justicecommitments.release.publish.Output;
import org.justicecommitments.release.verify.Checks;
import org.justicecommitments.vocabulary.Problems;

/**
 * Builds a release again, from the archived originals and the archived configuration and with the release's own clock,
 * and compares the bytes of all files. Only {@code lineage/run.json} is taken over: it says when and where a run was.
 */
public final class Rebuild {

    private static final String CHECK = "rebuild";
    private static final String SOURCES = "lineage/sources.csv";
    private static final String RUN = "lineage/run.json";

    /** What no other release has a part in. */
    private static final Pattern OF_DATA_ALONE =
            Pattern.compile("data/(?!history).*\\.(csv|parquet)|quality/[^/]*|summary/.*|lineage/[^/]*");

    private final Output output;
    private final StateFolder state;
    private final RunListener listener;
    private final Checks checks;

    /** A rebuild of releases of this output, with what this state folder has archived. */
    public Rebuild(Output output, StateFolder state, RunListener listener, Checks checks) {
        this.output = output;
        this.state = state;
        this.listener = listener;
        this.checks = checks;
    }

    /** What a release was built from. */
    private record Archived(JobDefinition job, Optional<LocalDate> asOf, Intake intake, Predecessors before) {}

    /** Builds the release with this id again. */
    public void check(String id) throws IOException {
        Path release = output.release(id);
        Optional<Manifest> manifest = ManifestFile.read(release);
        if (manifest.isEmpty()) {
            checks.wrong(CHECK, ManifestFile.NAME, "without it nothing can be built again");
            return;
        }
        if (ThinnedFile.in(release).isPresent()) {
            checks.note(CHECK, "", "the release was thinned: there is nothing to compare a rebuilt one with");
            return;
        }
        sayBuild(manifest.get().identity().build());
        Optional<Archived> archived = archived(release, manifest.get());
        if (archived.isPresent()) {
            Path temporary = Files.createTempDirectory("justice-rebuild-");
            try {
                build(release, manifest.get(), archived.get(), temporary);
            } finally {
                Durable.delete(temporary);
            }
        }
    }

    private void sayBuild(String build) {
        String current = BuildIdentity.current().hash();
        if (!current.equals(build)) {
            checks.note(
                    CHECK,
                    "",
                    "the release was made by another build of the program (%.12s..., this is %.12s...); files that differ may differ for that"
                            .formatted(build, current));
        }
    }

    private Optional<Archived> archived(Path release, Manifest manifest) throws IOException {
        Optional<Archived> configured = configuration(manifest);
        Optional<Intake> intake = intake(release, manifest.identity().inputs());
        Optional<Manifest> previous =
                manifest.previous().isEmpty() ? Optional.empty() : output.manifest(manifest.previous());
        if (previous.isEmpty() && !manifest.previous().isEmpty()) {
            checks.wrong(CHECK, manifest.previous(), "the release before is not there, and its counts are needed");
            return Optional.empty();
        }
        Optional<Predecessors> before = before(manifest, previous);
        return configured.flatMap(c -> intake.flatMap(i -> before.map(b -> new Archived(c.job(), c.asOf(), i, b))));
    }

    /** The release before, and those that told what was usual then. */
    private Optional<Predecessors> before(Manifest manifest, Optional<Manifest> previous) throws IOException {
        SortedMap<String, Manifest> standing = new TreeMap<>(Comparator.reverseOrder());
        previous.ifPresent(one -> standing.put(one.id(), one));
        for (String id : manifest.comparedWith()) {
            if (standing.containsKey(id)) {
                continue;
            }
            Optional<Manifest> one = output.manifest(id);
            if (one.isEmpty()) {
                checks.wrong(CHECK, id, "the release was compared with this one, which is not there");
                return Optional.empty();
            }
            standing.put(id, one.get());
        }
        return Optional.of(
                new Predecessors(previous, List.copyOf(standing.values()), previous.map(Manifest::published)));
    }

    private Optional<Archived> configuration(Manifest manifest) throws IOException {
        String hash = manifest.identity().configuration();
        Optional<Path> jobFile = new ConfigurationArchive(state).jobFile(hash);
        if (jobFile.isEmpty()) {
            checks.wrong(
                    CHECK, "", "the configuration %s is not archived in %s".formatted(hash, state.configurations()));
            return Optional.empty();
        }
        Problems problems = new Problems();
        Optional<JobDefinition> job = JobFile.read(jobFile.get(), problems);
        problems.lines().forEach(line -> checks.wrong(CHECK, "", "the archived configuration: " + line));
        // The manifest has the day; whether somebody had asked for it, only the hash knows.
        Optional<LocalDate> asOf = Optional.of(manifest.asOf());
        if (job.isPresent() && !hashes(job.get(), asOf).contains(hash)) {
            checks.wrong(CHECK, jobFile.get().toString(), "the archived configuration was changed afterwards");
            return Optional.empty();
        }
        return job.map(read -> new Archived(
                read, asOf, new Intake(List.of(), state.originals()), Predecessors.only(Optional.empty())));
    }

    private static Set<String> hashes(JobDefinition job, Optional<LocalDate> asOf) {
        return Set.of(
                ConfigurationArchive.hash(job.files(), Optional.empty()), ConfigurationArchive.hash(job.files(), asOf));
    }

    private Optional<Intake> intake(Path release, String inputs) {
        List<InputEntry> entries = new ArrayList<>();
        boolean[] whole = {true};
        checks.make("originals", SOURCES, () -> {
            try (CsvTableReader sources = new CsvTableReader(release.resolve(SOURCES))) {
                for (Optional<CsvTableReader.Row> row = sources.next(); row.isPresent(); row = sources.next()) {
                    entries.add(entry(row.get()));
                }
            }
            for (InputEntry entry : entries) {
                whole[0] &= entry.sha256().isEmpty() || isArchived(entry);
            }
            Intake intake = new Intake(entries, state.originals());
            if (!intake.hash().equals(inputs)) {
                checks.wrong(CHECK, SOURCES, "these are not the inputs that release.json names");
            }
            return "%d archived originals are as they were"
                    .formatted(intake.files().size());
        });
        return Optional.of(new Intake(entries, state.originals())).filter(intake -> whole[0] && !entries.isEmpty());
    }

    /** The entry as it was taken in, before its content was looked at. */
    private static InputEntry entry(CsvTableReader.Row row) {
        boolean ignored = row.get("sha256").isEmpty();
        return new InputEntry(
                row.get("name"),
                row.get("sha256"),
                row.number("bytes"),
                "",
                ignored ? EntryOutcome.IGNORED : EntryOutcome.READ,
                ignored ? row.get("reason") : "");
    }

    private boolean isArchived(InputEntry entry) {
        Path original = state.originals().resolve(entry.sha256());
        if (!Files.isRegularFile(original)) {
            checks.wrong(
                    "originals",
                    entry.name(),
                    "its original %s is not archived in %s".formatted(entry.sha256(), state.originals()));
            return false;
        } else if (!Sha256.of(original).equals(entry.sha256())) {
            checks.wrong("originals", entry.name(), "its original %s was changed afterwards".formatted(original));
            return false;
        }
        return true;
    }

    private void build(Path release, Manifest manifest, Archived archived, Path temporary) throws IOException {
        Identity identity = new Identity(
                archived.intake().hash(),
                manifest.identity().configuration(),
                manifest.identity().build());
        Workspace workspace = new Workspace(
                1,
                archived.asOf(),
                archived.job(),
                archived.intake(),
                identity,
                manifest.programVersion(),
                manifest.published(),
                archived.before(),
                output,
                Files.createDirectories(temporary.resolve("staging")),
                listener);
        StateFolder aside = new StateFolder(temporary.resolve("state")).create();
        ReleaseBuild build = ReleaseBuild.of(workspace, aside, JobDatabase.own(aside), new LocalEngine());
        if (build.failure().isPresent()) {
            checks.wrong(
                    CHECK,
                    "",
                    "it cannot be built again: " + build.failure().get().getMessage());
            return;
        }
        takeOver(release, manifest, workspace.release());
        boolean changes =
                archived.before().previous().isEmpty() || workspace.before().isPresent();
        if (!changes) {
            checks.note(
                    CHECK,
                    manifest.previous(),
                    "the release before was thinned: what depends on it (changes, history, pages, metadata) is not compared");
        }
        checks.make(CHECK, "", () -> compare(release, workspace.release(), changes));
    }

    /** The manifest lists this file too: with the release's own, and its approval, it can be compared as a whole. */
    private static void takeOver(Path release, Manifest original, Path rebuilt) throws IOException {
        Path run = release.resolve(RUN);
        if (Files.isRegularFile(run)) {
            Files.copy(run, rebuilt.resolve(RUN), StandardCopyOption.REPLACE_EXISTING);
        }
        Manifest manifest = ManifestFile.read(rebuilt).orElseThrow();
        Manifest approved = original.approval().map(manifest::withApproval).orElse(manifest);
        Seal.write(rebuilt, approved.withFiles(Seal.files(rebuilt)));
    }

    private String compare(Path release, Path rebuilt, boolean changes) throws IOException {
        Set<String> paths = new TreeSet<>(files(release));
        paths.addAll(files(rebuilt));
        if (!changes) {
            paths.removeIf(path -> !OF_DATA_ALONE.matcher(path).matches());
        }
        for (String path : paths) {
            Path ours = release.resolve(path);
            Path theirs = rebuilt.resolve(path);
            if (!Files.isRegularFile(theirs, LinkOption.NOFOLLOW_LINKS)) {
                checks.wrong(CHECK, path, "only the release has it");
            } else if (!Files.isRegularFile(ours, LinkOption.NOFOLLOW_LINKS)) {
                checks.wrong(CHECK, path, "the release does not have it");
            } else {
                long differs = Files.mismatch(ours, theirs);
                if (differs >= 0) {
                    checks.wrong(CHECK, path, "it differs, from byte %d on".formatted(differs));
                }
            }
        }
        return "built again from the archive: %d files, the same bytes".formatted(paths.size());
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .collect(Collectors.toSet());
        }
    }
}
