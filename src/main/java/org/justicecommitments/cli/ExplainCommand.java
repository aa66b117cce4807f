package org.justicecommitments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.justicecommitments.release.explain.Explanation;
import org.justicecommitments.release.explain.Explanation.Cell;
import org.justicecommitments.release.explain.Explanation.Tag;
import org.justicecommitments.release.explain.Explanation.Value;
import org.justicecommitments.release.explain.Explanation.Words;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.publish.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Leads the values of a commitment back to their cells. */
@Command(
        name = "explain",
        description = "Shows where every published value of a commitment comes from, and why it has its tags.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  justice-commitments explain KE0030 --column completion"})
final class ExplainCommand implements Callable<Integer> {

    private static final int SHOWN = 160;

    /** Columns that say more of the column before them, out of the same cell. */
    private static final Pattern SHARES_CELL = Pattern.compile(".+_(?:status|precision|original|earliest|latest)");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "COMMITMENT_ID", description = "Id of the commitment.")
    private String id = "";

    @Mixin
    private Folders folders = new Folders();

    @Option(names = "--column", paramLabel = "NAME", description = "Only this published column.")
    private Optional<String> column = Optional.empty();

    @Option(names = "--release", paramLabel = "ID", description = "Id of a release (default: the latest).")
    private Optional<String> release = Optional.empty();

    @Option(names = "--json", description = "Print the explanation as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Output output = folders.output();
        Optional<Manifest> manifest = release.isEmpty()
                ? output.latest()
                : output.manifests().stream()
                        .filter(m -> m.id().equals(release.get()))
                        .findFirst();
        if (manifest.isEmpty()) {
            err.println(release.map(named -> "There is no release '%s' in %s.".formatted(named, output.name()))
                    .orElse("There is no release in %s yet. Make one with `run nightly`.".formatted(output.name())));
            return 2;
        }
        String releaseId = manifest.get().id();
        if (output.decisions().isThinned(releaseId)) {
            err.println("Release %s was thinned: its data is gone. Name a newer one.".formatted(releaseId));
            return 2;
        }
        Optional<Explanation> explanation = Explanation.of(output.release(releaseId), releaseId, id);
        if (explanation.isEmpty()) {
            err.println("Release %s has no commitment '%s'. Ids are case-sensitive.".formatted(releaseId, id));
            return 2;
        }
        List<Value> values = explanation.get().values().stream()
                .filter(value -> column.map(value.column()::equals).orElse(true))
                .toList();
        if (values.isEmpty()) {
            err.println("There is no published column '%s'.".formatted(column.orElse("")));
            return 2;
        }
        print(new Explanation(
                id, releaseId, values, column.isEmpty() ? explanation.get().tags() : List.of()));
        return 0;
    }

    private void print(Explanation explanation) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(ManifestFile.json(explanation));
        } else {
            out.println("%s in release %s".formatted(explanation.commitmentId(), explanation.release()));
            out.println();
            explanation.values().forEach(value -> print(out, value));
            out.println();
            explanation.tags().forEach(tag -> print(out, tag));
        }
        out.flush();
    }

    private static void print(PrintWriter out, Value value) {
        out.println("%-32s %s".formatted(value.column(), value.value().isEmpty() ? "-" : shorten(value.value())));
        boolean shownBefore = SHARES_CELL.matcher(value.column()).matches();
        for (Cell cell : shownBefore ? List.<Cell>of() : value.cells()) {
            String sheet = cell.sheet().isEmpty() ? "" : "[%s] ".formatted(cell.sheet());
            String rules = cell.rules().isEmpty() ? "" : "  (%s)".formatted(String.join(", ", cell.rules()));
            out.println("    %s %s%s \"%s\": '%s'%s"
                    .formatted(cell.file(), sheet, cell.cell(), cell.heading(), shorten(cell.verbatim()), rules));
        }
    }

    private static void print(PrintWriter out, Tag tag) {
        String score =
                tag.score().isEmpty() ? "" : ", score %s, confidence %s".formatted(tag.score(), tag.confidence());
        out.println("tag %s by %s%s".formatted(tag.tag(), tag.origin(), score));
        for (Words words : tag.evidence()) {
            out.println(
                    words.rule().equals("child")
                            ? "    because %s is set".formatted(words.phrase())
                            : "    '%s' in %s at %s to %s (phrase '%s', weight %s)"
                                    .formatted(
                                            words.quote(),
                                            words.field(),
                                            words.start(),
                                            words.end(),
                                            words.phrase(),
                                            words.weight()));
        }
    }

    private static String shorten(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN - 1) + "…";
    }
}
