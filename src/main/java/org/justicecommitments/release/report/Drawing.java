package org.justicecommitments.release.report;

import java.util.Locale;
import org.justicecommitments.release.page.Html;

/**
 * A chart as SVG.
 *
 * @param name the name of its file, without ending
 * @param title what it shows
 * @param description what it shows, for those who cannot see it
 * @param width in units
 * @param height in units
 * @param body its elements
 */
record Drawing(String name, String title, String description, int width, int height, String body) {

    /** Width of all charts: on a phone a unit is a little less than a pixel. */
    static final int WIDTH = 400;

    /** The chart as part of a page. */
    String inPage(String caption) {
        return "<figure>\n%s\n<figcaption>%s</figcaption>\n</figure>\n".formatted(svg(""), Html.text(caption));
    }

    /** The chart as a file. */
    String asFile(String style) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n%s\n".formatted(svg("<style>\n" + style + "</style>\n"));
    }

    private String svg(String style) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 %1$d %2$d" role="img" aria-labelledby="%3$s-title %3$s-desc">
                <title id="%3$s-title">%4$s</title>
                <desc id="%3$s-desc">%5$s</desc>
                %6$s%7$s</svg>"""
                .formatted(width, height, name, Html.text(title), Html.text(description), style, body);
    }

    static String text(double x, double y, String cssClass, String text) {
        return "<text x=\"%s\" y=\"%s\" class=\"%s\">%s</text>\n".formatted(at(x), at(y), cssClass, Html.text(text));
    }

    static String text(double x, double y, String cssClass, Figure figure, String text) {
        return "<text x=\"%s\" y=\"%s\" class=\"%s\"%s>%s</text>\n"
                .formatted(at(x), at(y), cssClass, Markup.attributes(figure), Html.text(text));
    }

    static String rect(double x, double y, double width, double height, String cssClass) {
        return "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" class=\"%s\"/>\n"
                .formatted(at(x), at(y), at(width), at(height), cssClass);
    }

    static String line(double x1, double y1, double x2, double y2, String cssClass) {
        return "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" class=\"%s\"/>\n"
                .formatted(at(x1), at(y1), at(x2), at(y2), cssClass);
    }

    /** A coordinate with at most one decimal. */
    static String at(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** A round number that is not below a value: where an axis ends. */
    static double roundUp(double value) {
        double step = value > 50 ? 20 : value > 20 ? 10 : value > 10 ? 5 : 2;
        return Math.max(step, Math.ceil(value / step) * step);
    }
}
