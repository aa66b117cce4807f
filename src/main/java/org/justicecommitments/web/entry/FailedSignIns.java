package org.justicecommitments.web.entry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The sign-ins that failed lately, by the address that they came from: whoever failed too often waits. */
final class FailedSignIns {

    static final Duration WINDOW = Duration.ofMinutes(5);
    static final int FROM_ONE = 5;
    static final int FROM_ALL = 50;

    private final Clock clock;
    private final Map<String, Deque<Instant>> byAddress = new HashMap<>();

    FailedSignIns(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts an attempt before it is tried, so that many at once do not slip through; gives whether it may be tried.
     */
    synchronized boolean begin(String address) {
        Instant oldest = clock.instant().minus(WINDOW);
        byAddress.values().forEach(times -> times.removeIf(time -> time.isBefore(oldest)));
        byAddress.values().removeIf(Deque::isEmpty);
        int all = byAddress.values().stream().mapToInt(Deque::size).sum();
        Deque<Instant> own = byAddress.computeIfAbsent(address, key -> new ArrayDeque<>());
        if (own.size() >= FROM_ONE || all >= FROM_ALL) {
            return false;
        }
        own.add(clock.instant());
        return true;
    }

    /** Takes an attempt back that went well. */
    synchronized void succeeded(String address) {
        Deque<Instant> own = byAddress.get(address);
        if (own != null) {
            own.pollLast();
        }
    }
}
