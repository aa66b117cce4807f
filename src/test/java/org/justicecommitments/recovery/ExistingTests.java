package org.justicecommitments.recovery;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.justicecommitments.Scoreboard;

/** Rows of the board that classes of tests fill: each test is a case, and so are those that it counts within itself. */
final class ExistingTests {

    private ExistingTests() {}

    /** Runs classes of tests, by their names below our package. */
    static Score run(String row, String words, String... classes) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(classes)
                        .map(name -> DiscoverySelectors.selectClass("org.justicecommitments." + name))
                        .toList())
                .build();
        Scoreboard.take(row);
        Score score = new Score(row + " " + words);
        AtomicInteger tests = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                boolean held = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
                if (test.isTest() || !held) { // a class that cannot begin is broken too
                    tests.incrementAndGet();
                }
                if (!held) {
                    failed.incrementAndGet();
                    score.remark(test.getDisplayName() + ": "
                            + result.getThrowable().map(Throwable::toString).orElse(""));
                }
            }
        });
        Scoreboard.Cases within = Scoreboard.take(row);
        score.add(tests.get() + within.tried(), failed.get() + within.broken());
        return score;
    }
}
