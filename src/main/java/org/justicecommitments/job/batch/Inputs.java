package org.justicecommitments.job.batch;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.justicecommitments.release.publish.hadoop.RemoteFolder;

/** The folder with the exports, wherever it is. */
public sealed interface Inputs {

    /** A scheme has two letters at least: one alone is a drive. */
    Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");

    /** The folder of a path, or at an address. */
    static Inputs named(String pathOrAddress) {
        return ADDRESS.matcher(pathOrAddress).matches()
                ? new Remote(URI.create(pathOrAddress.replaceFirst("/+$", "")))
                : new Local(Path.of(pathOrAddress));
    }

    /** By which it can be found again. */
    String name();

    /** Whether it is there. */
    boolean isThere() throws IOException;

    /**
     * Takes in what stands in it.
     *
     * @param watch how long its files must stay the same
     */
    Intake take(StateFolder state, Duration watch) throws IOException;

    /** A folder of this machine. */
    record Local(Path folder) implements Inputs {

        @Override
        public String name() {
            return folder.toAbsolutePath().toString();
        }

        @Override
        public boolean isThere() {
            return Files.isDirectory(folder);
        }

        @Override
        public Intake take(StateFolder state, Duration watch) throws IOException {
            return Intake.of(folder, state.originals(), watch);
        }
    }

    /** A folder that Hadoop reaches; it is copied to this machine first. */
    record Remote(URI address) implements Inputs {

        private static final int ROUNDS = 10;

        @Override
        public String name() {
            return address.toString();
        }

        @Override
        public boolean isThere() throws IOException {
            return RemoteFolder.open(address).isThere();
        }

        @Override
        public Intake take(StateFolder state, Duration watch) throws IOException {
            Path copy = Files.createDirectories(state.staging().resolve("input"));
            RemoteFolder folder = RemoteFolder.open(address);
            List<RemoteFolder.Entry> known = List.of();
            List<RemoteFolder.Entry> now = folder.entries();
            for (int round = 0; !now.equals(known); round++) {
                if (round == ROUNDS) {
                    throw new IOException("the files at %s do not come to rest".formatted(address));
                }
                fetch(folder, known, now, copy);
                known = now;
                Intake.sleep(watch);
                now = folder.entries();
            }
            return Intake.of(copy, state.originals(), Duration.ZERO);
        }

        /** Copies what is new or was changed, and forgets what is gone. */
        private static void fetch(
                RemoteFolder folder, List<RemoteFolder.Entry> known, List<RemoteFolder.Entry> now, Path copy)
                throws IOException {
            for (RemoteFolder.Entry old : known) {
                if (!now.contains(old)) {
                    Files.deleteIfExists(copy.resolve(old.name()));
                }
            }
            List<RemoteFolder.Entry> more = new ArrayList<>(now);
            more.removeAll(known);
            for (RemoteFolder.Entry entry : more) {
                Path target = copy.resolve(entry.name());
                try {
                    if (entry.isFile()) {
                        folder.fetch(entry.name(), target);
                    } else {
                        Files.createDirectory(target); // for the intake to say that it was there
                    }
                } catch (FileNotFoundException e) {
                    Files.deleteIfExists(target); // taken away; the next look sees it
                }
            }
        }
    }
}
