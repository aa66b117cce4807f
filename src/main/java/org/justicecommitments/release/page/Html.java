package org.justicecommitments.release.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Text for HTML pages. */
public final class Html {

    /** The name of the style sheet, at the root of a release and of the output. */
    public static final String STYLE_SHEET = "style.css";

    /** Nothing from elsewhere, nothing inline: what stands in a spreadsheet cannot become code. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

    private Html() {}

    /** A text as HTML: nothing in it is markup. */
    public static String text(Object value) {
        return String.valueOf(value)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A count with separators between the thousands. */
    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A size that people read. */
    static String size(long bytes) {
        return bytes < 1000
                ? bytes + " B"
                : bytes < 1_000_000
                        ? String.format(Locale.ROOT, "%.0f kB", bytes / 1e3)
                        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    /** A link. */
    public static String link(String address, Object label) {
        return "<a href=\"%s\">%s</a>".formatted(text(address), text(label));
    }

    /** A list of texts that are HTML already; nothing if there are none. */
    static String list(List<String> items) {
        return items.isEmpty()
                ? ""
                : items.stream()
                        .map(item -> "<li>" + item + "</li>\n")
                        .collect(Collectors.joining("", "<ul class=\"plain\">\n", "</ul>\n"));
    }

    /** A table in a box that scrolls by itself on narrow screens; headings that end with # are over numbers. Rows are HTML already. */
    public static String table(String label, List<String> headings, String rows) {
        String head = headings.stream()
                .map(heading -> heading.endsWith("#")
                        ? "<th scope=\"col\" class=\"number\">" + text(heading.substring(0, heading.length() - 1))
                                + "</th>"
                        : "<th scope=\"col\">" + text(heading) + "</th>")
                .collect(Collectors.joining());
        return """
                <div class="scroll" role="region" aria-label="%s" tabindex="0"><table>
                <thead><tr>%s</tr></thead>
                <tbody>
                %s</tbody></table></div>
                """
                .formatted(text(label), head, rows);
    }

    /** A page at the root of the output. */
    static String rootPage(String title, String banner, String head, String body) {
        return whole(title, "", banner, head, "", body);
    }

    /**
     * A page of a release.
     *
     * @param up the way from the page to the root of its release: empty, or {@code ../} once or more
     * @param head more for the head of the page
     */
    static String page(String title, String up, String banner, String head, String body) {
        String links = List.of(
                        List.of("index.html", "This release"),
                        List.of("commitments/index.html", "Commitments"),
                        List.of("members/index.html", "Members"),
                        List.of("changes/index.html", "Changes"),
                        List.of("quality/report.html", "Quality"),
                        List.of("dictionary/dictionary.html", "Dictionary"),
                        List.of("../../index.html", "All releases"))
                .stream()
                .map(entry -> "<li>" + link(up + entry.get(0), entry.get(1)) + "</li>\n")
                .collect(Collectors.joining());
        String navigation = "<header><nav aria-label=\"Site\"><ul>\n%s</ul></nav></header>\n".formatted(links);
        return whole(title, up, banner, head, navigation, body);
    }

    static String whole(String title, String up, String banner, String head, String navigation, String body) {
        String notice = banner.isEmpty()
                ? ""
                : "<aside class=\"banner\" aria-label=\"Notice\">%s</aside>\n".formatted(text(banner));
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <title>%s</title>
                <link rel="stylesheet" href="%s">
                %s</head>
                <body>
                <a class="skip" href="#main">Skip to content</a>
                %s%s<main id="main">
                %s</main>
                </body>
                </html>
                """
                .formatted(POLICY, text(title), up + STYLE_SHEET, head, notice, navigation, body);
    }

    /** The style sheet. */
    public static String style() {
        return resource(STYLE_SHEET);
    }

    /** A file that comes with the pages. */
    static String resource(String name) {
        try (InputStream in = Html.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
