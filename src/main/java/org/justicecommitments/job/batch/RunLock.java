package org.justicecommitments.job.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lock that one run holds at a time: of a file in the state folder and, where the job database is shared, in that too. The operating system and
 * the server free it when its holder dies, however that happens.
 */
public final class RunLock implements AutoCloseable {

    private static final Pattern PROCESS = Pattern.compile("process (\\d{1,18}) ");
    private static final int LOOKS = 20;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final FileChannel channel;
    private final FileLock lock;
    private Optional<DatabaseLock> shared = Optional.empty();

    private RunLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the lock, if no other run holds it. */
    public static Optional<RunLock> take(StateFolder state, Instant now) throws IOException {
        FileChannel channel =
                FileChannel.open(state.create().lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lock(channel);
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        RunLock taken = new RunLock(channel, lock);
        try {
            JobDatabase database = JobDatabase.of(state);
            if (database.shared()) {
                taken.shared = DatabaseLock.take(database, now);
                if (taken.shared.isEmpty()) {
                    taken.close();
                    return Optional.empty();
                }
            }
            taken.sign(now);
        } catch (IOException e) {
            taken.close();
            throw e;
        }
        return Optional.of(taken);
    }

    private void sign(Instant now) throws IOException {
        String holder =
                "process %d since %s%n".formatted(ProcessHandle.current().pid(), now.truncatedTo(ChronoUnit.SECONDS));
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
        channel.force(true);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another thread of this process holds it
        }
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
            return Files.readString(state.lock(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static boolean namesTheLiving(String text) {
        Matcher process = PROCESS.matcher(text);
        return process.lookingAt()
                && ProcessHandle.of(Long.parseLong(process.group(1))).isPresent();
    }

    @Override
    public void close() throws IOException {
        try (channel;
                lock) {
            if (shared.isPresent()) {
                shared.get().close();
            }
            channel.truncate(0);
        }
    }
}
