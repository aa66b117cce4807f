package org.justicecommitments.release.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.justicecommitments.release.ChangeTables.ChangeRow;
import org.justicecommitments.release.Column;
import org.justicecommitments.release.DataTables;
import org.justicecommitments.release.ValueList;

/** Changes as people read them. What only follows from another change, or only says where a row stands, is left out. */
public final class Sentences {

    private static final int SHOWN = 70;
    private static final Map<String, Column<?>> COLUMNS = columns();
    private static final List<String> FOLLOWING = List.of("_status", "_precision", "_original", "_earliest", "_latest");
    private static final Set<String> SILENT = Set.of(
            "vintage",
            "source_file",
            "source_sheet",
            "source_row",
            "justice_origin",
            "agenda_margin",
            "agenda_second",
            "completion_stage",
            "ambition_basis");

    private Sentences() {}

    private static Map<String, Column<?>> columns() {
        Map<String, Column<?>> columns = new HashMap<>();
        DataTables.commitments().columns().forEach(column -> columns.put(column.name(), column));
        return columns;
    }

    /** The sentences about a commitment; none if nothing changed that a person would tell. */
    public static List<String> of(CommitmentDiff commitment) {
        String id = commitment.id();
        if (commitment.changes().isEmpty()) {
            return List.of();
        } else if (commitment.isNew() || commitment.isGone()) {
            return List.of("%s is %s: %s%s"
                    .formatted(
                            id,
                            commitment.isNew() ? "new" : "gone",
                            commitment.title().isEmpty() ? "(no title)" : commitment.title(),
                            commitment.member().isEmpty() ? "" : " (" + commitment.member() + ")"));
        }
        return of(id, commitment.changes());
    }

    /** The sentences about values of one commitment. */
    public static List<String> of(String id, List<ChangeRow> changes) {
        Set<String> changed = new HashSet<>();
        changes.forEach(change -> changed.add(change.column()));
        List<String> sentences = new ArrayList<>();
        for (ChangeRow change : changes) {
            if (tells(change, changed)) {
                sentences.add("%s: %s (%s)"
                        .formatted(id, words(change), change.cause().replace('_', ' ')));
            }
        }
        return sentences;
    }

    private static boolean tells(ChangeRow change, Set<String> changed) {
        String column = change.column();
        if (column.startsWith("tags.")) {
            return change.before().isEmpty() || change.after().isEmpty(); // a score alone is in the table
        } else if (SILENT.contains(column) || column.endsWith("_tagger") || column.endsWith("_ogp")) {
            return false; // tags tell it
        }
        return FOLLOWING.stream()
                .filter(column::endsWith)
                .map(suffix -> column.substring(0, column.length() - suffix.length()))
                .noneMatch(origin -> changed.contains(origin) || origin.endsWith("_ogp") || !suffixTells(column));
    }

    private static boolean suffixTells(String column) {
        return column.endsWith("_status") || column.endsWith("_original");
    }

    private static String words(ChangeRow change) {
        String column = change.column();
        if (column.startsWith("tags.")) {
            String[] parts = column.split("\\.", 3);
            String by = parts[1].equals("ogp") ? "OGP" : "the tagger";
            return "tag %s %s by %s"
                    .formatted(parts[2].replace('_', ' '), change.before().isEmpty() ? "set" : "no longer set", by);
        }
        String name = name(column);
        boolean text = change.before().length() > SHOWN || change.after().length() > SHOWN;
        if (text && !change.before().isEmpty() && !change.after().isEmpty()) {
            return name + " " + rewritten(change.before(), change.after());
        }
        return "%s %s -> %s"
                .formatted(name, shown(column, change.before(), "empty"), shown(column, change.after(), "empty"));
    }

    private static String name(String column) {
        Column<?> known = COLUMNS.get(column);
        String label = known == null ? column.replace('_', ' ') : known.label();
        return label.length() > 1 && Character.isLowerCase(label.charAt(1))
                ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1)
                : label;
    }

    private static String shown(String column, String value, String none) {
        if (value.isEmpty()) {
            return none;
        }
        Column<?> known = COLUMNS.get(column);
        ValueList list = known == null ? ValueList.OPEN : known.valueList();
        return list.values().stream()
                .filter(one -> one.code().equals(value))
                .map(ValueList.Value::label)
                .findFirst()
                .orElse(value.equals("true") ? "yes" : value.equals("false") ? "no" : brief(value, SHOWN));
    }

    /** Only the words in which two long texts differ. */
    private static String rewritten(String before, String after) {
        List<String> first = List.of(before.split(" ", -1));
        List<String> second = List.of(after.split(" ", -1));
        int same = 0;
        int shorter = Math.min(first.size(), second.size());
        while (same < shorter && first.get(same).equals(second.get(same))) {
            same++;
        }
        int end = 0;
        while (end < shorter - same && first.get(first.size() - 1 - end).equals(second.get(second.size() - 1 - end))) {
            end++;
        }
        String was = brief(String.join(" ", first.subList(same, first.size() - end)), SHOWN);
        String is = brief(String.join(" ", second.subList(same, second.size() - end)), SHOWN);
        String where = same > 0 ? "from word %d on, ".formatted(same + 1) : "";
        return "changed: %s%s -> %s"
                .formatted(
                        where, was.isEmpty() ? "nothing" : "'" + was + "'", is.isEmpty() ? "nothing" : "'" + is + "'");
    }

    /** A text on one line, shortened. */
    static String brief(String text, int length) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (line.length() <= length) {
            return line;
        }
        int cut = Character.isHighSurrogate(line.charAt(length - 1)) ? length - 1 : length;
        return line.substring(0, cut) + "...";
    }
}
