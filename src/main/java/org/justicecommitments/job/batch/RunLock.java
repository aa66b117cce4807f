package org.justicecommitments.job.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lock that one run holds at a time: of a file in the state folder and, where the job database is shared, in that too. The operating system and
 * the server free it when its holder dies, however that happens.
 */
public final class RunLock implements AutoCloseable {

    /**
     * What this process holds: the lock file and who signed it. The operating system frees a lock as soon as its process closes that file, whichever
     * of its threads had opened it and why: so no thread opens a file that stands here.
     */
    private static final Map<Path, String> HELD = new HashMap<>();

    private static final Pattern PROCESS = Pattern.compile("process (\\d{1,18}) ");
    private static final int LOOKS = 20;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Path file;
    private final FileChannel channel;
    private Optional<DatabaseLock> shared = Optional.empty();

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock, if no other run holds it. */
    public static Optional<RunLock> take(StateFolder state, Instant now) throws IOException {
        Path file = state.create().root().toRealPath().resolve(state.lock().getFileName());
        Optional<RunLock> free = take(file, now);
        if (free.isEmpty()) {
            return free;
        }
        RunLock taken = free.get();
        try {
            JobDatabase database = JobDatabase.of(state);
            if (database.shared()) {
                taken.shared = DatabaseLock.take(database, now);
                if (taken.shared.isEmpty()) {
                    taken.close();
                    return Optional.empty();
                }
            }
            taken.sign();
        } catch (IOException e) {
            taken.close();
            throw e;
        }
        return free;
    }

    private static Optional<RunLock> take(Path file, Instant now) throws IOException {
        synchronized (HELD) {
            if (HELD.containsKey(file)) {
                return Optional.empty();
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            HELD.put(
                    file,
                    "process %d since %s"
                            .formatted(ProcessHandle.current().pid(), now.truncatedTo(ChronoUnit.SECONDS)));
            return Optional.of(new RunLock(file, channel));
        }
    }

    private void sign() throws IOException {
        String holder = signature(file) + System.lineSeparator();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
        channel.force(true);
    }

    /**
     * Who holds the lock, and since when. Whoever has just taken it may not have signed yet: what still stands there was
     * then left by a dead process.
     */
    public static String holder(StateFolder state) {
        JobDatabase database = JobDatabase.of(state);
        Optional<String> elsewhere = database.shared() ? DatabaseLock.holder(database) : Optional.empty();
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        String text = signature(state);
        for (int look = 1; look < LOOKS && !namesTheLiving(text); look++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            text = signature(state);
        }
        return text.isEmpty() ? "another process" : text;
    }

    private static String signature(StateFolder state) {
        try {
            return signature(state.root().toRealPath().resolve(state.lock().getFileName()));
        } catch (IOException e) {
            return "";
        }
    }

    private static String signature(Path file) throws IOException {
        synchronized (HELD) {
            String own = HELD.get(file);
            return own == null ? Files.readString(file, StandardCharsets.UTF_8).strip() : own;
        }
    }

    private static boolean namesTheLiving(String text) {
        Matcher process = PROCESS.matcher(text);
        return process.lookingAt()
                && ProcessHandle.of(Long.parseLong(process.group(1))).isPresent();
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            HELD.remove(file);
            try (channel) {
                if (shared.isPresent()) {
                    shared.get().close();
                }
                channel.truncate(0);
            }
        }
    }
}
