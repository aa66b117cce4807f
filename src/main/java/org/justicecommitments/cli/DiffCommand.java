package org.justicecommitments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.justicecommitments.job.batch.HeldReleases;
import org.justicecommitments.job.batch.StateFolder;
import org.justicecommitments.release.ChangeTables;
import org.justicecommitments.release.ChangeTables.ChangeRow;
import org.justicecommitments.release.Column;
import org.justicecommitments.release.change.ChangeLog;
import org.justicecommitments.release.change.CommitmentDiff;
import org.justicecommitments.release.change.ReleaseDiff;
import org.justicecommitments.release.change.ReleaseOnDisk;
import org.justicecommitments.release.csv.CsvTableWriter;
import org.justicecommitments.release.csv.CsvValue;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.metadata.ThinnedFile;
import org.justicecommitments.release.publish.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what changed between two releases. */
@Command(
        name = "diff",
        description = {
            "Says what changed between two releases, and why.",
            "Without FROM and TO: between the newest release and the one before it; without TO: up to the newest."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  justice-commitments diff 2026-11-21T020512Z 2026-11-28T020500Z --format csv"})
final class DiffCommand implements Callable<Integer> {

    private static final int LISTED = 10;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "FROM", description = "Id of the older release.")
    private Optional<String> from = Optional.empty();

    @Parameters(index = "1", arity = "0..1", paramLabel = "TO", description = "Id of the newer release.")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--held",
            paramLabel = "ID",
            defaultValue = Option.NULL_VALUE,
            description = "Id of a held release, in place of TO.")
    private Optional<String> held = Optional.empty();

    @Option(
            names = "--format",
            defaultValue = "TEXT",
            description = "text (sentences), csv (every value) or json (every value, one a line); default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private Folders folders = new Folders();

    enum Format {
        TEXT,
        CSV,
        JSON
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Output output = folders.output();
        List<Manifest> releases = output.manifests();
        HeldReleases waiting = new HeldReleases(new StateFolder(folders.state()));
        Optional<Manifest> newer = held.isPresent()
                ? waiting.find(held.get())
                : to.isPresent() ? named(releases, to.get()) : output.latest();
        Optional<Manifest> older = from.isPresent()
                ? named(releases, from.get())
                : newer.flatMap(release -> named(releases, release.previous()));
        if (newer.isEmpty() || older.isEmpty()) {
            String asked = newer.isEmpty() ? held.or(() -> to).orElse("") : from.orElse("");
            err.println(
                    asked.isEmpty()
                            ? "There are no two releases in %s to compare.".formatted(output.name())
                            : "There is no release '%s'. The newest are:".formatted(asked));
            releases.stream().limit(LISTED).forEach(known -> err.println("  " + known.id()));
            return 2;
        }
        ReleaseOnDisk first = on(output, older.get());
        ReleaseOnDisk second = held.isPresent()
                ? new ReleaseOnDisk(newer.get(), waiting.folder(newer.get()))
                : on(output, newer.get());
        for (ReleaseOnDisk release : List.of(first, second)) {
            if (ThinnedFile.in(release.folder()).isPresent()) {
                err.println("Release %s was thinned: its data is gone. What changed with it is in its changes/ folder."
                        .formatted(release.manifest().id()));
                return 2;
            }
        }
        print(first, second);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static Optional<Manifest> named(List<Manifest> releases, String id) {
        return releases.stream().filter(release -> release.id().equals(id)).findFirst();
    }

    private static ReleaseOnDisk on(Output output, Manifest manifest) throws IOException {
        return new ReleaseOnDisk(manifest, output.release(manifest.id()));
    }

    private void print(ReleaseOnDisk older, ReleaseOnDisk newer) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (ReleaseDiff diff = new ReleaseDiff(Optional.of(older), newer)) {
            ChangeLog log = new ChangeLog(diff.differences());
            if (format == Format.CSV) {
                out.print(CsvTableWriter.header(ChangeTables.changes()));
            }
            for (Optional<CommitmentDiff> next = diff.next(); next.isPresent(); next = diff.next()) {
                log.take(next.get());
                for (ChangeRow change : next.get().changes()) {
                    print(out, change);
                }
            }
            if (format == Format.TEXT) {
                text(
                        out,
                        "%s -> %s"
                                .formatted(
                                        older.manifest().id(), newer.manifest().id()),
                        log);
            }
        }
    }

    private void print(PrintWriter out, ChangeRow change) {
        if (format == Format.CSV) {
            out.print(CsvTableWriter.line(ChangeTables.changes(), change));
        } else if (format == Format.JSON) {
            Map<String, String> entry = new LinkedHashMap<>();
            for (Column<ChangeRow> column : ChangeTables.changes().columns()) {
                entry.put(column.name(), CsvValue.text(column.value().apply(change)));
            }
            out.println(ManifestFile.oneLine(entry));
        }
    }

    private static void text(PrintWriter out, String title, ChangeLog log) {
        out.println(title);
        out.println(log.summary());
        log.differences().forEach(out::println);
        for (List<String> sentences : log.sentences()) {
            sentences.forEach(sentence -> out.println("  " + sentence));
        }
    }
}
