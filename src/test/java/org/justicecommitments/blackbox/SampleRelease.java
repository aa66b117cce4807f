package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The release of the sample in {@code input/}, made once for all tests that only look at it. */
final class SampleRelease {

    private static Desk desk;

    private SampleRelease() {}

    /** The desk on which it was made. */
    static synchronized Desk desk() {
        if (desk == null) {
            try {
                Path root = Files.createTempDirectory("sample-release");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root)));
                Desk made = Desk.in(root).withSample();
                assertThat(made.run().with(0).err()).contains("Published release");
                desk = made;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return desk;
    }

    /** The release. */
    static Release get() {
        try {
            return desk().release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path root) {
        try (Stream<Path> walk = Files.walk(root)) {
            List<Path> all = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : all) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
