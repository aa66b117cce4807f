package org.justicecommitments.job.batch;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/** The folder with all that is not public: job database, lock, originals, configurations, staging, run records and logs. */
public record StateFolder(Path root) {

    /** Makes the folder if it is not there, for its owner's eyes only. */
    public StateFolder create() throws IOException {
        Path folder = root.toAbsolutePath();
        Path parent = folder.getParent();
        if (!Files.isDirectory(folder) && parent != null) {
            Files.createDirectories(parent);
            make(folder);
        }
        return this;
    }

    /** Makes the folder with its permissions in one step, so that no killed run leaves it open to others. */
    private static void make(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        try {
            Files.createDirectory(folder, posix ? new FileAttribute<?>[] {ownerOnly} : new FileAttribute<?>[0]);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) { // unless another run has just made it
                throw e;
            }
        }
    }

    /** The originals of all inputs, by SHA-256. */
    public Path originals() {
        return root.resolve("originals");
    }

    /** The configurations of all runs, by hash. */
    public Path configurations() {
        return root.resolve("configurations");
    }

    /** What a run writes before it is published. */
    public Path staging() {
        return root.resolve("staging");
    }

    /** The records of runs. */
    public Path runs() {
        return root.resolve("runs");
    }

    /** The logs of runs. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** How runs were asked for. */
    Path launches() {
        return root.resolve("launches");
    }

    Path launch(long run) {
        return launches().resolve(String.format(Locale.ROOT, "%06d.json", run));
    }

    /** How far the run is that is under way. */
    Path live() {
        return root.resolve("running.json");
    }

    /** The wish that a run stop. */
    Path stop() {
        return root.resolve("stop.json");
    }

    /** What a run that failed by a fault of the program or the machine says to its maintainers. */
    public Path failureLog(long run) {
        return logs().resolve("run-%d-failure.txt".formatted(run));
    }

    /** Releases that wait for a person's approval. */
    public Path held() {
        return root.resolve("held");
    }

    /** Copies of releases whose output is not on this machine. */
    public Path mirror() {
        return root.resolve("mirror");
    }

    /** The log of a run, by its ending. */
    public Path log(long run, String ending) {
        return logs().resolve("run-%d.%s".formatted(run, ending));
    }

    /** What the last run measured, for Prometheus. */
    public Path metrics() {
        return root.resolve("metrics").resolve("justice_commitments.prom");
    }

    /** The expected run that people were told is late. */
    Path toldLate() {
        return root.resolve("told-late.txt");
    }

    /** What a portal or an archive has. */
    Path delivered(String word) {
        return root.resolve(word + ".json");
    }

    Path lock() {
        return root.resolve("lock");
    }

    /** Moves the job database out of the way, and gives its new place; the next run makes a new one. */
    Path setDatabaseAside(long run) throws IOException {
        Path aside = root.resolve("jobs-damaged-%d.mv.db".formatted(run));
        return Files.move(root.resolve("jobs.mv.db"), aside, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The address of the job database. */
    public String databaseUrl() {
        return "jdbc:h2:file:" + root.toAbsolutePath().resolve("jobs") + ";DB_CLOSE_ON_EXIT=FALSE";
    }
}
