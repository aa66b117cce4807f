package org.justicecommitments.blackbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.justicecommitments.job.batch.RunLock;
import org.justicecommitments.job.batch.StateFolder;

/** Another process that holds the lock of a state folder until its input ends, or it is killed. */
final class LockHolder implements AutoCloseable {

    private final Process process;

    private LockHolder(Process process) {
        this.process = process;
    }

    /** Starts it, and waits until it holds the lock. */
    static LockHolder of(Path state) throws IOException {
        Process process = Program.java(List.of(), LockHolder.class, state.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int answer = process.getInputStream().read();
        if (answer != 'y') {
            process.destroyForcibly();
            throw new AssertionError("The other process does not hold the lock");
        }
        return new LockHolder(process);
    }

    /** Its number. */
    long pid() {
        return process.pid();
    }

    /** Kills it. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The other process: prints a letter once it holds the lock. */
    public static void main(String... arguments) throws IOException {
        StateFolder state = new StateFolder(Path.of(arguments[0]));
        RunLock lock = RunLock.take(state, Instant.now()).orElseThrow();
        System.out.write('y');
        System.out.flush();
        while (System.in.read() >= 0) {
            System.out.flush();
        }
        lock.close();
    }
}
