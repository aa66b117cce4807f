package org.justicecommitments.recovery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Commands under strace, which counts their calls to the file system and makes the one that is asked for fatal.
 *
 * @param program runs the commands
 * @param paths the files and folders that count; calls on others are left alone
 * @param log where strace writes
 */
record Strace(Program program, Set<String> paths, Path log) {

    /** All calls that change something: a kill between two others finds the disk as the next of these does. */
    private static final String CALLS = "?open,openat,?creat,close,write,pwrite64,writev,?pwritev,fsync,fdatasync,"
            + "ftruncate,?rename,renameat,renameat2,?mkdir,mkdirat,?rmdir,?unlink,unlinkat,?symlink,symlinkat,"
            + "?link,linkat,?chmod,fchmod,fchmodat,?chown,fchown,fchownat,?utimensat,sendfile,copy_file_range";

    private static final Pattern CALL = Pattern.compile("^(\\d+) +([a-z_0-9]+)\\(.*");

    /**
     * A call.
     *
     * @param name its name
     * @param number which one of that name by the same thread, from 1
     */
    record Call(String name, int number) {}

    /** Whether this machine lets us trace. */
    static boolean works() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("strace", "-f", "--seccomp-bpf", "-o", "/dev/null", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Runs a command once to learn which files and folders below some roots it touches. */
    static Strace learn(Program program, Path log, List<Path> roots, List<String> command)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(
                List.of("strace", "-f", "-qqq", "--seccomp-bpf", "-y", "-s", "0", "-e", "trace=" + CALLS));
        all.addAll(List.of("-o", log.toString()));
        all.addAll(command);
        Program.Ended ended = Program.end(program.start(all));
        if (ended.code() != 0) {
            throw new IllegalStateException("The rehearsal failed: " + ended);
        }
        Set<String> paths = new TreeSet<>();
        String text = Files.readString(log, StandardCharsets.ISO_8859_1);
        for (Path root : roots) {
            Matcher matcher = Pattern.compile(Pattern.quote(root.toString()) + "(?![^/\"<>])[^\"<>]*")
                    .matcher(text);
            while (matcher.find()) {
                paths.add(matcher.group());
            }
        }
        return new Strace(program, paths, log);
    }

    /** How many calls a command makes, by name; of several threads, the one that makes most. */
    Map<String, Integer> count(List<String> command) throws IOException, InterruptedException {
        Program.Ended ended = traced(List.of(), true, command);
        if (ended.code() != 0) {
            throw new IllegalStateException("The rehearsal failed: " + ended);
        }
        Map<String, Integer> byThread = new HashMap<>();
        Map<String, Integer> most = new TreeMap<>();
        for (String line : Files.readAllLines(log, StandardCharsets.ISO_8859_1)) {
            Matcher matcher = CALL.matcher(line);
            if (matcher.matches()) {
                int number = byThread.merge(matcher.group(1) + matcher.group(2), 1, Integer::sum);
                most.merge(matcher.group(2), number, Math::max);
            }
        }
        return most;
    }

    /** Runs a command, and kills it as it makes a call. */
    Program.Ended kill(Call call, List<String> command) throws IOException, InterruptedException {
        return traced(
                List.of("-e", "inject=%s:signal=KILL:when=%d".formatted(call.name(), call.number())), false, command);
    }

    /** Runs a command in which a call fails, and all later ones of its name if that is asked for. */
    Program.Ended fail(Call call, String error, boolean fromThenOn, List<String> command)
            throws IOException, InterruptedException {
        String when = call.number() + (fromThenOn ? "+" : "");
        return traced(List.of("-e", "inject=%s:error=%s:when=%s".formatted(call.name(), error, when)), true, command);
    }

    /** The first call of the last command that was made to fail. */
    Optional<String> failed() throws IOException {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains("(INJECTED)")).findFirst();
        }
    }

    /** Filtered by the kernel it is faster, but then some versions of strace forget the signal. */
    private Program.Ended traced(List<String> inject, boolean filtered, List<String> command)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("strace", "-f", "-qqq", "-y", "-s", "0"));
        if (filtered) {
            all.add("--seccomp-bpf");
        }
        all.addAll(List.of("-e", "trace=" + CALLS, "-e", "signal=none", "-o", log.toString()));
        all.addAll(inject);
        for (String path : paths) {
            all.addAll(List.of("-P", path));
        }
        all.addAll(command);
        return Program.end(program.start(all));
    }

    /** The same for another world of the same shape. */
    Strace moved(World from, World to, Path newLog) {
        Set<String> moved = new TreeSet<>();
        for (String path : paths) {
            moved.add(path.replace(from.output().toString(), to.output().toString())
                    .replace(from.state().toString(), to.state().toString()));
        }
        return new Strace(program, moved, newLog);
    }
}
