package org.justicecommitments.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A few rounds of each recovery test; {@code src/test/recovery.sh} makes them all. */
@Tag("soak")
class RecoveryTest {

    @ParameterizedTest
    @ValueSource(strings = {"R4", "R6"})
    void aRunThatIsDisturbedAtACallTearsNothing(String test) throws IOException, InterruptedException {
        assumeTrue(Strace.works(), "strace is not there, or may not trace here");

        holds(List.of(test));
    }

    @Test
    void aRunThatIsKilledOrMeetsOthersOrHalfAFileOrADamagedStateTearsNothing()
            throws IOException, InterruptedException {
        holds(List.of("R5", "R7", "R14", "R21"));
    }

    @Test
    void nightsBytesAddressesFormsAndDownloadsHold() throws IOException, InterruptedException {
        holds(List.of("R11", "R12", "R13", "R15", "R16", "R20"));
    }

    private static void holds(List<String> tests) throws IOException, InterruptedException {
        ByteArrayOutputStream board = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(board, true, StandardCharsets.UTF_8)) {
            List<Score> scores = Recovery.run(Recovery.Size.SMALL, tests, out);

            assertThat(scores)
                    .as(board.toString(StandardCharsets.UTF_8))
                    .isNotEmpty()
                    .allMatch(Score::isClean);
        }
    }
}
