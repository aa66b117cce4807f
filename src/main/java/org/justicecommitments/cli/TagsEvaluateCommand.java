package org.justicecommitments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.justicecommitments.job.batch.Trial;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.release.csv.CsvTableReader;
import org.justicecommitments.summarize.Rate;
import org.justicecommitments.tag.Agreement;
import org.justicecommitments.tag.Evaluation;
import org.justicecommitments.tag.F1;
import org.justicecommitments.tag.JusticeCounts;
import org.justicecommitments.tag.Tagger;
import org.justicecommitments.tag.Taxonomy.Tag;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds the tagger against OGP's own coding, a second reading of it, and a list of justice commitments. */
@Command(
        name = "evaluate",
        description = {
            "Holds the tagger against OGP's own coding in the exports, and optionally against a second reading of it and",
            "against a list of commitments known to be about justice. F1 is printed with n and its 95 %% interval."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  justice-commitments tags evaluate --input exports --cross-validate"})
final class TagsEvaluateCommand implements Callable<Integer> {

    private static final int FEW = 5;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Folders folders = new Folders();

    @Mixin
    private JobOption jobOption = new JobOption();

    @Option(names = "--vintage", paramLabel = "NAME", description = "Only commitments that this export speaks of.")
    private Optional<String> vintage = Optional.empty();

    @Option(
            names = "--second-reading",
            paramLabel = "FILE",
            description = "CSV with id and adjudicated: the names of the right tags, with | between them.")
    private Optional<Path> secondReading = Optional.empty();

    @Option(
            names = "--list",
            paramLabel = "FILE",
            description = "CSV with title, description and pillar (1 to 3): commitments known to be about justice.")
    private Optional<Path> list = Optional.empty();

    @Option(
            names = "--cross-validate",
            description = "Also with thresholds chosen on four fifths of the members and tried on the last fifth.")
    private boolean crossValidate;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Optional<JobDefinition> job = jobOption.read(spec.commandLine().getErr());
        if (job.isEmpty()) {
            return 2;
        }
        Tagger tagger = JobOption.tagger(job.get(), job.get().taxonomy());
        Evaluation evaluation = new Evaluation(job.get().taxonomy());
        new Trial(job.get()).overFolder(folders.input(), commitment -> {
            String newest = commitment.newest().source().vintage();
            if (vintage.map(newest::equals).orElse(true)) {
                evaluation.add(commitment, tagger.tag(commitment));
            }
        });
        out.println("%,d commitments%s, taxonomy %s"
                .formatted(
                        evaluation.size(),
                        vintage.map(" of "::concat).orElse(""),
                        job.get().taxonomy().version()));
        print("Against OGP's coding", evaluation, evaluation.tags(), out);
        if (secondReading.isPresent()) {
            Evaluation second = evaluation.relabelled(second(job.get(), secondReading.get()));
            print("Against the second reading", second, JusticeCounts.TAGS, out);
        }
        if (list.isPresent()) {
            new ListTrial(job.get(), tagger).print(list.get(), out);
        }
        out.flush();
        return 0;
    }

    private void print(String title, Evaluation evaluation, List<String> tags, PrintWriter out) {
        out.println();
        out.println("%-44s %5s %5s %6s %6s %6s  %-22s %s"
                .formatted(
                        title,
                        "n",
                        "OGP",
                        "ours",
                        "P",
                        "R",
                        "F1 (95 %)",
                        (crossValidate ? "cross-validated        " : "") + "any phrase"));
        List<Agreement> asItIs = new ArrayList<>();
        List<Agreement> validated = new ArrayList<>();
        for (String tag : tags) {
            Agreement agreement = evaluation.asItIs(tag);
            if (agreement.theirs() + agreement.ours() == 0) {
                continue;
            }
            Agreement cross = crossValidate ? evaluation.crossValidated(tag) : agreement;
            asItIs.add(agreement);
            validated.add(cross);
            out.println(line(tag, agreement, cross));
        }
        if (asItIs.stream().anyMatch(a -> JusticeCounts.TAGS.contains(a.tag()))) {
            out.println(line("micro over justice and its children", micro(asItIs), micro(validated)));
        }
        macro(asItIs, validated).ifPresent(out::println);
        printConfidence(evaluation, tags, out);
    }

    /** Precision by confidence, over all tags, and over justice and its children. */
    private static void printConfidence(Evaluation evaluation, List<String> tags, PrintWriter out) {
        List<String> justice =
                tags.stream().filter(JusticeCounts.TAGS::contains).toList();
        for (String confidence : List.of("high", "medium", "low")) {
            out.println("confidence %-6s  right: %s of all tags, %s of justice and its children"
                    .formatted(
                            confidence,
                            precision(evaluation.ofConfidence(confidence, tags)),
                            precision(evaluation.ofConfidence(confidence, justice))));
        }
    }

    private static String precision(Agreement agreement) {
        Rate rate = new Rate(agreement.both(), agreement.ours());
        return rate.percent()
                .map(percent -> String.format(
                        Locale.ROOT,
                        "%.0f %% (%.0f to %.0f, n %d)",
                        percent,
                        rate.low().orElse(0.0),
                        rate.high().orElse(0.0),
                        agreement.ours()))
                .orElse("- (n 0)");
    }

    private String line(String name, Agreement agreement, Agreement cross) {
        F1 mentioned = new F1(
                agreement.mentionedBoth(), agreement.mentioned() + agreement.theirs() - agreement.mentionedBoth());
        return String.format(
                Locale.ROOT,
                "%-44s %5d %5d %6d %6s %6s  %-22s %s%s",
                name,
                agreement.n(),
                agreement.theirs(),
                agreement.ours(),
                share(agreement.both(), agreement.ours()),
                share(agreement.both(), agreement.theirs()),
                interval(f1(agreement)),
                crossValidate ? "%-22s ".formatted(interval(f1(cross))) : "",
                mentioned.value().map(TagsEvaluateCommand::figure).orElse("-"));
    }

    private static F1 f1(Agreement agreement) {
        return new F1(agreement.both(), agreement.either());
    }

    private static String interval(F1 f1) {
        return f1.value()
                .map(value -> "%s (%s to %s)"
                        .formatted(
                                figure(value),
                                f1.low().map(TagsEvaluateCommand::figure).orElse(""),
                                f1.high().map(TagsEvaluateCommand::figure).orElse("")))
                .orElse("-");
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "-" : figure((double) part / whole);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static Agreement micro(List<Agreement> agreements) {
        List<Agreement> justice = agreements.stream()
                .filter(a -> JusticeCounts.TAGS.contains(a.tag()))
                .toList();
        Function<Function<Agreement, Long>, Long> sum =
                value -> justice.stream().mapToLong(value::apply).sum();
        return new Agreement(
                "",
                "",
                sum.apply(Agreement::n),
                sum.apply(Agreement::both),
                sum.apply(Agreement::onlyOurs),
                sum.apply(Agreement::onlyTheirs),
                sum.apply(Agreement::mentioned),
                sum.apply(Agreement::mentionedBoth));
    }

    private Optional<String> macro(List<Agreement> asItIs, List<Agreement> validated) {
        List<Integer> frequent = new ArrayList<>();
        for (int i = 0; i < asItIs.size(); i++) {
            if (asItIs.get(i).theirs() >= FEW) {
                frequent.add(i);
            }
        }
        if (frequent.isEmpty()) {
            return Optional.empty();
        }
        String cross =
                crossValidate ? String.format(Locale.ROOT, ", cross-validated %.2f", average(validated, frequent)) : "";
        return Optional.of(String.format(
                Locale.ROOT,
                "macro-F1 over the %d tags that OGP gave %d times or more: %.2f%s",
                frequent.size(),
                FEW,
                average(asItIs, frequent),
                cross));
    }

    private static double average(List<Agreement> agreements, List<Integer> which) {
        return which.stream()
                .mapToDouble(i -> f1(agreements.get(i)).value().orElse(0.0))
                .average()
                .orElse(0);
    }

    /** The right tags by commitment; the parent is right where a child is. */
    private static Map<String, Set<String>> second(JobDefinition job, Path file) throws IOException {
        Map<String, Set<String>> tags = new HashMap<>();
        try (CsvTableReader rows = new CsvTableReader(file)) {
            for (Optional<CsvTableReader.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                Set<String> right = new LinkedHashSet<>();
                for (String name : row.get().get("adjudicated").split("\\|", -1)) {
                    for (Tag tag : job.taxonomy().tags()) {
                        String label = tag.labels().getOrDefault("en", "");
                        if (label.equalsIgnoreCase(name.strip())
                                || tag.code()
                                        .replace('_', ' ')
                                        .equalsIgnoreCase(name.replace("& ", "").strip())) {
                            right.add(tag.code());
                            right.add("justice");
                        }
                    }
                }
                tags.put(row.get().get("id"), right);
            }
        }
        return tags;
    }
}
