package org.justicecommitments.recovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.justicecommitments.provenance.Sha256;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.metadata.Seal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at an output as its readers do, trusting nothing that the program says about it; gives problems in sentences. */
final class OutputCheck {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COMMITMENTS = "data/commitments.csv";

    private final World world;
    private final Map<String, String> commitmentsOfWhole = new HashMap<>();
    private boolean served;

    OutputCheck(World world) {
        this.world = world;
    }

    /**
     * What a reader sees at any moment, a run or a killed run notwithstanding. A release that was found whole is not read
     * again, so that new ones are looked at as soon as they appear.
     */
    List<String> visible() throws IOException {
        List<String> problems = new ArrayList<>();
        for (String id : releases()) {
            if (!commitmentsOfWhole.containsKey(id)) {
                List<String> torn = torn(world.output().resolve("releases").resolve(id));
                problems.addAll(torn);
                if (torn.isEmpty()) {
                    commitmentsOfWhole.put(id, Sha256.of(release(id).resolve(COMMITMENTS)));
                }
            }
        }
        if (served || Files.exists(world.output().resolve("latest.json"))) {
            served = true;
            pointers(problems);
        }
        return problems;
    }

    private void pointers(List<String> problems) throws IOException {
        json("latest.json", problems).ifPresent(latest -> whole("latest.json", latest.path("id"), problems));
        json("index.json", problems).ifPresent(index -> index.path("releases")
                .forEach(release -> whole("index.json", release.path("id"), problems)));
        Path file = world.output().resolve("latest").resolve(COMMITMENTS);
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (!commitmentsOfWhole.containsValue(Sha256.of(new String(bytes, StandardCharsets.UTF_8)))) {
                problems.add(file + " is of no whole release");
            }
        } catch (IOException e) {
            problems.add(file + " cannot be read: " + e);
        }
    }

    private Optional<JsonNode> json(String name, List<String> problems) {
        try {
            return Optional.of(JSON.readTree(Files.readAllBytes(world.output().resolve(name))));
        } catch (IOException | JacksonException e) {
            problems.add(name + " cannot be read: " + e);
            return Optional.empty();
        }
    }

    /** A release that appeared after the folder was listed is looked at here. */
    private void whole(String pointer, JsonNode id, List<String> problems) {
        String name = id.asString();
        if (name.isEmpty()) {
            problems.add(pointer + " names no release");
            return;
        }
        try {
            if (!commitmentsOfWhole.containsKey(name)) {
                List<String> torn = torn(release(name));
                problems.addAll(torn);
                if (torn.isEmpty()) {
                    commitmentsOfWhole.put(name, Sha256.of(release(name).resolve(COMMITMENTS)));
                }
            }
        } catch (IOException e) {
            problems.add(pointer + " points at " + name + ": " + e);
        }
    }

    /** What is wrong with a release: its checksums, its manifest, its files and its rows must agree. */
    static List<String> torn(Path release) throws IOException {
        List<String> problems = new ArrayList<>();
        Optional<Manifest> manifest = ManifestFile.read(release);
        if (manifest.isEmpty()) {
            return List.of(release + " has no manifest");
        }
        if (!release.endsWith(manifest.get().id())) {
            problems.add(release + " is release " + manifest.get().id());
        }
        Set<String> listed = new HashSet<>(Set.of(Seal.CHECKSUMS));
        for (String line : Files.readAllLines(release.resolve(Seal.CHECKSUMS), StandardCharsets.UTF_8)) {
            String[] sum = line.split("  ", 2);
            listed.add(sum[1]);
            Path file = release.resolve(sum[1]);
            if (!Files.isRegularFile(file) || !Sha256.of(file).equals(sum[0])) {
                problems.add(file + " is missing or altered");
            }
        }
        for (Manifest.ReleaseFile file : manifest.get().files()) {
            if (!listed.contains(file.path()) || Files.size(release.resolve(file.path())) != file.bytes()) {
                problems.add(file.path() + " of " + release + " is not as the manifest says");
            }
        }
        if (!listed.equals(files(release))) {
            problems.add(release + " holds " + files(release) + ", but lists " + listed);
        }
        long rows;
        try (Stream<String> lines = Files.lines(release.resolve(COMMITMENTS), StandardCharsets.UTF_8)) {
            rows = lines.count() - 1;
        }
        if (rows != manifest.get().counts().get("commitments")) {
            problems.add(release + " has " + rows + " commitments, not as the manifest says");
        }
        return problems;
    }

    private static Set<String> files(Path release) throws IOException {
        Set<String> files = new HashSet<>();
        try (Stream<Path> walk = Files.walk(release)) {
            walk.filter(Files::isRegularFile)
                    .forEach(file -> files.add(release.relativize(file).toString()));
        }
        return files;
    }

    /** What is wrong when no run is under way and none was killed: everything agrees, and nothing is left over. */
    List<String> settled(long commitments) throws IOException {
        commitmentsOfWhole.clear();
        List<String> problems = new ArrayList<>(visible());
        List<String> ids = List.copyOf(releases().descendingSet());
        if (ids.isEmpty()) {
            problems.add("there is no release");
            return problems;
        }
        String newest = ids.get(0);
        json("latest.json", problems)
                .filter(latest -> !latest.path("id").asString().equals(newest))
                .ifPresent(latest -> problems.add("latest.json points at " + latest.path("id") + ", not " + newest));
        Path latest = world.output().resolve("latest"); // a link; a copy where a link could never be made
        if (Files.mismatch(latest.resolve(ManifestFile.NAME), release(newest).resolve(ManifestFile.NAME)) >= 0) {
            problems.add("latest does not point at " + newest);
        }
        List<String> indexed = new ArrayList<>();
        json("index.json", problems).ifPresent(index -> index.path("releases")
                .forEach(release -> indexed.add(release.path("id").asString())));
        if (!indexed.equals(ids)) {
            problems.add("index.json lists " + indexed + ", there are " + ids);
        }
        json("status.json", problems)
                .filter(status -> !status.path("release").asString().equals(newest))
                .ifPresent(status -> problems.add("status.json speaks of " + status.path("release")));
        ManifestFile.read(release(newest))
                .filter(manifest -> manifest.counts().getOrDefault("commitments", 0L) != commitments)
                .ifPresent(manifest -> problems.add("rows were lost: " + manifest.counts()));
        leftOver(problems);
        return problems;
    }

    private void leftOver(List<String> problems) throws IOException {
        List<Path> left = new ArrayList<>(hidden(world.output()));
        left.addAll(hidden(world.output().resolve("releases")));
        left.addAll(hidden(world.state().resolve("runs")));
        if (Files.exists(world.state().resolve("staging"), LinkOption.NOFOLLOW_LINKS)) {
            left.add(world.state().resolve("staging"));
        }
        try (Stream<Path> originals = Files.list(world.state().resolve("originals"))) {
            originals
                    .filter(file -> !file.getFileName().toString().matches("[0-9a-f]{64}"))
                    .forEach(left::add);
        }
        left.forEach(path -> problems.add(path + " was left over"));
        String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(world.state()));
        if (!permissions.equals("rwx------")) {
            problems.add("the state folder is open to others: " + permissions);
        }
    }

    private static List<Path> hidden(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(path -> path.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    private Path release(String id) {
        return world.output().resolve("releases").resolve(id);
    }

    /** The releases that a reader sees, oldest first. */
    NavigableSet<String> releases() throws IOException {
        TreeSet<String> ids = new TreeSet<>();
        Path releases = world.output().resolve("releases");
        if (Files.isDirectory(releases)) {
            try (Stream<Path> list = Files.list(releases)) {
                list.map(path -> path.getFileName().toString())
                        .filter(name -> !name.startsWith("."))
                        .forEach(ids::add);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return ids;
    }
}
