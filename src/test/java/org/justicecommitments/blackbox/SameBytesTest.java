package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.justicecommitments.Scoreboard;

/** Language, country, time zone and encoding of the machine leave no trace in a release. */
@Tag("full")
class SameBytesTest {

    static Stream<Arguments> machines() {
        return Stream.of(
                Arguments.of("tr", "TR", "Asia/Kathmandu", "tr_TR.UTF-8"),
                Arguments.of("th", "TH", "Pacific/Apia", "th_TH.UTF-8"),
                Arguments.of("hi", "IN", "America/St_Johns", "C"),
                Arguments.of("fa", "IR", "America/Santiago", "de_DE.ISO-8859-1"),
                Arguments.of("en", "US", "UTC", "C"));
    }

    /** Digits of its own, and, with this encoding, no name of a file that holds them. */
    @Test
    void aReleaseIsTheSameWhereDigitsAreArabic(@TempDir Path folder) throws Exception {
        aReleaseIsTheSameOnEveryMachine("ar", "EG", "Africa/Cairo", "C", folder);
    }

    @ParameterizedTest(name = "{0}_{1} in {2}, LANG={3}")
    @MethodSource("machines")
    void aReleaseIsTheSameOnEveryMachine(
            String language, String country, String zone, String environment, @TempDir Path folder) throws Exception {
        Desk desk = Desk.in(folder).withSample();
        List<String> options = new ArrayList<>();
        options.add("-Duser.language=" + language);
        options.add("-Duser.country=" + country);
        options.add("-Duser.timezone=" + zone);

        Program.runInOwnJvm(options, Map.of("LANG", environment, "LC_ALL", environment, "TZ", zone), desk.runWords())
                .with(0);

        assertSameBytes(desk.release().reproducibleFiles());
    }

    @Test
    void aReleaseIsTheSameTheNextTimeOnTheSameMachine(@TempDir Path folder) throws Exception {
        Desk desk = Desk.in(folder).withSample();
        desk.run().with(0);

        assertSameBytes(desk.release().reproducibleFiles());
    }

    private static void assertSameBytes(Map<String, Path> found) throws Exception {
        Map<String, Path> expected = SampleRelease.get().reproducibleFiles();
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        List<String> other = new ArrayList<>();
        for (Map.Entry<String, Path> file : expected.entrySet()) {
            if (Files.mismatch(file.getValue(), found.get(file.getKey())) >= 0) {
                other.add(file.getKey());
            }
        }
        Scoreboard.count("R13", expected.size(), other.size());
        assertThat(other).isEmpty();
    }
}
