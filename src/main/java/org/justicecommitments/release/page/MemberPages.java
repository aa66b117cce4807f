package org.justicecommitments.release.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.justicecommitments.release.ChangeTables;
import org.justicecommitments.release.ChangeTables.ChangeRow;
import org.justicecommitments.release.ChangeTables.HistoryRow;
import org.justicecommitments.release.change.Sentences;

/** The pages in {@code members}: one a member with its commitments and what changed, and a feed of the same. */
final class MemberPages {

    private static final int MOST_SENTENCES = 100;
    private static final int MOST_RELEASES = 20;

    private final Frame frame;
    private final Map<String, Entry> members = new HashMap<>();

    private record Line(
            String id, String address, String title, String plan, String year, boolean justice, String language) {}

    /** A member, with what changed in each release; the newest release first. */
    private static final class Entry {
        private final String name;
        private final String label;
        private final List<Line> lines = new ArrayList<>();
        private final SortedMap<String, List<String>> changes = new TreeMap<>(Comparator.reverseOrder());

        Entry(String name, String label) {
            this.name = name;
            this.label = label;
        }
    }

    MemberPages(Frame frame) {
        this.frame = frame;
    }

    /** The name of the page of a commitment's member. */
    static String name(Map<String, String> row) {
        return Frame.name(row.getOrDefault("member_code", row.getOrDefault("member", "unknown")));
    }

    /** Takes a commitment, in the order of the ids. */
    void take(Map<String, String> row, String title, String address, List<Map<String, String>> history) {
        String name = name(row);
        Entry entry = members.computeIfAbsent(name, n -> new Entry(n, row.getOrDefault("member", "unknown")));
        String id = row.getOrDefault("commitment_id", "");
        entry.lines.add(new Line(
                id,
                address,
                title,
                row.getOrDefault("action_plan_number", ""),
                row.getOrDefault("submission_year", ""),
                row.getOrDefault("is_justice", "").equals("true"),
                row.getOrDefault("language", "")));
        changes(entry, id, title, history);
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
            List<String> told = entry.changes.computeIfAbsent(release, r -> new ArrayList<>());
            told.addAll(sentences.isEmpty() ? Sentences.of(id, rows) : sentences);
            if (told.isEmpty()) {
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
                            Html.number(entry.lines.size())));
        }
        return items.append("</ul>\n").toString();
    }

    void write(Path release) throws IOException {
        Path folder = Files.createDirectories(release.resolve("members"));
        text(folder, "index.html", frame.page("Members", "../", "<h1>Members</h1>\n" + list("")));
        for (Entry entry : sorted()) {
            String feed =
                    "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"%s.atom\">\n".formatted(entry.name);
            text(folder, entry.name + ".html", frame.page(entry.label, "../", feed, body(entry)));
            text(folder, entry.name + ".atom", feed(entry));
        }
    }

    private static void text(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private String body(Entry entry) {
        long justice = entry.lines.stream().filter(Line::justice).count();
        StringBuilder body = new StringBuilder("<h1>%s</h1>\n<p>%s commitments, %s about justice. %s</p>\n"
                .formatted(
                        Html.text(entry.label),
                        Html.number(entry.lines.size()),
                        Html.number(justice),
                        Html.link(entry.name + ".atom", "Feed of changes")));
        StringBuilder rows = new StringBuilder();
        for (Line line : entry.lines) {
            rows.append("<tr><td class=\"id\">%s</td><td%s>%s</td><td>%s</td><td>%s</td></tr>\n"
                    .formatted(
                            Html.text(line.id),
                            line.language.isEmpty() ? "" : " lang=\"" + Html.text(line.language) + "\"",
                            Html.link(
                                    "../commitments/" + line.address, line.title.isEmpty() ? "(no title)" : line.title),
                            Html.text(line.year),
                            line.justice ? "justice" : ""));
        }
        body.append("<h2>Action plans</h2>\n").append(plans(entry));
        body.append("<h2>Changes</h2>\n").append(changes(entry));
        body.append("<h2>Commitments</h2>\n")
                .append(Html.table("Commitments", List.of("ID", "Title", "Year", "About"), rows.toString()));
        return body.toString();
    }

    /** Plan by plan: how many commitments, and how many of them about justice. */
    private static String plans(Entry entry) {
        SortedMap<String, List<Line>> plans =
                new TreeMap<>(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        entry.lines.forEach(line ->
                plans.computeIfAbsent(line.plan, plan -> new ArrayList<>()).add(line));
        StringBuilder rows = new StringBuilder();
        plans.forEach((plan, lines) ->
                rows.append("<tr><td>%s</td><td>%s</td><td class=\"number\">%s</td><td class=\"number\">%s</td></tr>\n"
                        .formatted(
                                plan.isEmpty() ? "not known" : Html.text(plan),
                                Html.text(lines.stream()
                                        .map(Line::year)
                                        .sorted()
                                        .distinct()
                                        .collect(Collectors.joining(", "))),
                                Html.number(lines.size()),
                                Html.number(lines.stream().filter(Line::justice).count()))));
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
    private static String sentences(Entry entry, String release, List<String> sentences) {
        boolean first = release.equals(entry.changes.lastKey());
        if (first) {
            return "<p>The first release that has it.</p>\n";
        }
        List<String> shown =
                sentences.stream().limit(MOST_SENTENCES).map(Html::text).toList();
        int more = sentences.size() - shown.size();
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
