package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that somebody stops from another process, and begins again. */
class StopAndRestartTest {

    private static final int MANY = 12_000;

    @Test
    void aRunIsStoppedFromAnotherProcessAndBegunAgainAsItWasAskedFor(@TempDir Path folder) throws Exception {
        Desk desk = Desk.in(folder).with("export.csv", SmallExport.of(MANY).csv());
        Path live = desk.state().resolve("running.json");
        CompletableFuture<Program.Ended> run = CompletableFuture.supplyAsync(() -> {
            try {
                return Program.runInOwnJvm(List.of(), Map.of(), desk.runWords("--as-of", "2024-05-05"));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        while (!run.isDone() && !Files.exists(live)) {
            Thread.sleep(20);
        }
        assertThat(Program.run(desk.words(List.of("runs"))).with(0).out()).contains("running");

        Program.Ended stop = Program.run(desk.words(List.of("runs", "stop", "1"), "--reason", "the wrong export"));

        assertThat(stop.with(5).inPlainWords().err()).contains("Stopped by", "the wrong export");
        assertThat(run.get().with(5).inPlainWords().err()).contains("Stopped by", "the wrong export");
        assertThat(desk.releases()).isEmpty();
        assertThat(desk.state().resolve("staging")).doesNotExist();
        assertThat(live).doesNotExist();
        assertThat(Program.run(desk.words(List.of("runs", "stop", "1"))).with(2).err())
                .contains("not under way");

        desk.with("export.csv", SmallExport.of(3).csv());
        assertThat(Program.run(desk.words(List.of("runs", "restart", "1")))
                        .with(0)
                        .err())
                .contains("Published release");
        assertThat(desk.release().rows("data/commitments")).hasSize(3);
        assertThat(desk.release().json("release.json").get("as_of").asString()).isEqualTo("2024-05-05");
        assertThat(Program.run(desk.words(List.of("runs", "restart", "77")))
                        .with(2)
                        .err())
                .contains("not known");
    }

    @Test
    void aRunBeginsAgainWithTheEngineThatItHadWhateverTheJobFileSaysNow(@TempDir Path folder) throws Exception {
        NightDesk desk = NightDesk.in(folder, "");
        desk.desk().with("export.csv", SmallExport.of(2).csv());
        Object[] words = desk.desk()
                .words(List.of("run", desk.job(), "--input", desk.desk().input()), "--dry-run");
        Program.run(words).with(0);
        Files.writeString(desk.job(), Files.readString(desk.job()) + "engine: spark\n");

        assertThat(Program.run(words).with(2).inPlainWords().err()).contains("the engine `spark` is not part");
        assertThat(desk.command("runs", "restart", "1").with(0).err()).contains("Dry run");
    }

    @Test
    void aRunOnSparkBeginsAgainOnSparkAndOneOfATimeThatDidNotSayItWithTheJobFilesEngine(@TempDir Path folder)
            throws Exception {
        Desk desk = Desk.in(folder).with("export.csv", SmallExport.of(2).csv());
        desk.run("--dry-run").with(0);
        Path launch = desk.state().resolve("launches/000001.json");
        String text = Files.readString(launch);
        String engine = "\"engine\":{\"kind\":\"LOCAL\",\"master\":null,\"work\":null}";
        assertThat(text).contains(engine);

        Files.writeString(launch, text.replace("\"LOCAL\"", "\"SPARK\""));
        assertThat(Program.run(desk.words(List.of("runs", "restart", "1")))
                        .with(2)
                        .inPlainWords()
                        .err())
                .contains("the engine `spark` is not part of this program", "spark-submit");

        Files.writeString(launch, text.replace("," + engine, ""));
        assertThat(Program.run(desk.words(List.of("runs", "restart", "1")))
                        .with(0)
                        .err())
                .contains("Dry run");
    }
}
