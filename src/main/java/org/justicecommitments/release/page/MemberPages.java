package org.justicecommitments.release.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.justicecommitments.release.ChangeTables;
import org.justicecommitments.release.ChangeTables.ChangeRow;
import org.justicecommitments.release.ChangeTables.HistoryRow;
import org.justicecommitments.release.change.Sentences;

/** The pages in {@code members}: one a member with its commitments and what changed, and a feed of the same. */
final class MemberPages {

    private static final int MOST_SENTENCES = 100;
    private static final int MOST_RELEASES = 20;

    /** How many characters of rows of a member are in memory. */
    private static final int ROWS_IN_MEMORY = 1 << 14;

    /** Stands for the rows until the page is written; no text of a page has it. */
    private static final String ROWS = "\u0000";

    private final Path folder;
    private final Frame frame;
    private final Map<String, Entry> members = new HashMap<>();

    /** A member, with what changed in each release; the newest release first. */
    private static final class Entry {
        private final String name;
        private final String label;
        private final SortedMap<String, Told> changes = new TreeMap<>(Comparator.reverseOrder());
        private final SortedMap<String, Plan> plans =
                new TreeMap<>(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        private final StringBuilder rows = new StringBuilder();
        private boolean spilled;

        Entry(String name, String label) {
            this.name = name;
            this.label = label;
        }

        long commitments() {
            return plans.values().stream().mapToLong(plan -> plan.commitments).sum();
        }

        long justice() {
            return plans.values().stream().mapToLong(plan -> plan.justice).sum();
        }
    }

    /** What a plan has. */
    private static final class Plan {
        private final SortedSet<String> years = new TreeSet<>();
        private long commitments;
        private long justice;
    }

    /** What changed of a member in a release: the first sentences, and how many there are. */
    private static final class Told {
        private final List<String> first = new ArrayList<>();
        private long count;

        void tell(List<String> sentences) {
            count += sentences.size();
            sentences.stream().limit(MOST_SENTENCES - first.size()).forEach(first::add);
        }
    }

    MemberPages(Path release, Frame frame) {
        this.folder = release.resolve("members");
        this.frame = frame;
    }

    /** The name of the page of a commitment's member. */
    static String name(Map<String, String> row) {
        return Frame.name(row.getOrDefault("member_code", row.getOrDefault("member", "unknown")));
    }

    /** Takes a commitment, in the order of the ids. */
    void take(Map<String, String> row, String title, String address, List<Map<String, String>> history)
            throws IOException {
        String name = name(row);
        Entry entry = members.computeIfAbsent(name, n -> new Entry(n, row.getOrDefault("member", "unknown")));
        String id = row.getOrDefault("commitment_id", "");
        String year = row.getOrDefault("submission_year", "");
        boolean justice = row.getOrDefault("is_justice", "").equals("true");
        Plan plan = entry.plans.computeIfAbsent(row.getOrDefault("action_plan_number", ""), p -> new Plan());
        plan.years.add(year);
        plan.commitments++;
        plan.justice += justice ? 1 : 0;
        String language = row.getOrDefault("language", "");
        entry.rows
                .append("<tr><td class=\"id\">")
                .append(Html.text(id))
                .append("</td><td")
                .append(language.isEmpty() ? "" : " lang=\"" + Html.text(language) + "\"")
                .append('>')
                .append(Html.link("../commitments/" + address, title.isEmpty() ? "(no title)" : title))
                .append("</td><td>")
                .append(Html.text(year))
                .append("</td><td>")
                .append(justice ? "justice" : "")
                .append("</td></tr>\n");
        if (entry.rows.length() >= ROWS_IN_MEMORY) {
            spill(entry);
        }
        changes(entry, id, title, history);
    }

    private Path spill(Entry entry) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(entry.name + ".rows");
        Files.writeString(
                file, entry.rows, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        entry.rows.setLength(0);
        entry.spilled = true;
        return file;
    }

    /** Takes the history of a commitment that is gone. */
    void gone(String id, List<Map<String, String>> history) {
        String code = last(history, "member_code");
        String member = last(history, "member");
        String name = Frame.name(code.isEmpty() ? (member.isEmpty() ? "unknown" : member) : code);
        changes(members.computeIfAbsent(name, n -> new Entry(n, member)), id, last(history, "title"), history);
    }

    private static String last(List<Map<String, String>> history, String column) {
        return history.stream()
                .map(ChangeTables::historyRow)
                .filter(row -> row.column().equals(column) && !row.value().isEmpty())
                .map(HistoryRow::value)
                .reduce("", (first, second) -> second);
    }

    private static void changes(Entry entry, String id, String title, List<Map<String, String>> history) {
        SortedMap<String, List<ChangeRow>> byRelease = new TreeMap<>();
        for (Map<String, String> cells : history) {
            HistoryRow row = ChangeTables.historyRow(cells);
            byRelease
                    .computeIfAbsent(row.from(), r -> new ArrayList<>())
                    .add(new ChangeRow(id, "", row.column(), row.previous(), row.value(), row.cause(), ""));
        }
        byRelease.forEach((release, rows) -> {
            List<String> sentences = rows.stream()
                    .filter(ChangeRow::isPresence)
                    .map(row -> "%s is %s: %s".formatted(id, row.after().isEmpty() ? "gone" : "new", title))
                    .toList();
            Told told = entry.changes.computeIfAbsent(release, r -> new Told());
            told.tell(sentences.isEmpty() ? Sentences.of(id, rows) : sentences);
            if (told.count == 0) {
                entry.changes.remove(release);
            }
        });
    }

    private List<Entry> sorted() {
        return members.values().stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.label).thenComparing(entry -> entry.name))
                .toList();
    }

    /** The members as a list of links. */
    String list(String folder) {
        StringBuilder items = new StringBuilder("<ul class=\"columns\">\n");
        for (Entry entry : sorted()) {
            items.append("<li>%s (%s)</li>\n"
                    .formatted(
                            Html.link(folder + entry.name + ".html", entry.label.isEmpty() ? entry.name : entry.label),
                            Html.number(entry.commitments())));
        }
        return items.append("</ul>\n").toString();
    }

    void write() throws IOException {
        Files.createDirectories(folder);
        text("index.html", frame.page("Members", "../", "<h1>Members</h1>\n" + list("")));
        for (Entry entry : sorted()) {
            String feed =
                    "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"%s.atom\">\n".formatted(entry.name);
            page(entry, frame.page(entry.label, "../", feed, body(entry)));
            text(entry.name + ".atom", feed(entry));
        }
    }

    private void page(Entry entry, String page) throws IOException {
        if (!entry.spilled) {
            text(entry.name + ".html", page.replace(ROWS, entry.rows));
            return;
        }
        Path rows = spill(entry);
        int at = page.indexOf(ROWS);
        try (OutputStream out = Files.newOutputStream(folder.resolve(entry.name + ".html"))) {
            out.write(page.substring(0, at).getBytes(StandardCharsets.UTF_8));
            Files.copy(rows, out);
            out.write(page.substring(at + ROWS.length()).getBytes(StandardCharsets.UTF_8));
        }
        Files.delete(rows);
    }

    private void text(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private String body(Entry entry) {
        StringBuilder body = new StringBuilder("<h1>%s</h1>\n<p>%s commitments, %s about justice. %s</p>\n"
                .formatted(
                        Html.text(entry.label),
                        Html.number(entry.commitments()),
                        Html.number(entry.justice()),
                        Html.link(entry.name + ".atom", "Feed of changes")));
        body.append("<h2>Action plans</h2>\n").append(plans(entry));
        body.append("<h2>Changes</h2>\n").append(changes(entry));
        body.append("<h2>Commitments</h2>\n")
                .append(Html.table("Commitments", List.of("ID", "Title", "Year", "About"), ROWS));
        return body.toString();
    }

    /** Plan by plan: how many commitments, and how many of them about justice. */
    private static String plans(Entry entry) {
        StringBuilder rows = new StringBuilder();
        entry.plans.forEach((number, plan) ->
                rows.append("<tr><td>%s</td><td>%s</td><td class=\"number\">%s</td><td class=\"number\">%s</td></tr>\n"
                        .formatted(
                                number.isEmpty() ? "not known" : Html.text(number),
                                Html.text(String.join(", ", plan.years)),
                                Html.number(plan.commitments),
                                Html.number(plan.justice))));
        return Html.table("Action plans", List.of("Plan", "Year", "Commitments#", "About justice#"), rows.toString());
    }

    private String changes(Entry entry) {
        StringBuilder text = new StringBuilder();
        entry.changes.entrySet().stream()
                .limit(MOST_RELEASES)
                .forEach(release -> text.append("<h3>Release %s</h3>\n%s"
                        .formatted(
                                Html.text(release.getKey()), sentences(entry, release.getKey(), release.getValue()))));
        return text.toString();
    }

    /** In the release in which a member appears, all is new: a list of it would say nothing. */
    private static String sentences(Entry entry, String release, Told told) {
        boolean first = release.equals(entry.changes.lastKey());
        if (first) {
            return "<p>The first release that has it.</p>\n";
        }
        List<String> shown = told.first.stream().map(Html::text).toList();
        long more = told.count - shown.size();
        return Html.list(shown) + (more > 0 ? "<p>And " + Html.number(more) + " more.</p>\n" : "");
    }

    private String feed(Entry entry) {
        Feed feed = new Feed(
                frame.facts().dataset(),
                "members/" + entry.name,
                entry.label + ": " + frame.facts().dataset().title(),
                "releases/%s/members/%s".formatted(frame.facts().id(), entry.name));
        entry.changes.entrySet().stream()
                .limit(MOST_RELEASES)
                .forEach(release -> feed.add(
                        release.getKey(),
                        "%s in release %s".formatted(entry.label, release.getKey()),
                        "releases/%s/members/%s.html".formatted(frame.facts().id(), entry.name),
                        sentences(entry, release.getKey(), release.getValue())));
        return feed.xml(frame.facts().id());
    }
}
