package org.justicecommitments.job.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.AreaAnswers;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.job.definition.JobFile;
import org.justicecommitments.normalize.identity.CommitmentFile;
import org.justicecommitments.release.publish.FolderOutput;
import org.justicecommitments.vocabulary.Problems;

/** What is said of commitments in portions, merged, beside what is said of them in one. */
class PortionTest {

    @TempDir
    private Path folder;

    /** All that the stages leave, with the findings in their order. */
    private record Said(
            List<?> taggings,
            List<Finding> findings,
            List<?> disagreements,
            List<?> agreements,
            List<?> overrides,
            List<?> rules,
            List<?> assessment,
            List<?> summaries) {}

    @Test
    void anySplitIntoPortionsSaysWhatOnePortionSays() throws Exception {
        Workspace workspace = Workspace.aside(
                jobWithDecisions(),
                Intake.of(Path.of("input"), folder.resolve("originals"), Duration.ZERO),
                Optional.empty(),
                new FolderOutput(folder),
                folder);
        new SourceStage(workspace).run();
        new NormalizeStage(workspace).run();
        List<Commitment> commitments = commitments(workspace);

        Said whole = said(workspace, List.of(commitments));

        assertThat(whole.findings)
                .extracting(finding -> finding.kind().code())
                .contains("title_twice_in_plan", "number_twice_in_plan", "carried_over_with_other_tags")
                .contains("submission_year_in_plan");
        assertThat(whole.overrides).hasSize(2);
        Random random = new Random(20261122);
        for (int round = 0; round < 5; round++) {
            Said split = said(workspace, split(commitments, random, 1 + 20 * round));
            assertThat(split.findings).isEqualTo(whole.findings);
            assertThat(split.summaries).isEqualTo(whole.summaries);
            assertThat(split).isEqualTo(whole);
        }
    }

    /** The job that comes with the program, with decisions of persons about commitments of the sample. */
    private JobDefinition jobWithDecisions() throws IOException {
        Path jobs = folder.resolve("jobs");
        try (Stream<Path> files = Files.walk(Path.of("jobs"))) {
            for (Path file : files.toList()) {
                Files.copy(file, jobs.resolve(Path.of("jobs").relativize(file)));
            }
        }
        Files.writeString(
                jobs.resolve("overrides.csv"),
                """
                commitment_id,tag,decision,person,reason,expires
                AL0070,police,set,A. Reader,the annex says so,2999-12-31
                ZZ9999,justice,set,A. Reader,the annex says so,2999-12-31
                """);
        return JobFile.read(jobs.resolve("nightly.yaml"), new Problems()).orElseThrow();
    }

    /** The commitments of the sample, and copies of them: in the same plan, and in the next with other tags. */
    private static List<Commitment> commitments(Workspace workspace) throws IOException {
        List<Commitment> all = new ArrayList<>();
        try (CommitmentFile.Reader reader = workspace.openCommitments()) {
            for (Optional<Commitment> next = reader.next(); next.isPresent(); next = reader.next()) {
                Commitment one = next.get();
                int plan = one.get(Field.ACTION_PLAN_NUMBER).known().orElse(1);
                int year = one.get(Field.SUBMISSION_YEAR).known().orElse(2020);
                all.add(one);
                all.add(copy(one, "B", plan, year + 1, one.newest()));
                all.add(copy(one, "C", plan + 1, year, codedOtherwise(one.newest())));
            }
        }
        all.sort(Comparator.comparing(Commitment::id));
        return all;
    }

    private static Reading codedOtherwise(Reading reading) {
        Map<String, Answer<Boolean>> areas = new TreeMap<>();
        reading.areas().forEach(areas::put);
        areas.computeIfPresent("justice", (code, answer) -> Answer.of(!answer.is(true)));
        return new Reading(
                reading.place(), reading.source(), reading.member(), reading.answers(), AreaAnswers.of(areas));
    }

    private static Commitment copy(Commitment one, String suffix, int plan, int year, Reading reading) {
        return new Commitment(
                one.id() + suffix,
                one.idOrigin(),
                one.inSource(),
                one.member(),
                one.answers()
                        .with(Field.ACTION_PLAN_NUMBER, Answer.of(plan))
                        .with(Field.SUBMISSION_YEAR, Answer.of(year)),
                one.areas(),
                List.of(reading));
    }

    private static List<List<Commitment>> split(List<Commitment> commitments, Random random, int longest) {
        List<List<Commitment>> portions = new ArrayList<>();
        int from = 0;
        while (from < commitments.size()) {
            int to = Math.min(commitments.size(), from + random.nextInt(longest) + 1);
            portions.add(commitments.subList(from, to));
            from = to;
        }
        return portions;
    }

    private static Said said(Workspace workspace, List<List<Commitment>> portions) throws Exception {
        CommitmentPass pass = CommitmentPass.of(workspace);
        try (PortionFiles files = new PortionFiles(workspace)) {
            for (List<Commitment> portion : portions) {
                files.take(carried(pass.over(portion.iterator())));
            }
            files.conclude();
        }
        new AssessStage(workspace).run();
        new SummarizeStage(workspace).run();
        List<Finding> findings = new ArrayList<>();
        for (Stage stage : List.of(Stage.TAG, Stage.ASSESS, Stage.SUMMARIZE)) {
            findings.addAll(workspace.findings(stage).readAll());
        }
        findings.sort(Finding.ORDER);
        return new Said(
                workspace.taggings().readAll(),
                findings,
                workspace.disagreements().readAll(),
                workspace.agreements().readAll(),
                workspace.overrides().readAll(),
                workspace.rules().readAll(),
                workspace.assessment().readAll(),
                workspace.summaries().readAll());
    }

    /** The portion as another machine receives it. */
    private static Portion carried(Portion portion) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(portion);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (Portion) in.readObject();
        }
    }
}
