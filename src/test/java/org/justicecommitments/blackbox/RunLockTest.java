package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.justicecommitments.job.batch.RunLock;
import org.justicecommitments.job.batch.StateFolder;

/** R7 within one process: a server holds the lock for a run while its other threads ask for it. */
class RunLockTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:05:12Z");

    @TempDir
    private Path folder;

    private StateFolder state;

    @BeforeEach
    void setUp() {
        state = new StateFolder(folder.resolve("state"));
    }

    private void assertHeldAgainstOthers() {
        assertThatThrownBy(() -> LockHolder.of(state.root())).hasMessageContaining("does not hold the lock");
    }

    @Test
    void whoAsksInTheProcessThatHoldsTheLockIsTurnedAwayAndDoesNotFreeIt() throws Exception {
        try (RunLock held = RunLock.take(state, NOW).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(RunLock.take(state, NOW.plusSeconds(60))).isEmpty();

            assertHeldAgainstOthers();
        }
    }

    @Test
    void whoAsksTheHoldingProcessWhoHoldsTheLockDoesNotFreeIt() throws Exception {
        try (RunLock held = RunLock.take(state, NOW).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(RunLock.holder(state))
                    .isEqualTo("process %d since 2026-11-21T02:05:12Z"
                            .formatted(ProcessHandle.current().pid()));

            assertHeldAgainstOthers();
        }
    }

    @Test
    void aLinkToTheStateFolderLeadsToTheSameLock() throws Exception {
        Path link =
                Files.createSymbolicLink(folder.resolve("link"), state.create().root());
        try (RunLock held = RunLock.take(new StateFolder(link), NOW).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(RunLock.take(state, NOW)).isEmpty();

            assertHeldAgainstOthers();
        }
    }

    @Test
    void aLockThatWasGivenBackCanBeTakenHereAndElsewhere() throws Exception {
        RunLock.take(state, NOW).orElseThrow().close();
        RunLock.take(state, NOW).orElseThrow().close();

        try (LockHolder other = LockHolder.of(state.root())) {
            assertThat(RunLock.take(state, NOW)).isEmpty();
            assertThat(RunLock.holder(state)).startsWith("process " + other.pid() + " since ");
        }
        try (RunLock again = RunLock.take(state, NOW).orElseThrow()) {
            assertThat(again).isNotNull();
        }
    }
}
