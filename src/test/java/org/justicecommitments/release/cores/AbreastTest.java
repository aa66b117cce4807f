package org.justicecommitments.release.cores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AbreastTest {

    @Test
    void bothGoOnAtTheSameTime() throws Exception {
        CountDownLatch here = new CountDownLatch(1);
        CountDownLatch beside = new CountDownLatch(1);

        Abreast.both(() -> meet(here, beside), () -> meet(beside, here), () -> {}); // neither would end alone

        assertThat(List.of(here.getCount(), beside.getCount())).containsOnly(0L);
    }

    @Test
    void withoutMemoryForBothTheSecondGoesFirstAndInTheSameThread() throws Exception {
        List<String> done = new ArrayList<>();
        String own = Thread.currentThread().getName();

        Abreast.both(
                Runtime.getRuntime().maxMemory(),
                () -> done.add("here in " + Thread.currentThread().getName()),
                () -> done.add("beside in " + Thread.currentThread().getName()),
                () -> {});

        assertThat(done).containsExactly("beside in " + own, "here in " + own);
    }

    private static void meet(CountDownLatch own, CountDownLatch other) throws IOException {
        own.countDown();
        Latches.await(other);
    }

    @Test
    void theFailureOfTheFirstInterruptsTheSecondAndWaitsForItsEnd() {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();

        assertThatThrownBy(() -> Abreast.both(
                        () -> {
                            Latches.await(begun);
                            throw new IOException("the disk is full");
                        },
                        () -> {
                            begun.countDown();
                            try {
                                Latches.await(new CountDownLatch(1));
                            } finally {
                                ended.set(true);
                            }
                        },
                        () -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is full");
        assertThat(ended).isTrue();
    }

    @Test
    void theFailureOfTheSecondIsThrownOnWhenTheFirstHasEnded() {
        AtomicBoolean ended = new AtomicBoolean();

        assertThatThrownBy(() -> Abreast.both(
                        () -> ended.set(true),
                        () -> {
                            throw new IllegalStateException("two tables of one name");
                        },
                        () -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("two tables of one name");
        assertThat(ended).isTrue();
    }

    @Test
    void theFirstMayGiveUpWhenItHearsThatTheSecondFailed() {
        CountDownLatch heard = new CountDownLatch(1);

        assertThatThrownBy(() -> Abreast.both(
                        () -> {
                            Latches.await(heard);
                            throw new CancellationException();
                        },
                        () -> {
                            heard.countDown();
                            throw new IOException("the disk is full");
                        },
                        () -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is full");
    }

    @Test
    void thePulseIsHeardWhileTheSecondIsWaitedFor() {
        assertThatThrownBy(() -> Abreast.both(() -> {}, () -> Latches.await(new CountDownLatch(1)), () -> {
                    throw new IllegalArgumentException("stop");
                }))
                .hasMessage("stop");
    }

    @Test
    void whatIsWorkedOnInOrderComesOutInOrderAndNobodyWorksOnAfterTheEnd() throws Exception {
        AtomicBoolean working = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        try (InOrder<Integer> work = new InOrder<>(3)) {
            for (int i = 0; i < 6; i++) {
                int number = i;
                work.submit(() -> {
                    Thread.sleep(20L * (6 - number));
                    return number;
                });
            }
            assertThat(work.isFull()).isTrue();
            for (int i = 0; i < 6; i++) {
                assertThat(work.take()).contains(i);
            }
            assertThat(work.take()).isEqualTo(Optional.empty());
            work.submit(() -> {
                working.set(true);
                begun.countDown();
                try {
                    Latches.await(new CountDownLatch(1));
                } finally {
                    Thread.sleep(50);
                    working.set(false);
                }
                return 0;
            });
            Latches.await(begun);
        }
        assertThat(working).isFalse();
    }
}
