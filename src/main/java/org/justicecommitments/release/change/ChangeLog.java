package org.justicecommitments.release.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.justicecommitments.release.ChangeTables.ChangeRow;

/** What changed between two releases, counted, and in sentences as far as a person reads on. */
public final class ChangeLog {

    private static final int MOST_SENTENCES = 500;
    private static final Set<String> PLACE = Set.of("source_file", "source_sheet", "source_row");

    private final List<String> differences;
    private final List<String> added = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final SortedMap<String, Long> byCause = new TreeMap<>();
    private final SortedMap<String, Long> byColumn = new TreeMap<>();
    private long newCommitments;
    private long goneCommitments;
    private long otherCommitments;
    private long values;
    private long moved;
    private long untold;

    /**
     * A log without entries.
     *
     * @param differences what the releases were made from in different ways, in sentences
     */
    public ChangeLog(List<String> differences) {
        this.differences = List.copyOf(differences);
    }

    /** Takes the next commitment, in the order of the ids. */
    public void take(CommitmentDiff commitment) {
        if (commitment.changes().isEmpty()) {
            return;
        }
        List<String> sentences = Sentences.of(commitment);
        if (commitment.isNew()) {
            newCommitments++;
            tell(added, sentences);
        } else if (commitment.isGone()) {
            goneCommitments++;
            tell(removed, sentences);
        } else {
            take(commitment.changes());
            tell(changed, sentences);
        }
        for (ChangeRow change : commitment.changes()) {
            byCause.merge(change.cause(), 1L, Long::sum);
            if (!commitment.isNew() && !commitment.isGone()) {
                byColumn.merge(change.column() + " " + change.cause(), 1L, Long::sum);
            }
        }
    }

    /** A row that stands elsewhere in its file says the same; it is counted apart. */
    private void take(List<ChangeRow> changes) {
        long content = changes.stream()
                .filter(change -> !PLACE.contains(change.column()))
                .count();
        if (content == 0) {
            moved++;
        } else {
            otherCommitments++;
            values += content;
        }
    }

    private void tell(List<String> told, List<String> sentences) {
        for (String sentence : sentences) {
            if (told.size() < MOST_SENTENCES) {
                told.add(sentence);
            } else {
                untold++;
            }
        }
    }

    /** How much changed, by kind. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("commitments_added", newCommitments);
        counts.put("commitments_removed", goneCommitments);
        counts.put("commitments_changed", otherCommitments);
        counts.put("values_changed", values);
        counts.put("rows_moved", moved);
        return counts;
    }

    /** How much changed, in one sentence. */
    public String summary() {
        return summary(counts());
    }

    /** How much changed, in one sentence, from what a manifest counts. */
    public static String summary(Map<String, Long> counts) {
        long added = counts.getOrDefault("commitments_added", 0L);
        long removed = counts.getOrDefault("commitments_removed", 0L);
        long values = counts.getOrDefault("values_changed", 0L);
        long changed = counts.getOrDefault("commitments_changed", 0L);
        List<String> parts = new ArrayList<>();
        if (added > 0) {
            parts.add(number(added, " commitment is new", " commitments are new"));
        }
        if (removed > 0) {
            parts.add(number(removed, " commitment is gone", " commitments are gone"));
        }
        if (values > 0) {
            parts.add(number(values, " value of ", " values of ")
                    + number(changed, " commitment changed", " commitments changed"));
        }
        long elsewhere = counts.getOrDefault("rows_moved", 0L);
        if (elsewhere > 0) {
            parts.add(number(
                    elsewhere,
                    " other commitment only stands in another row",
                    " other commitments only stand in another row"));
        }
        return parts.isEmpty() ? "No value of any commitment changed." : String.join("; ", parts) + ".";
    }

    private static String number(long count, String one, String more) {
        return String.format(Locale.ROOT, "%,d", count) + (count == 1 ? one : more);
    }

    /** What the releases were made from in different ways, in sentences. */
    public List<String> differences() {
        return differences;
    }

    /** Changed values by the code of their cause. */
    public Map<String, Long> byCause() {
        return byCause;
    }

    /** The first sentences: commitments that are new, that are gone, and changed values. */
    public List<List<String>> sentences() {
        return List.of(added, removed, changed);
    }

    /** The log in Markdown. */
    public String markdown(String title, List<String> more) {
        StringBuilder text = new StringBuilder("# " + title + "\n\n" + summary() + "\n");
        bullets(text, "Why", differences);
        if (!byCause.isEmpty()) {
            text.append("\nValues by cause, those of new and gone commitments included: ");
            text.append(byCause.entrySet().stream()
                    .map(entry -> entry.getKey().replace('_', ' ') + ' ' + number(entry.getValue(), "", ""))
                    .collect(Collectors.joining(", ")));
            text.append(".\n");
        }
        bullets(text, "Ids and columns", more);
        bullets(text, "New commitments", added);
        bullets(text, "Commitments that are gone", removed);
        bullets(text, "Changed values", changed);
        if (untold > 0) {
            text.append("\n" + number(untold, " more sentence is", " more sentences are") + " left out here.\n");
        }
        if (!byColumn.isEmpty()) {
            text.append("\n## Changed values by column\n\n| column | cause | values |\n|---|---|---|\n");
            byColumn.forEach((key, count) -> text.append("| `%s` | %s | %s |\n"
                    .formatted(key.split(" ", 2)[0], key.split(" ", 2)[1].replace('_', ' '), number(count, "", ""))));
        }
        return text.append("\nEvery single value, with what shows its cause, is in `changes/changes.csv`.\n")
                .toString();
    }

    private static void bullets(StringBuilder text, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append("\n## ").append(heading).append("\n\n");
            lines.forEach(line -> text.append("- ").append(escaped(line)).append('\n'));
        }
    }

    /** Nothing in a text of an export is markup. */
    private static String escaped(String line) {
        return line.replaceAll("([\\\\`*<>\\[\\]|#]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9]))", "\\\\$1")
                .replace("-\\>", "->");
    }
}
