package org.justicecommitments.release.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.justicecommitments.release.page.Html;

/** The report in one language: one page without scripts, that loads nothing and prints well. */
final class Report {

    private static final String STYLE = resource("chart.css") + resource("report.css");

    private final Edition edition;
    private final List<Chapter> chapters;

    Report(Edition edition) {
        this.edition = edition;
        Opening opening = new Opening(edition);
        Growth growth = new Growth(edition);
        Judgement judgement = new Judgement(edition);
        Themes themes = new Themes(edition);
        Members members = new Members(edition);
        this.chapters = Stream.of(
                        opening.headlines(),
                        growth.areas(),
                        growth.years(),
                        growth.regions(),
                        judgement.ambition(),
                        judgement.results(),
                        themes.agenda(),
                        themes.series(),
                        themes.actors(),
                        themes.goals(),
                        members.members(),
                        members.coalition(),
                        members.gap(),
                        new Listing(edition).catalogue(),
                        opening.method(),
                        opening.changes())
                .filter(chapter -> !chapter.html().isEmpty())
                .toList();
    }

    static String resource(String name) {
        try (InputStream in = Report.class.getResourceAsStream("/report/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of the report in a language. */
    static String fileName(Words words) {
        return words.isFirst() ? "report.html" : "report." + words.language() + ".html";
    }

    List<Drawing> charts() {
        return chapters.stream().flatMap(chapter -> chapter.charts().stream()).toList();
    }

    String html() {
        Words words = edition.words();
        String title = words.text("title");
        StringBuilder body = new StringBuilder();
        if (edition.facts().sample()) {
            body.append("<p class=\"banner\" role=\"note\">%s</p>\n".formatted(Html.text(words.text("sample"))));
        }
        body.append(header(title)).append("<main>\n");
        for (Chapter chapter : chapters) {
            body.append("<section aria-labelledby=\"%s\">\n".formatted(chapter.id()));
            body.append(Markup.heading(2, chapter.id(), chapter.title()));
            body.append(chapter.html()).append("</section>\n");
        }
        body.append("</main>\n<footer><p>%s</p></footer>\n"
                .formatted(Html.text(words.text(
                        "footer",
                        edition.facts().dataset().publisher(),
                        edition.facts().dataset().licence(),
                        edition.words().day(edition.facts().sourceDate())))));
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '%s'">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                %s</body>
                </html>
                """
                .formatted(words.language(), hash("\n" + STYLE), Html.text(title), STYLE, body);
    }

    private String header(String title) {
        Words words = edition.words();
        StringBuilder html =
                new StringBuilder("<header>\n<p class=\"publisher\">%s</p>\n<h1>%s</h1>\n<p class=\"lead\">%s</p>\n"
                        .formatted(
                                Html.text(edition.facts().dataset().publisher()),
                                Html.text(title),
                                Html.text(words.text(
                                        "subtitle",
                                        edition.words().day(edition.facts().asOf())))));
        html.append("<p class=\"languages\">");
        for (String language : Words.LANGUAGES) {
            Words other = Words.of(language);
            String name = Html.text(other.text("language"));
            html.append(
                    language.equals(words.language())
                            ? "<span aria-current=\"page\" lang=\"%s\">%s</span> ".formatted(language, name)
                            : "<a href=\"%1$s\" lang=\"%2$s\" hreflang=\"%2$s\">%3$s</a> "
                                    .formatted(fileName(other), language, name));
        }
        html.append("<a href=\"../index.html\">%s</a></p>\n</header>\n".formatted(Html.text(words.text("to_release"))));
        html.append("<nav aria-label=\"%1$s\"><h2>%1$s</h2><ol>\n".formatted(Html.text(words.text("contents"))));
        for (Chapter chapter : chapters) {
            html.append("<li><a href=\"#%s\">%s</a></li>\n".formatted(chapter.id(), Html.text(chapter.title())));
        }
        return html.append("</ol></nav>\n").toString();
    }

    /** What the page's policy says of its style sheet: everything between the tags, the first line break included. */
    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("No SHA-256".toLowerCase(Locale.ROOT), e);
        }
    }
}
