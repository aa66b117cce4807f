package org.justicecommitments.release.report;

import java.util.ArrayList;
import java.util.List;
import org.justicecommitments.release.page.Html;

/** A table on the page, with its file behind it. */
final class PageTable {

    private final Words words;
    private final String caption;
    private final List<String> headings = new ArrayList<>();
    private final StringBuilder rows = new StringBuilder();
    private boolean small;
    private boolean ofFile;
    private boolean empty = true;

    PageTable(Words words, String caption) {
        this.words = words;
        this.caption = caption;
    }

    /** Adds a column of texts. */
    PageTable text(String heading) {
        headings.add("<th scope=\"col\">%s</th>".formatted(Html.text(heading)));
        return this;
    }

    /** Adds a column of numbers. */
    PageTable number(String heading) {
        headings.add("<th scope=\"col\" class=\"n\">%s</th>".formatted(Html.text(heading)));
        return this;
    }

    /** Begins a row with its heading. */
    Row row(String heading) {
        empty = false;
        return new Row(heading);
    }

    boolean isEmpty() {
        return empty;
    }

    /** A row in the making. */
    final class Row {

        private final StringBuilder cells = new StringBuilder();

        private Row(String heading) {
            cells.append("<th scope=\"row\">%s</th>".formatted(Html.text(heading)));
        }

        Row text(String text) {
            cells.append("<td>%s</td>".formatted(Html.text(text)));
            return this;
        }

        Row figure(Figure figure) {
            cells.append("<td class=\"n\">%s</td>".formatted(Markup.figure(figure, words)));
            return this;
        }

        Row none() {
            cells.append("<td class=\"n\">–</td>");
            return this;
        }

        /** The percent of a row and its interval, marked if its base is small: two cells. */
        Row percent(TableRow of) {
            boolean few = of.is("small_base", "true");
            small |= few;
            ofFile |= of.is("share_of", "file");
            String mark = few ? " <span class=\"few\">†</span>" : "";
            cells.append("<td class=\"n\">%s%s</td>".formatted(Markup.figure(of.figure("percent"), words), mark));
            String interval = of.figure("percent").isThere()
                    ? "%s – %s"
                            .formatted(
                                    Markup.figure(of.figure("percent_low"), words),
                                    Markup.figure(of.figure("percent_high"), words))
                    : "–";
            cells.append("<td class=\"n range\">%s</td>".formatted(interval));
            return this;
        }

        void end() {
            rows.append("<tr>").append(cells).append("</tr>\n");
        }
    }

    /** The table's HTML, with links to the files that hold all of it. */
    String html(String... files) {
        StringBuilder html = new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"%s\">"
                .formatted(Html.text(caption)));
        html.append("<table>\n<caption>%s</caption>\n<thead><tr>%s</tr></thead>\n<tbody>\n%s</tbody></table></div>\n"
                .formatted(Html.text(caption), String.join("", headings), rows));
        List<String> notes = new ArrayList<>();
        if (small) {
            notes.add("† " + words.text("note.small"));
        }
        if (ofFile) {
            notes.add(words.text("note.file"));
        }
        notes.add(words.text("note.source"));
        StringBuilder links = new StringBuilder();
        for (String file : files) {
            links.append(" <a href=\"%1$s\">%1$s</a>".formatted(Html.text(file)));
        }
        return html + "<p class=\"note\">%s%s</p>\n".formatted(Html.text(String.join(" ", notes)), links);
    }
}
