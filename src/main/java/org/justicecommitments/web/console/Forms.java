package org.justicecommitments.web.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The launch forms that were shown: each starts one run at most, however often it is sent. */
final class Forms {

    private static final int MOST = 10_000;

    private final Map<String, Long> started = new LinkedHashMap<>();

    /** A key for a new form. */
    static String key() {
        return UUID.randomUUID().toString();
    }

    /** What a form sent again leads to: the run that it started; -1 for one on its way; null if it was not sent yet. */
    synchronized @org.jspecify.annotations.Nullable Long begin(String key) {
        if (started.size() >= MOST) {
            started.remove(started.keySet().iterator().next());
        }
        return started.putIfAbsent(key, -1L);
    }

    /** The run that a form started. */
    synchronized void started(String key, long run) {
        started.put(key, run);
    }

    /** Lets a form be sent again that started nothing. */
    synchronized void refused(String key) {
        started.remove(key);
    }
}
