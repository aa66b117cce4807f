package org.justicecommitments.job.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.provenance.Sha256;
import org.justicecommitments.release.publish.Durable;

/**
 * The configurations of all runs by their hash, the job file and the files that it names as they were, so that a
 * release can be built again.
 */
record ConfigurationArchive(StateFolder state) {

    /** Names the job file among the files of a configuration. */
    private static final String JOB = "job-file.txt";

    /** The hash of a configuration: of the bytes of its files, and of the day that was asked for, if one was. */
    static String hash(List<Path> files, Optional<LocalDate> asOf) {
        StringBuilder all = new StringBuilder();
        files.forEach(file -> all.append(Sha256.of(file)).append('\n'));
        asOf.ifPresent(all::append);
        return Sha256.of(all.toString());
    }

    /**
     * Keeps a configuration.
     *
     * @param files the job file, and behind it the files that it names
     * @return its hash
     */
    String keep(List<Path> files, Optional<LocalDate> asOf) throws IOException {
        List<Path> absolute =
                files.stream().map(file -> file.toAbsolutePath().normalize()).toList();
        Optional<Path> base = base(absolute);
        if (base.isEmpty()) {
            return hash(files, asOf); // on two drives: no path leads from one to the other
        }
        List<Path> relative =
                absolute.stream().map(file -> base.get().relativize(file)).toList();
        Path incoming = state.configurations().resolve(".incoming");
        Durable.delete(incoming);
        for (int i = 0; i < absolute.size(); i++) {
            Path copy = incoming.resolve(relative.get(i).toString());
            Path folder = copy.getParent();
            Files.createDirectories(folder == null ? incoming : folder);
            Files.copy(absolute.get(i), copy, StandardCopyOption.REPLACE_EXISTING); // a file may be named twice
        }
        Files.writeString(incoming.resolve(JOB), relative.get(0) + "\n", StandardCharsets.UTF_8);
        String hash = hash(in(incoming, relative), asOf);
        Path kept = folder(hash);
        if (Files.isDirectory(kept) && isWhole(kept, relative, hash, asOf)) {
            Durable.delete(incoming);
        } else {
            Durable.delete(kept);
            Durable.publish(incoming, kept);
        }
        return hash;
    }

    private static List<Path> in(Path folder, List<Path> relative) {
        return relative.stream().map(file -> folder.resolve(file.toString())).toList();
    }

    private static boolean isWhole(Path kept, List<Path> relative, String hash, Optional<LocalDate> asOf) {
        List<Path> files = in(kept, relative);
        return Files.exists(kept.resolve(JOB))
                && files.stream().allMatch(Files::isRegularFile)
                && hash(files, asOf).equals(hash);
    }

    /** The innermost folder that all files are in, so that the paths from one to the other stay. */
    private static Optional<Path> base(List<Path> files) {
        Path base = files.get(0).getParent();
        while (base != null) {
            Path folder = base;
            if (files.stream().allMatch(file -> file.startsWith(folder))) {
                return Optional.of(folder);
            }
            base = base.getParent();
        }
        return Optional.empty();
    }

    /** The job file of a configuration, if it was kept. */
    Optional<Path> jobFile(String hash) throws IOException {
        Path name = folder(hash).resolve(JOB);
        if (!Files.isRegularFile(name)) {
            return Optional.empty();
        }
        String file = Files.readString(name, StandardCharsets.UTF_8).strip();
        return Optional.of(folder(hash).resolve(file)).filter(Files::isRegularFile);
    }

    private Path folder(String hash) {
        return state.configurations().resolve(hash);
    }
}
