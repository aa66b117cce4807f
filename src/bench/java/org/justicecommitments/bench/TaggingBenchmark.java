package org.justicecommitments.bench;

import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Answers;
import org.justicecommitments.commitment.AreaAnswers;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.IdOrigin;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.commitment.MemberKind;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.commitment.RowPlace;
import org.justicecommitments.commitment.Source;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.job.definition.JobFile;
import org.justicecommitments.tag.Agenda;
import org.justicecommitments.tag.Tagger;
import org.justicecommitments.tag.analysis.LanguageDetection;
import org.justicecommitments.vocabulary.Problems;

/**
 * How many commitments a second one thread tags, language and evidence included. The argument is a released
 * {@code data/commitments.csv}; its texts are tagged over and over.
 */
public final class TaggingBenchmark {

    private static final int ROUNDS = 8;
    private static final int AT_LEAST = 5000;

    private TaggingBenchmark() {}

    /** Runs the benchmark. */
    public static void main(String[] arguments) throws IOException {
        Problems problems = new Problems();
        JobDefinition job = JobFile.read(Path.of("jobs/nightly.yaml"), problems).orElseThrow();
        List<Commitment> commitments = read(Path.of(arguments[0]));
        long characters = commitments.stream()
                .mapToLong(c -> c.text(Field.TITLE).length()
                        + c.text(Field.SHORT_TITLE).length()
                        + c.text(Field.DESCRIPTION).length())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "%,d commitments, %,d characters each%n",
                commitments.size(),
                characters / commitments.size());
        Tagger tagger =
                new Tagger(job.taxonomy(), new LanguageDetection(), new Agenda(job.catalogue(), job.taxonomy()));
        for (int round = 1; round <= ROUNDS; round++) {
            long evidence = 0;
            int tagged = 0;
            long start = cpu();
            while (tagged < AT_LEAST) {
                for (Commitment commitment : commitments) {
                    evidence += tagger.tag(commitment).evidence().size();
                }
                tagged += commitments.size();
            }
            double seconds = (cpu() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %,.0f commitments/s, %,.1f MB of text/s, %.1f pieces of evidence each%n",
                    round,
                    tagged / seconds,
                    characters / (double) commitments.size() * tagged / 1e6 / seconds,
                    evidence / (double) tagged);
        }
    }

    /** The time that this thread has had a core for: other work on the machine does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<Commitment> read(Path file) throws IOException {
        Member member = new Member(
                "ARV",
                "Arvandia",
                List.of(),
                Optional.of(MemberKind.NATIONAL),
                "ARV",
                "AV",
                "Americas",
                Optional.empty(),
                Optional.empty());
        Source source = new Source("ogp-2024", LocalDate.EPOCH, true, true, false);
        List<Commitment> commitments = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            for (CSVRecord row : rows) {
                Map<String, String> cells = row.toMap();
                Answers.Builder answers = new Answers.Builder();
                for (Field<String> field : List.of(Field.TITLE, Field.SHORT_TITLE, Field.DESCRIPTION)) {
                    String text = cells.getOrDefault(field.name(), "");
                    if (!text.isEmpty()) {
                        answers.put(field, Answer.of(text));
                    }
                }
                Reading reading =
                        new Reading(new RowPlace(0, "", "", 1, 0), source, member, answers.build(), AreaAnswers.none());
                commitments.add(new Commitment(
                        cells.getOrDefault("commitment_id", ""),
                        IdOrigin.OGP,
                        true,
                        member,
                        answers.build(),
                        AreaAnswers.none(),
                        List.of(reading)));
            }
        }
        return commitments;
    }
}
