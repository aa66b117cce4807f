package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real HDFS, with one name node and one data node, in a process of its own. */
final class HdfsCluster implements AutoCloseable {

    private static final Path JARS = Path.of("target", "hdfs");
    private static final Pattern PORT = Pattern.compile("\"namenode_port\":(\\d+)");
    private static final int LONGEST_SECONDS = 240;

    private final Process process;
    private final URI address;

    private HdfsCluster(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Its jar, which the profile {@code full} copies there; empty if it did not. */
    static Optional<Path> jar() throws IOException {
        if (!Files.isDirectory(JARS)) {
            return Optional.empty();
        }
        try (Stream<Path> list = Files.list(JARS)) {
            return list.filter(path -> path.toString().endsWith(".jar"))
                    .findFirst()
                    .map(Path::toAbsolutePath);
        }
    }

    /** Starts one that keeps its blocks in a folder. */
    static HdfsCluster start(Path jar, Path folder) throws IOException, InterruptedException {
        Path details = folder.resolve("details.json");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx512m", "-cp", jar + File.pathSeparator + Program.classPath()));
        command.addAll(List.of("org.apache.hadoop.test.MiniDFSClusterManager", "-format", "-nnport", "0"));
        command.addAll(List.of("-datanodes", "1", "-writeDetails", details.toString()));
        command.add("-Dhdfs.minidfs.basedir=" + folder.resolve("dfs"));
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        for (int second = 0; second < LONGEST_SECONDS && process.isAlive(); second++) {
            Matcher port = PORT.matcher(Files.exists(details) ? Files.readString(details) : "");
            if (port.find()) {
                return new HdfsCluster(process, URI.create("hdfs://localhost:" + port.group(1)));
            }
            TimeUnit.SECONDS.sleep(1);
        }
        process.destroyForcibly();
        assertThat(Files.readString(log))
                .as("what HDFS said, which did not start")
                .isEmpty();
        throw new IllegalStateException("HDFS did not start");
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
