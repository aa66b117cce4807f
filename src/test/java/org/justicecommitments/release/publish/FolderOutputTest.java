package org.justicecommitments.release.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Feature;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where {@code latest} leads, on a file system with links and on one without. */
class FolderOutputTest {

    private static final String FIRST = "2026-01-01T000000Z";
    private static final String SECOND = "2026-01-02T000000Z";

    @TempDir
    private Path folder;

    private static void release(Path root, String id, String... files) throws IOException {
        Path release = root.resolve("releases").resolve(id);
        for (String file : files) {
            Path path = release.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, file + " of " + id);
        }
        Files.writeString(release.resolve("release.json"), "{\"id\": \"" + id + "\"}");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(path -> path.getFileName().toString().replace("/", ""))
                    .sorted()
                    .toList();
        }
    }

    private static void checkBothReleases(Path root) throws IOException {
        FolderOutput output = new FolderOutput(root);
        release(root, FIRST, "data/tags.csv", "data/old.csv");
        release(root, SECOND, "data/tags.csv");

        assertThat(output.pointsTo(FIRST)).isFalse();
        output.pointTo(FIRST);
        assertThat(output.pointsTo(FIRST)).isTrue();
        assertThat(output.pointsTo(SECOND)).isFalse();

        output.pointTo(SECOND);
        assertThat(output.pointsTo(SECOND)).isTrue();
        assertThat(root.resolve("latest/data/tags.csv")).hasContent("data/tags.csv of " + SECOND);
        assertThat(Files.exists(root.resolve("latest/data/old.csv"))).isFalse();
        assertThat(names(root)).containsExactly("latest", "releases");
    }

    @Test
    void latestIsALinkWhereThereAreLinks() throws IOException {
        checkBothReleases(folder);

        assertThat(Files.isSymbolicLink(folder.resolve("latest"))).isTrue();
    }

    @Test
    void latestIsACopyWhereThereAreNoLinks() throws IOException {
        try (FileSystem without = Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setSupportedFeatures(Feature.FILE_CHANNEL)
                .build())) {
            Path root = Files.createDirectories(without.getPath("/output"));

            checkBothReleases(root);

            assertThat(Files.isDirectory(root.resolve("latest"), LinkOption.NOFOLLOW_LINKS))
                    .isTrue();
        }
    }

    @Test
    void aCopyThatWasMadeWithoutLinksGivesWayToALink() throws IOException {
        release(folder, FIRST, "data/tags.csv");
        Durable.copy(folder.resolve("releases").resolve(FIRST), folder.resolve("latest"));
        FolderOutput output = new FolderOutput(folder);
        assertThat(output.pointsTo(FIRST)).isTrue();
        release(folder, SECOND, "data/tags.csv");

        output.pointTo(SECOND);

        assertThat(Files.isSymbolicLink(folder.resolve("latest"))).isTrue();
        assertThat(output.pointsTo(SECOND)).isTrue();
        assertThat(names(folder)).containsExactly("latest", "releases");
    }
}
