package org.justicecommitments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.justicecommitments.job.batch.MarkedCopy;
import org.justicecommitments.job.batch.Preview;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.provenance.EntryOutcome;
import org.justicecommitments.release.metadata.ManifestFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks files before they are dropped into the input folder. */
@Command(
        name = "check",
        description = {
            "Shows what dropping files into the input folder would do, and publishes nothing: their sheets, what each heading is",
            "taken for, findings, and the commitments that would be added or changed. Ends with 1 if nothing was readable."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  justice-commitments check tracker.xlsx --marked-up marked"})
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Spreadsheets to check.")
    private List<Path> files = List.of();

    @Mixin
    private Folders folders = new Folders();

    @Mixin
    private JobOption jobOption = new JobOption();

    @Option(
            names = "--marked-up",
            paramLabel = "DIR",
            defaultValue = Option.NULL_VALUE,
            description = "Write a copy of each workbook there, its cells with findings coloured and commented.")
    private Optional<Path> markedUp = Optional.empty();

    @Option(names = "--json", description = "Print what was found as JSON on standard output, and nothing else there.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (!JobPath.isThere(jobOption.file(), spec) || !filesAreThere(err)) {
            return 2;
        }
        Optional<JobDefinition> job = jobOption.read(err);
        if (job.isEmpty()) {
            return 2;
        }
        try (Preview preview = new Preview(job.get(), folders.input(), files, folders.output())) {
            Preview.Result result = preview.run();
            CheckReport report = new CheckReport(job.get(), preview, result);
            if (json) {
                spec.commandLine().getOut().print(ManifestFile.json(report.data()));
            } else {
                report.print(spec.commandLine().getOut());
            }
            spec.commandLine().getOut().flush();
            for (Preview.CheckedFile file : result.files()) {
                if (markedUp.isPresent()) {
                    mark(preview, file, markedUp.get(), err);
                }
            }
            err.flush();
            return result.files().stream().anyMatch(file -> file.entry().outcome() == EntryOutcome.READ) ? 0 : 1;
        }
    }

    private boolean filesAreThere(PrintWriter err) {
        Set<Path> names = new HashSet<>();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                err.println("There is no file %s.".formatted(file));
                return false;
            } else if (!names.add(file.getFileName())) {
                err.println("Two of the files are called %s; check them one by one.".formatted(file.getFileName()));
                return false;
            }
        }
        return true;
    }

    private void mark(Preview preview, Preview.CheckedFile file, Path folder, PrintWriter err) throws IOException {
        Path target = Files.createDirectories(folder).resolve(MarkedCopy.name(file.entry()));
        boolean overInput = files.stream().anyMatch(input -> input.toAbsolutePath()
                .normalize()
                .equals(target.toAbsolutePath().normalize()));
        err.println(
                overInput
                        ? "%s is not marked: the copy would overwrite it. Name another folder."
                                .formatted(file.entry().name())
                        : MarkedCopy.of(preview, file, target).message());
    }
}
