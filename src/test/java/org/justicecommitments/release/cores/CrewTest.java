package org.justicecommitments.release.cores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CrewTest {

    @Test
    void asManyPiecesGoOnAtTheSameTimeAsThereAreThreads() throws Exception {
        CountDownLatch met = new CountDownLatch(2);

        try (Crew crew = new Crew(2, () -> {})) {
            crew.await(List.of(crew.begin(() -> meet(met)), crew.begin(() -> meet(met)))); // neither would end alone
        }

        assertThat(met.getCount()).isZero();
    }

    @Test
    void whoIsFreeTakesThePieceThatWasHandedInFirst() throws Exception {
        CountDownLatch free = new CountDownLatch(1);
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());

        try (Crew crew = new Crew(2, () -> {})) {
            Future<?> busy = crew.begin(() -> Latches.await(free));
            List<Future<?>> pieces = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                int number = i;
                pieces.add(crew.begin(() -> done.add(number)));
            }
            crew.await(pieces);
            assertThat(busy.isDone()).isFalse();
            free.countDown();
            crew.await(List.of(busy));
        }

        assertThat(done).hasSize(20).isSorted();
    }

    @Test
    void theFailureOfAPieceIsThrownOnAndWhatElseGoesOnIsInterrupted() {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();

        assertThatThrownBy(() -> {
                    try (Crew crew = new Crew(2, () -> {})) {
                        Future<?> failing = crew.begin(() -> {
                            Latches.await(begun);
                            throw new IOException("the disk is full");
                        });
                        Future<?> other = crew.begin(() -> {
                            begun.countDown();
                            try {
                                Latches.await(new CountDownLatch(1));
                            } finally {
                                ended.set(true);
                            }
                        });
                        crew.await(List.of(failing, other));
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is full");
        assertThat(ended).isTrue();
    }

    @Test
    void thePiecesOfALineFollowOneAnotherWhileOtherLinesGoOn() throws Exception {
        CountDownLatch free = new CountDownLatch(1);
        List<Integer> held = new ArrayList<>();
        List<Integer> other = new ArrayList<>();

        try (Crew crew = new Crew(2, () -> {})) {
            Crew.Line<Integer> first = crew.line(number -> {
                Latches.await(free);
                held.add(number);
            });
            Crew.Line<Integer> second = crew.line(other::add);
            List<Future<?>> pieces = new ArrayList<>();
            List<Future<?>> ofSecond = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                pieces.add(first.add(i));
                ofSecond.add(second.add(i));
            }
            crew.await(ofSecond);
            assertThat(held).isEmpty();
            free.countDown();
            crew.await(pieces);
        }

        assertThat(held).hasSize(50).isSorted();
        assertThat(other).hasSize(50).isSorted();
    }

    @Test
    void whatIsBehindAPieceThatFailsIsNotBegun() {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());

        assertThatThrownBy(() -> {
                    try (Crew crew = new Crew(2, () -> {})) {
                        Crew.Line<Integer> line = crew.line(number -> {
                            if (number == 1) {
                                throw new IOException("the disk is full");
                            }
                            done.add(number);
                        });
                        crew.await(List.of(line.add(0)));
                        List<Future<?>> failing = List.of(line.add(1), line.add(2));
                        crew.await(failing.subList(1, 2));
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is full");
        assertThat(done).containsExactly(0);
    }

    @Test
    void thePulseIsHeardWhileAPieceIsWaitedFor() {
        assertThatThrownBy(() -> {
                    try (Crew crew = new Crew(1, () -> {
                        throw new IllegalArgumentException("stop");
                    })) {
                        crew.await(List.of(crew.begin(() -> Latches.await(new CountDownLatch(1)))));
                    }
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stop");
    }

    private static void meet(CountDownLatch both) throws IOException {
        both.countDown();
        Latches.await(both);
    }
}
