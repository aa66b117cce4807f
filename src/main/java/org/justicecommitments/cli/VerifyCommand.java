package org.justicecommitments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.justicecommitments.job.batch.Rebuild;
import org.justicecommitments.job.batch.StateFolder;
import org.justicecommitments.release.metadata.Decisions;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.publish.Output;
import org.justicecommitments.release.verify.Check;
import org.justicecommitments.release.verify.Checks;
import org.justicecommitments.release.verify.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies a release. */
@Command(
        name = "verify",
        description = {
            "Verifies a release: checksums, row counts, every table read back in all its formats, codes, keys, evidence.",
            "Ends with 0 if all is right, 1 if anything is wrong, 2 if there is no such release."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  justice-commitments verify 2026-11-21T020512Z --rebuild"})
final class VerifyCommand implements Callable<Integer> {

    private static final int LISTED = 10;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "RELEASE",
            defaultValue = Option.NULL_VALUE,
            description = "Id of the release (default: the latest).")
    private Optional<String> asked = Optional.empty();

    @Mixin
    private Folders folders = new Folders();

    @Option(
            names = "--rebuild",
            description = "Build it again from the archived originals and configuration, and compare bytes.")
    private boolean rebuild;

    @Option(names = "--json", description = "Print the checks as JSON on standard output, and nothing else there.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Output output = folders.output();
        List<String> ids = output.ids();
        Decisions decisions = output.decisions();
        Optional<String> id = asked.or(
                        () -> ids.stream().filter(decisions::isCurrent).findFirst())
                .filter(ids::contains);
        if (id.isEmpty()) {
            err.println(
                    ids.isEmpty()
                            ? "There is no release in %s. Make one with `run nightly`.".formatted(output.name())
                            : "There is no release '%s'. The newest are:".formatted(asked.orElse("")));
            ids.stream().limit(LISTED).forEach(known -> err.println("  " + known));
            return 2;
        }
        Checks checks = new Checks(check -> {
            err.println(check.line());
            err.flush();
        });
        output.inspect(id.get(), release -> new Verification(release, checks).run());
        if (rebuild) {
            RunLog log = new RunLog(err, RunLog.Progress.AUTO);
            new Rebuild(output, new StateFolder(folders.state()), log, checks).check(id.get());
        }
        err.println(verdict(id.get(), checks));
        if (json) {
            spec.commandLine().getOut().print(ManifestFile.json(report(id.get(), checks)));
            spec.commandLine().getOut().flush();
        }
        return checks.passed() ? 0 : 1;
    }

    private static String verdict(String id, Checks checks) {
        long wrong = checks.all().stream()
                .filter(check -> check.result() == Check.Result.WRONG)
                .count();
        return wrong == 0
                ? "Release %s is as it should be.".formatted(id)
                : "Release %s is not as it should be: %d checks went wrong.".formatted(id, wrong);
    }

    private static Map<String, Object> report(String id, Checks checks) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("release", id);
        report.put("verified", checks.passed());
        report.put("checks", checks.all().stream().map(VerifyCommand::entry).toList());
        return report;
    }

    private static Map<String, Object> entry(Check check) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("result", check.result().name().toLowerCase(Locale.ROOT));
        entry.put("check", check.check());
        entry.put("where", check.where());
        entry.put("message", check.message());
        return entry;
    }
}
