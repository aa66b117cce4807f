package org.justicecommitments.release.report;

import org.justicecommitments.release.page.Html;

/** Pieces of HTML and SVG. */
final class Markup {

    private Markup() {}

    /** An element with text in it. */
    static String element(String name, String text) {
        return "<%1$s>%2$s</%1$s>".formatted(name, Html.text(text));
    }

    static String paragraph(String text) {
        return element("p", text) + "\n";
    }

    /** A paragraph that is less important than the rest. */
    static String note(String text) {
        return "<p class=\"note\">%s</p>\n".formatted(Html.text(text));
    }

    static String heading(int level, String id, String text) {
        return "<h%1$d id=\"%2$s\">%3$s</h%1$d>\n".formatted(level, id, Html.text(text));
    }

    /** A figure as a value that both people and programs can read. */
    static String figure(Figure figure, Words words) {
        if (!figure.isThere()) {
            return "–";
        }
        return "<data value=\"%s\" data-from=\"%s\">%s</data>"
                .formatted(
                        Html.text(org.justicecommitments.release.csv.CsvValue.text(figure.value())),
                        Html.text(figure.from()),
                        Html.text(words.shown(figure)));
    }

    /** The same as the attributes of an SVG text. */
    static String attributes(Figure figure) {
        return " data-value=\"%s\" data-from=\"%s\""
                .formatted(
                        Html.text(org.justicecommitments.release.csv.CsvValue.text(figure.value())),
                        Html.text(figure.from()));
    }
}
