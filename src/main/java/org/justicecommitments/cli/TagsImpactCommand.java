package org.justicecommitments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.job.batch.StateFolder;
import org.justicecommitments.job.batch.Trial;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.job.definition.JobFile;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.tag.AssignedTag;
import org.justicecommitments.tag.AssignedTag.Origin;
import org.justicecommitments.tag.Evidence;
import org.justicecommitments.tag.Tagger;
import org.justicecommitments.tag.Tagging;
import org.justicecommitments.tag.Taxonomy;
import org.justicecommitments.vocabulary.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what an edited taxonomy would change. */
@Command(
        name = "impact",
        description = {
            "Shows what an edited taxonomy would change over all archived inputs, by commitment, with evidence.",
            "Before: the taxonomy of the newest release. After: the file named here, or the job's own taxonomy."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  justice-commitments tags impact edited-taxonomy.yaml"})
final class TagsImpactCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "TAXONOMY", arity = "0..1", description = "The edited taxonomy file.")
    private Optional<Path> edited = Optional.empty();

    @Mixin
    private Folders folders = new Folders();

    @Mixin
    private JobOption jobOption = new JobOption();

    private final Map<String, int[]> byTag = new TreeMap<>();
    private int commitments;
    private int changed;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Optional<JobDefinition> job = jobOption.read(err);
        Problems problems = new Problems();
        Optional<Taxonomy> after =
                edited.isPresent() ? JobFile.taxonomy(edited.get(), problems) : job.map(JobDefinition::taxonomy);
        problems.lines().forEach(err::println);
        if (job.isEmpty() || after.isEmpty()) {
            return 2;
        }
        StateFolder state = new StateFolder(folders.state());
        Tagger old = JobOption.tagger(job.get(), before(job.get(), state, err));
        Tagger fresh = JobOption.tagger(job.get(), after.get());
        int files = new Trial(job.get())
                .overArchive(state, commitment -> compare(commitment, old.tag(commitment), fresh.tag(commitment), out));
        if (files == 0) {
            err.println("No inputs are archived in %s yet. Run the job once.".formatted(folders.state()));
            return 2;
        }
        byTag.forEach((tag, counts) ->
                out.println("%-32s %5d before, +%d, -%d".formatted(tag, counts[0], counts[1], counts[2])));
        out.println("%d of %,d commitments in %d archived files change".formatted(changed, commitments, files));
        return 0;
    }

    /** The taxonomy of the newest release, if it was archived; else the job's. */
    private Taxonomy before(JobDefinition job, StateFolder state, PrintWriter err) throws IOException {
        Optional<Manifest> latest = folders.output().latest();
        Optional<Path> archived = latest.isPresent() ? Trial.jobFile(state, latest.get()) : Optional.empty();
        Optional<JobDefinition> then = archived.flatMap(file -> JobFile.read(file, new Problems()));
        if (then.isEmpty()) {
            err.println("No release has its taxonomy archived here; before is the job's own.");
        }
        return then.map(JobDefinition::taxonomy).orElse(job.taxonomy());
    }

    private void compare(Commitment commitment, Tagging before, Tagging after, PrintWriter out) {
        commitments++;
        TreeSet<String> tags = new TreeSet<>(ours(before));
        tags.addAll(ours(after));
        boolean any = false;
        for (String tag : tags) {
            boolean was = before.has(tag, Origin.TAGGER);
            boolean is = after.has(tag, Origin.TAGGER);
            int[] counts = byTag.computeIfAbsent(tag, t -> new int[3]);
            counts[0] += was ? 1 : 0;
            if (was == is) {
                continue;
            }
            counts[is ? 1 : 2]++;
            if (!any) {
                out.println("%s %s".formatted(commitment.id(), commitment.text(Field.TITLE)));
            }
            any = true;
            out.println("    %s %s: %s".formatted(is ? "+" : "-", tag, evidence(is ? after : before, tag)));
        }
        changed += any ? 1 : 0;
    }

    private static List<String> ours(Tagging tagging) {
        return tagging.tags().stream()
                .filter(tag -> tag.origin() == Origin.TAGGER)
                .map(AssignedTag::tag)
                .toList();
    }

    private static String evidence(Tagging tagging, String tag) {
        return tagging.evidence().stream()
                .filter(e -> e.tag().equals(tag))
                .max(Comparator.comparingDouble(Evidence::weight))
                .map(e -> e.rule().equals(Evidence.CHILD)
                        ? "because of " + e.phrase()
                        : "'%s' in %s at %d to %d".formatted(e.quote(), e.field(), e.start(), e.end()))
                .orElse("");
    }
}
