package org.justicecommitments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.job.batch.Trial;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.tag.Evidence;
import org.justicecommitments.tag.JusticeCounts;
import org.justicecommitments.tag.NearMiss;
import org.justicecommitments.tag.Tagger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists near misses. */
@Command(
        name = "review",
        description = {
            "Lists tags that were nearly set, or that OGP has and the tagger has not, the nearest first: what to look at",
            "before adding phrases. They are ranked by score alone; no language model is asked."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  justice-commitments tags review --tag open_justice"})
final class TagsReviewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Folders folders = new Folders();

    @Mixin
    private JobOption jobOption = new JobOption();

    @Option(names = "--tag", paramLabel = "CODE", description = "Only this tag (default: justice and its children).")
    private Optional<String> tag = Optional.empty();

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many to list (default: ${DEFAULT-VALUE}).")
    private int most = 50;

    private record Listed(String id, String title, NearMiss miss) {

        double strength() {
            return miss.score() / miss.threshold();
        }
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Optional<JobDefinition> job = jobOption.read(spec.commandLine().getErr());
        if (job.isEmpty()) {
            return 2;
        }
        List<String> tags = tag.map(List::of).orElse(JusticeCounts.TAGS);
        Tagger tagger = JobOption.tagger(job.get(), job.get().taxonomy());
        List<Listed> listed = new ArrayList<>();
        new Trial(job.get()).overFolder(folders.input(), commitment -> tagger.tag(commitment).nearMisses().stream()
                .filter(miss -> tags.contains(miss.tag()))
                .forEach(miss -> listed.add(new Listed(commitment.id(), commitment.text(Field.TITLE), miss))));
        listed.sort(Comparator.comparingDouble((Listed l) -> -l.strength())
                .thenComparing(Listed::id)
                .thenComparing(l -> l.miss.tag()));
        listed.stream()
                .limit(most)
                .forEach(each -> out.println(String.format(
                        Locale.ROOT,
                        "%-14s %-24s %4.0f %% of the threshold, %s; best evidence: %s | %s",
                        each.id,
                        each.miss.tag(),
                        100 * each.strength(),
                        each.miss.reason().code(),
                        each.miss.best().map(TagsReviewCommand::words).orElse("none"),
                        each.title)));
        out.println("%d near misses in all".formatted(listed.size()));
        return 0;
    }

    private static String words(Evidence evidence) {
        return "'%s' in %s".formatted(evidence.quote(), evidence.field());
    }
}
