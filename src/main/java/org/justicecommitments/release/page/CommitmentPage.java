package org.justicecommitments.release.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.justicecommitments.release.Column;
import org.justicecommitments.release.DataTables;
import org.justicecommitments.release.ValueList;
import org.justicecommitments.tag.TaggedCommitment;

/** The page of a commitment: its text, tags with their evidence, values with their cells, and what changed over releases. */
final class CommitmentPage {

    private static final int SHOWN = 80;
    private static final int MOST_WORDS = 6;
    private static final Set<String> ABOVE =
            Set.of("commitment_id", "title", "short_title", "description", "description_original", "url", "language");
    private static final List<String> FOLLOWING = List.of("_status", "_precision", "_original", "_earliest", "_latest");
    private static final List<Column<TaggedCommitment>> COLUMNS =
            DataTables.commitments().columns();
    private static final Map<String, Column<?>> BY_NAME =
            COLUMNS.stream().collect(Collectors.toMap(Column::name, column -> column));

    private final Map<String, String> row;
    private final Rows rows;

    /**
     * What else there is about a commitment, each row by column.
     *
     * @param tags its tags
     * @param evidence why the tagger set its tags
     * @param cells the cells of its values
     * @param history its values over releases
     */
    record Rows(
            List<Map<String, String>> tags,
            List<Map<String, String>> evidence,
            List<Map<String, String>> cells,
            List<Map<String, String>> history) {}

    CommitmentPage(Map<String, String> row, Rows rows) {
        this.row = row;
        this.rows = rows;
    }

    private String get(String column) {
        return row.getOrDefault(column, "");
    }

    /** The title, as the tab of the browser shows it. */
    String title() {
        String title = get("title").isEmpty() ? get("short_title") : get("title");
        return get("commitment_id") + (title.isEmpty() ? "" : ": " + title);
    }

    /** What stands in the main part of the page. */
    String body() {
        StringBuilder body = new StringBuilder();
        String language = get("language").isEmpty() ? "" : " lang=\"" + Html.text(get("language")) + "\"";
        String title = get("title").isEmpty() ? get("short_title") : get("title");
        body.append("<p class=\"quiet\">%s &rsaquo; %s &rsaquo; %s</p>\n"
                .formatted(
                        Html.link("index.html", "Commitments"),
                        Html.link("../members/" + MemberPages.name(row) + ".html", get("member")),
                        Html.text(get("commitment_id"))));
        body.append("<h1%s>%s</h1>\n"
                .formatted(
                        language,
                        title.isEmpty()
                                ? Html.text(get("commitment_id"))
                                : marked(get("title").isEmpty() ? "short_title" : "title", title)));
        if (!get("title").isEmpty() && !get("short_title").isEmpty()) {
            body.append("<p lang=\"en\">%s</p>\n".formatted(marked("short_title", get("short_title"))));
        }
        body.append("<p>%s%s%s</p>\n"
                .formatted(
                        Html.text(get("member")),
                        get("submission_year").isEmpty() ? "" : ", plan of " + Html.text(get("submission_year")),
                        get("is_justice").equals("true") ? ". <strong>Counts as a justice commitment.</strong>" : "."));
        String text = get("description_original").isEmpty() ? get("description") : get("description_original");
        body.append(tags());
        if (!text.isEmpty()) {
            body.append(
                    "<h2>Text</h2>\n<div class=\"text\"%s>%s</div>\n".formatted(language, marked("description", text)));
        }
        if (get("url").startsWith("http://") || get("url").startsWith("https://")) {
            body.append("<p>").append(Html.link(get("url"), "Its page at OGP")).append("</p>\n");
        }
        body.append(values()).append(history());
        return body.toString();
    }

    private String marked(String field, String text) {
        List<Highlights.Span> spans = rows.evidence.stream()
                .filter(words -> words.getOrDefault("field", "").equals(field) && words.containsKey("start"))
                .map(words -> new Highlights.Span(number(words, "start"), number(words, "end")))
                .toList();
        return Highlights.html(text, spans);
    }

    private static int number(Map<String, String> cells, String column) {
        return Integer.parseInt(cells.getOrDefault(column, "-1"));
    }

    private String tags() {
        if (rows.tags.isEmpty()) {
            return "<h2>Tags</h2>\n<p>It has no tags.</p>\n";
        }
        StringBuilder lines = new StringBuilder();
        for (Map<String, String> tag : rows.tags) {
            boolean ours = tag.getOrDefault("origin", "").equals("tagger");
            String words = ours ? words(tag.getOrDefault("tag", "")) : "";
            lines.append("<tr><th scope=\"row\">%s</th><td>%s</td><td class=\"number\">%s</td><td>%s</td></tr>\n"
                    .formatted(
                            Html.text(tag.getOrDefault("tag", "").replace('_', ' ')),
                            ours ? "our tagger" : "OGP",
                            Html.text(tag.getOrDefault("score", "")),
                            words));
        }
        return "<h2>Tags</h2>\n<p>The words that earned our tags are marked in the text.</p>\n"
                + Html.table("Tags", List.of("Tag", "Set by", "Score#", "Because of"), lines.toString());
    }

    private String words(String tag) {
        List<String> all = rows.evidence.stream()
                .filter(one -> one.getOrDefault("tag", "").equals(tag))
                .map(CommitmentPage::words)
                .distinct()
                .toList();
        int more = all.size() - MOST_WORDS;
        return all.stream().limit(MOST_WORDS).collect(Collectors.joining(", "))
                + (more > 0 ? " and %d more".formatted(more) : "");
    }

    private static String words(Map<String, String> one) {
        String phrase = one.getOrDefault("phrase", "");
        return one.getOrDefault("rule", "").equals("child")
                ? "the tag " + Html.text(phrase.replace('_', ' '))
                : "<q>%s</q> (%s, phrase <code>%s</code>)"
                        .formatted(
                                Html.text(one.getOrDefault("quote", "")),
                                Html.text(one.getOrDefault("field", "").replace('_', ' ')),
                                Html.text(phrase));
    }

    private String values() {
        Map<String, List<Map<String, String>>> cells = new HashMap<>();
        rows.cells.forEach(cell -> cells.computeIfAbsent(cell.getOrDefault("column", ""), c -> new ArrayList<>())
                .add(cell));
        StringBuilder lines = new StringBuilder();
        for (Column<TaggedCommitment> column : COLUMNS) {
            String name = column.name();
            String value = shown(column);
            if (ABOVE.contains(name) || follows(name) || value.isEmpty()) {
                continue;
            }
            String from = cells.getOrDefault(name, List.of()).stream()
                    .map(CommitmentPage::cell)
                    .collect(Collectors.joining("<br>"));
            lines.append("<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td></tr>\n"
                    .formatted(Html.link("../dictionary/dictionary.html#" + name, column.label()), value, from));
        }
        return "<h2>Values</h2>\n<p>With the cells of the spreadsheets that they come from.</p>\n"
                + Html.table("Values", List.of("Value", "", "From"), lines.toString())
                        .replace("<th scope=\"col\"></th>", "<th scope=\"col\">Published as</th>");
    }

    private static boolean follows(String name) {
        return FOLLOWING.stream()
                .anyMatch(suffix -> name.endsWith(suffix)
                        && BY_NAME.containsKey(name.substring(0, name.length() - suffix.length())));
    }

    /** The value as people read it; why there is none, where the export says that. */
    private String shown(Column<?> column) {
        String value = get(column.name());
        if (value.isEmpty()) {
            String status = get(column.name() + "_status");
            String written = get(column.name() + "_original");
            String why = status.isEmpty() || status.equals("no_data") || status.equals("known")
                    ? ""
                    : "<span class=\"quiet\">" + Html.text(status.replace('_', ' ')) + "</span> ";
            return (why + (written.isEmpty() ? "" : "<q>" + Html.text(written) + "</q>")).strip();
        }
        String label = column.valueList().values().stream()
                .filter(one -> one.code().equals(value))
                .map(ValueList.Value::label)
                .findFirst()
                .orElse(value.equals("true") ? "yes" : value.equals("false") ? "no" : value);
        return Html.text(label);
    }

    private static String cell(Map<String, String> cell) {
        String place = "%s %s %s"
                .formatted(cell.getOrDefault("file", ""), cell.getOrDefault("sheet", ""), cell.getOrDefault("cell", ""))
                .replaceAll(" +", " ");
        String verbatim = cell.getOrDefault("verbatim", "");
        String brief = verbatim.length() <= SHOWN ? verbatim : verbatim.substring(0, SHOWN) + "...";
        return Html.text(place) + ": <q>" + Html.text(brief.strip()) + "</q>";
    }

    private String history() {
        StringBuilder lines = new StringBuilder();
        String first = rows.history.stream()
                .map(one -> one.getOrDefault("from_release", ""))
                .min(String::compareTo)
                .orElse("");
        for (Map<String, String> one : rows.history) {
            String from = one.getOrDefault("from_release", "");
            if (from.equals(first)) {
                continue;
            }
            lines.append("<tr><td>%s</td><th scope=\"row\">%s</th><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                    .formatted(
                            Html.text(from),
                            Html.text(one.getOrDefault("column", "").replace('_', ' ')),
                            Html.text(brief(one.getOrDefault("previous", ""))),
                            Html.text(brief(one.getOrDefault("value", ""))),
                            Html.text(one.getOrDefault("cause", "").replace('_', ' '))));
        }
        String since = "<p>In the releases since %s.%s</p>\n"
                .formatted(Html.text(first), lines.isEmpty() ? " No value has changed since." : "");
        return "<h2>History</h2>\n" + since
                + (lines.isEmpty()
                        ? ""
                        : Html.table("History", List.of("Release", "Value", "Was", "Is", "Cause"), lines.toString()));
    }

    private static String brief(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "...";
    }
}
