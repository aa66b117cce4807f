package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RemoteIterator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.justicecommitments.JusticeCommitments;
import org.justicecommitments.job.batch.StateFolder;
import org.justicecommitments.release.publish.hadoop.HadoopOutput;

/** Releases on a real HDFS. */
@Tag("full")
class HdfsTest {

    private static final String FILE = "export.csv";
    private static final String COMPLETION = "Completion (End Of Term)";

    @TempDir
    private static Path clusterFolder;

    private static HdfsCluster cluster;
    private static FileSystem files;

    private Desk desk;
    private String output;

    @BeforeAll
    static void startHdfs() throws IOException, InterruptedException {
        Path jar = HdfsCluster.jar().orElse(null);
        assumeTrue(jar != null, "skipped: target/hdfs has no HDFS; mvn -Pfull copies it there");
        cluster = HdfsCluster.start(jar, clusterFolder);
        files = FileSystem.newInstance(
                cluster.address(), new Configuration()); // the program has its own, set as it likes
    }

    @AfterAll
    static void stopHdfs() throws IOException {
        if (cluster != null) {
            files.close();
            cluster.close();
        }
    }

    @BeforeEach
    void openDesk(@TempDir Path folder) throws IOException {
        desk = Desk.in(folder);
        output = cluster.address() + "/open/" + folder.getFileName();
    }

    private Object[] words(List<?> command, Object... options) {
        List<Object> words = new ArrayList<>(command);
        words.addAll(List.of("--output", output, "--state", desk.state()));
        words.addAll(Arrays.asList(options));
        return words.toArray();
    }

    private Program.Ended run() {
        return Program.run(words(List.of("run", "nightly", "--input", desk.input())));
    }

    private Program.Ended ask(Object... command) {
        return Program.run(words(List.of(command)));
    }

    private static SmallExport export(String completion) {
        return SmallExport.of(1).set(COMPLETION, completion);
    }

    private org.apache.hadoop.fs.Path path(String name) {
        return new org.apache.hadoop.fs.Path(output + "/" + name);
    }

    private List<String> names(String folder) throws IOException {
        if (!files.exists(path(folder))) {
            return List.of();
        }
        return Stream.of(files.listStatus(path(folder)))
                .map(FileStatus::getPath)
                .map(org.apache.hadoop.fs.Path::getName)
                .sorted()
                .toList();
    }

    private List<String> releases() throws IOException {
        return names("releases").stream().filter(name -> !name.startsWith(".")).toList();
    }

    private Set<String> allFiles(String folder) throws IOException {
        Set<String> names = new TreeSet<>();
        String above = path(folder).toUri().getPath() + "/";
        RemoteIterator<LocatedFileStatus> all = files.listFiles(path(folder), true);
        while (all.hasNext()) {
            names.add(all.next().getPath().toUri().getPath().substring(above.length()));
        }
        return names;
    }

    private String read(String name) throws IOException {
        try (InputStream in = files.open(path(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void write(String name, String text) throws IOException {
        try (OutputStream out = files.create(path(name), true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void exportsOnHdfsGiveTheReleaseThatTheyGiveFromAFolder() throws IOException {
        desk.withSample();
        org.apache.hadoop.fs.Path exports = new org.apache.hadoop.fs.Path(
                output + "/../exports-" + desk.root().getFileName());
        files.copyFromLocalFile(new org.apache.hadoop.fs.Path(desk.input().toUri()), exports);
        files.mkdirs(new org.apache.hadoop.fs.Path(exports, "folder"));
        Files.createDirectory(desk.input().resolve("folder"));
        Desk there = Desk.in(desk.root().resolve("there"));
        Object[] words = there.words(List.of("run", "nightly", "--input", exports.toUri()));

        Program.run(words).with(0);
        desk.run().with(0);

        Map<String, Path> expected = desk.release().reproducibleFiles();
        Map<String, Path> found = there.release().reproducibleFiles();
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((path, file) -> assertThat(found.get(path)).as(path).hasSameBinaryContentAs(file));
        assertThat(Program.run(words).with(0).err()).contains("Checked, unchanged");
        files.rename(exports, new org.apache.hadoop.fs.Path(exports + "-elsewhere"));
        assertThat(Program.run(words).with(2).inPlainWords().err()).contains("there is no such input folder");
    }

    @Test
    void aReleaseOnHdfsIsTheLocalOneFileForFile() throws IOException {
        desk.withSample();
        String id = onlyRelease(run().with(0));
        Desk local = Desk.in(desk.root().resolve("local")).withSample();
        local.run().with(0);

        Path there = local.release().folder();
        Set<String> names = new TreeSet<>();
        try (Stream<Path> walk = Files.walk(there)) {
            walk.filter(Files::isRegularFile)
                    .forEach(file -> names.add(there.relativize(file).toString()));
        }
        assertThat(allFiles("releases/" + id)).isEqualTo(names);
        assertThat(allFiles("latest")).isEqualTo(names);
        for (String name : names) {
            if (name.matches("(?:data/(?!history)|summary/|dictionary/).*\\.(?:csv|json)")) {
                assertThat(read("releases/" + id + "/" + name))
                        .as(name)
                        .isEqualTo(Files.readString(there.resolve(name)));
            }
        }
        assertThat(read("latest/release.json")).isEqualTo(read("releases/" + id + "/release.json"));
        assertThat(read("latest.json")).contains(id);
        assertThat(names(""))
                .containsExactlyInAnyOrder(
                        "catalog.jsonld",
                        "catalog.ttl",
                        "feed.atom",
                        "index.html",
                        "index.json",
                        "latest",
                        "latest.json",
                        "releases",
                        "status.html",
                        "status.js",
                        "status.json",
                        "style.css");
    }

    @Test
    void whatIsOnHdfsIsServedAsItIsOnALocalFolder() throws Exception {
        desk.with(FILE, export("Limited").csv());
        String first = onlyRelease(run().with(0));
        write(".hidden.txt", "not for the public");
        write("releases/" + first + "/unlisted.txt", "in no manifest");
        HadoopOutput stored = HadoopOutput.open(URI.create(output), new StateFolder(desk.state()).mirror());
        try (Server server = Server.over(desk, stored)) {
            String stable = "/releases/" + first + "/data/commitments.csv";
            String whole = server.get(stable);
            assertThat(Server.status(whole)).isEqualTo(200);
            assertThat(Server.body(whole)).isEqualTo(read("releases/" + first + "/data/commitments.csv"));
            String tag = Server.head(whole, "ETag");
            assertThat(tag).matches("\"[0-9a-f]{32}\"");
            assertThat(Server.status(server.get(stable, "If-None-Match: " + tag)))
                    .isEqualTo(304);
            String part = server.get(stable, "Range: bytes=10-29", "If-Range: " + tag);
            assertThat(Server.status(part)).isEqualTo(206);
            assertThat(Server.body(part)).isEqualTo(Server.body(whole).substring(10, 30));
            assertThat(Server.body(server.get("/"))).contains(first);
            assertThat(Server.status(server.get("/releases/" + first + "/"))).isEqualTo(200);
            for (String address : List.of(
                    "/.hidden.txt",
                    "/releases/" + first + "/unlisted.txt",
                    "/releases/..%2f" + first + "/index.html",
                    "/releases/nothing/index.html")) {
                assertThat(Server.status(server.get(address))).as(address).isIn(400, 404);
            }

            String address = "/latest/data/commitments.csv";
            assertThat(Server.head(server.get(address), "Content-Location")).isEqualTo(stable);
            desk.with(FILE, export("Substantial").csv());
            run().with(0);
            String moved = server.get(address, "Range: bytes=10-29", "If-Range: " + tag);
            assertThat(Server.status(moved)).isEqualTo(200);
            assertThat(Server.head(moved, "Content-Location"))
                    .contains(releases().get(1));
            assertThat(Server.body(moved)).isEqualTo(read("latest/data/commitments.csv"));
        }
    }

    private String onlyRelease(Program.Ended ended) throws IOException {
        assertThat(ended.err()).contains("Published release ");
        assertThat(releases()).hasSize(1);
        return releases().get(0);
    }

    @Test
    void whatDoesNotChangeIsNotPublishedAgain() throws IOException {
        desk.with(FILE, export("Limited").csv());
        String id = onlyRelease(run().with(0));

        assertThat(run().with(0).err()).contains("Checked, unchanged: release " + id);
        assertThat(releases()).containsExactly(id);
        assertThat(read("status.json")).contains("unchanged");
    }

    @Test
    void aReleaseIsWithdrawnThinnedAndVerifiedThere() throws IOException {
        desk.with(FILE, export("Limited").csv());
        String first = onlyRelease(run().with(0));
        desk.with(FILE, export("Substantial").csv());
        run().with(0);
        String second = releases().get(1);

        ask("releases", "withdraw", second, "--reason", "wrong export", "--by", "Ana Ito")
                .with(0);

        assertThat(read("latest/release.json")).isEqualTo(read("releases/" + first + "/release.json"));
        assertThat(read("status.json")).contains("withdrawn", first);
        assertThat(run().with(0).err()).contains("Ana Ito withdrew it: wrong export");
        ask("verify", second).with(0);

        // as if a run had been killed after its decision to thin the release
        String decisions = read("decisions.json")
                .replaceFirst(
                        "\"thinned\" : \\[ \\]",
                        "\"thinned\" : [ {\"id\": \"%s\", \"successor\": \"%s\", \"done\": false} ]"
                                .formatted(second, first));
        try (OutputStream out = files.create(path("decisions.json"), true)) {
            out.write(decisions.getBytes(StandardCharsets.UTF_8));
        }
        run().with(0);
        assertThat(read("releases/" + second + "/index.html")).contains("was thinned", first);
        assertThat(files.exists(path("releases/" + second + "/data/commitments.csv")))
                .isFalse();
        assertThat(ask("verify", second).with(0).err()).contains("the successor is " + first);
    }

    @Test
    void everyCommandReadsReleasesOnHdfs() throws IOException {
        desk.with(FILE, export("Limited").csv());
        String first = onlyRelease(run().with(0));
        Path changed = desk.root().resolve("changed.csv");
        Files.writeString(changed, export("Substantial").csv());
        assertThat(ask("check", changed).with(0).out()).contains("1");
        Files.copy(changed, desk.input().resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        run().with(0);
        String second = releases().get(1);

        assertThat(ask("releases").with(0).out().lines().map(line -> line.split(" ", 2)[0]))
                .containsExactly(second, first);
        assertThat(ask("diff").with(0).out()).contains(first + " -> " + second, "Limited", "Substantial");
        assertThat(read("latest/changes/changes.csv")).contains("limited", "substantial", "source");
        String id = read("latest/data/commitments.csv")
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",", 2)[0];
        assertThat(ask("explain", id, "--column", "completion").with(0).out()).contains(FILE, "Substantial");
        assertThat(ask("explain", id, "--column", "completion", "--release", first)
                        .with(0)
                        .out())
                .contains(FILE, "Limited");
        assertThat(ask("verify", second, "--rebuild").with(0).err()).contains("is as it should be");
    }

    @Test
    void verifyReadsWhatIsStoredAndNotTheMirror() throws IOException {
        desk.with(FILE, export("Limited").csv());
        String id = onlyRelease(run().with(0));
        ask("verify").with(0);

        String damaged = "releases/" + id + "/data/members.csv";
        write(damaged, read(damaged).replace("Kenya", "Kenia"));

        assertThat(ask("verify").with(1).err()).contains("WRONG", "data/members.csv");
    }

    @Test
    void aLostMirrorIsFetchedAgain() throws IOException {
        desk.with(FILE, export("Limited").csv());
        String first = onlyRelease(run().with(0));
        try (Stream<Path> walk = Files.walk(desk.state().resolve("mirror"))) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }

        desk.with(FILE, export("Substantial").csv());
        run().with(0);

        assertThat(releases()).hasSize(2).contains(first);
        assertThat(read("latest/changes/changes.csv")).contains("limited", "substantial");
    }

    @Test
    void aRunThatIsKilledWhileItUploadsLeavesNothingThatCanBeSeenAndTheNextOneMendsIt() throws Exception {
        desk.with(FILE, export("Limited").csv());
        String first = onlyRelease(run().with(0));
        String pointer = read("latest.json");
        desk.with(FILE, export("Substantial").csv());

        kill(() -> filesUnderWay() > 20);

        assertThat(names("releases")).anyMatch(name -> name.startsWith(".incoming-"));
        assertThat(ask("releases").with(0).out().lines()).hasSize(1);
        assertThat(read("latest.json")).isEqualTo(pointer);
        ask("verify").with(0);

        assertThat(run().with(0).err()).contains("Published release");
        assertThat(names("releases")).hasSize(2).contains(first).noneMatch(name -> name.startsWith("."));
        assertThat(read("latest.json")).contains(releases().get(1));
        ask("verify").with(0);
    }

    @Test
    void aRunThatIsKilledBeforeThePointersMoveIsMendedByTheNextOne() throws Exception {
        desk.with(FILE, export("Limited").csv());
        String first = onlyRelease(run().with(0));
        desk.with(FILE, export("Substantial").csv());

        kill(() -> numberOfReleases() == 2);

        assertThat(read("latest.json")).contains(first);
        String second = releases().get(1);
        assertThat(run().with(0).err()).contains("Checked, unchanged: release " + second);
        assertThat(read("latest.json")).contains(second);
        assertThat(read("latest/release.json")).isEqualTo(read("releases/" + second + "/release.json"));
        assertThat(names("")).noneMatch(name -> name.startsWith("."));
    }

    /** Starts a run elsewhere and kills it as soon as it has come so far. */
    private void kill(BooleanSupplier comeSoFar) throws IOException, InterruptedException {
        String[] words = Arrays.stream(words(List.of("run", "nightly", "--input", desk.input())))
                .map(Object::toString)
                .toArray(String[]::new);
        Process process = Program.java(List.of(), JusticeCommitments.class, words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (process.isAlive() && !comeSoFar.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(process.isAlive())
                .as("still running when it had come so far")
                .isTrue();
        process.destroyForcibly().waitFor();
    }

    private long filesUnderWay() {
        try {
            for (String name : names("releases")) {
                if (name.startsWith(".incoming-")) {
                    return allFiles("releases/" + name).size();
                }
            }
            return 0;
        } catch (IOException e) {
            return 0; // it was renamed under our eyes
        }
    }

    private int numberOfReleases() {
        try {
            return releases().size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
