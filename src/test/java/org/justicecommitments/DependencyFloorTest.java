package org.justicecommitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The jars on the class path, held to the floors of {@code dependencies.md}. */
class DependencyFloorTest {

    private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9-]+)` \\| ([0-9.]+) \\| .{10,} \\| .{3,} \\|");
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[0-9.]*)([.-][A-Za-z][^/]*)?\\.jar");

    /** A jar that has to be so new. */
    record Floor(String jar, String version) {}

    static Stream<Floor> floors() throws IOException {
        return Files.readAllLines(Path.of("src/docs/dependencies.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Floor(row.group(1), row.group(2)));
    }

    private static List<String> versions(String jar) {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> versions = new ArrayList<>();
        for (String entry : path.split(File.pathSeparator, -1)) {
            Matcher name = JAR.matcher(Path.of(entry).getFileName().toString());
            if (name.matches() && name.group(1).equals(jar)) {
                versions.add(name.group(2));
            }
        }
        return versions;
    }

    private static boolean isAtLeast(String version, String floor) {
        int[] is = numbers(version);
        int[] least = numbers(floor);
        for (int i = 0; i < Math.max(is.length, least.length); i++) {
            int order = Integer.compare(i < is.length ? is[i] : 0, i < least.length ? least[i] : 0);
            if (order != 0) {
                return order > 0;
            }
        }
        return true;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    @ParameterizedTest
    @MethodSource("floors")
    void noJarIsOlderThanItsFloorAndEveryRowSpeaksOfAJarThatIsThere(Floor floor) {
        assertThat(versions(floor.jar()))
                .as("versions of %s on the class path", floor.jar())
                .isNotEmpty()
                .allMatch(version -> isAtLeast(version, floor.version()), "at least " + floor.version());
    }

    @Test
    void everyRowOfTheTableIsRead() throws IOException {
        long rows = Files.readAllLines(Path.of("src/docs/dependencies.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .count();

        assertThat(floors()).hasSize((int) rows).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource({
        "1.26.0, 1.26.0, true",
        "1.28, 1.26.0, true",
        "1.9.0, 1.26.0, false",
        "2.0, 2.0.1, false",
        "42.7.11, 42.7.7, true"
    })
    void versionsAreComparedNumberByNumber(String version, String floor, boolean expected) {
        assertThat(isAtLeast(version, floor)).isEqualTo(expected);
    }
}
