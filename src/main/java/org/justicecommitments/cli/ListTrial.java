package org.justicecommitments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.release.csv.CsvTableReader;
import org.justicecommitments.tag.AssignedTag.Origin;
import org.justicecommitments.tag.JusticeCounts;
import org.justicecommitments.tag.Tagger;
import org.justicecommitments.tag.Tagging;

/** The tagger tried on a list of commitments known to be about justice, some with their pillar. */
final class ListTrial {

    private final JobDefinition job;
    private final Tagger tagger;

    ListTrial(JobDefinition job, Tagger tagger) {
        this.job = job;
        this.tagger = tagger;
    }

    private record Entry(String id, String title, String description, String pillar) {}

    void print(Path file, PrintWriter out) throws IOException {
        List<Entry> entries = read(file);
        List<String> missed = new ArrayList<>();
        for (Entry entry : entries) {
            Tagging tagging = tagger.tag("", entry.title, entry.description);
            if (JusticeCounts.TAGS.stream().noneMatch(tag -> tagging.has(tag, Origin.TAGGER))) {
                missed.add(entry.id);
            }
        }
        out.println();
        out.println("Of the %d listed commitments, %d are found; not found: %s"
                .formatted(entries.size(), entries.size() - missed.size(), String.join(" ", missed)));
        List<Entry> placed =
                entries.stream().filter(entry -> !entry.pillar.isEmpty()).toList();
        List<List<String>> asItIs = placed.stream()
                .map(entry -> tagger.pillars(entry.title, entry.description))
                .toList();
        printPillars("Pillar as listed", placed, asItIs, out);
        List<List<String>> leftOut = new ArrayList<>();
        for (Entry entry : placed) {
            leftOut.add(pillarsByOthersWords(entry, placed));
        }
        printPillars("The same by words that other entries have too", placed, leftOut, out);
    }

    /** What is left for an entry without the phrases that no other entry has: those may be there for its sake. */
    private List<String> pillarsByOthersWords(Entry entry, List<Entry> placed) {
        Set<String> others = new HashSet<>();
        for (Entry other : placed) {
            if (!other.equals(entry)) {
                others.addAll(tagger.agendaPhrases(other.title, other.description));
            }
        }
        return JobOption.tagger(job, job.taxonomy().withAgendaPhrases(others)).pillars(entry.title, entry.description);
    }

    private static void printPillars(String title, List<Entry> placed, List<List<String>> pillars, PrintWriter out) {
        int first = 0;
        int second = 0;
        for (int i = 0; i < placed.size(); i++) {
            int rank = pillars.get(i).indexOf("pillar_" + placed.get(i).pillar);
            first += rank == 0 ? 1 : 0;
            second += rank == 0 || rank == 1 ? 1 : 0;
        }
        out.println("%s: first choice %s, among the first two %s (n %d)"
                .formatted(title, share(first, placed.size()), share(second, placed.size()), placed.size()));
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%.2f", (double) part / whole);
    }

    private static List<Entry> read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (CsvTableReader rows = new CsvTableReader(file)) {
            for (Optional<CsvTableReader.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                CsvTableReader.Row one = row.get();
                entries.add(new Entry(
                        one.get("commitment_id"), one.get("title"), one.get("description"), one.get("pillar")));
            }
        }
        return entries;
    }
}
