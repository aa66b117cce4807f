package org.justicecommitments.web.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.justicecommitments.job.batch.RunRecord;
import org.justicecommitments.release.csv.CsvTableReader;
import org.justicecommitments.release.page.Html;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The frame of the console's pages, and the pieces that they are made of. Every text is escaped. */
final class Page {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int MOST_ROWS = 500;

    /** Before the cell of a number; no text begins with it, for texts are escaped. */
    private static final String NUMBER = "<#>";

    private Page() {}

    static String text(Object value) {
        return Html.text(value);
    }

    static ResponseEntity<String> ok(Visit visit, String title, String body) {
        return answer(HttpStatus.OK, visit, title, body);
    }

    /** A page that says one thing, and where to go on. */
    static ResponseEntity<String> say(HttpStatus status, Visit visit, String title, String sentence) {
        String body = "<h1>%s</h1>\n<p>%s</p>\n<p><a href=\"/console/\">To the overview</a></p>\n"
                .formatted(text(title), text(sentence));
        return answer(status, visit, title, body);
    }

    static ResponseEntity<String> answer(HttpStatus status, Visit visit, String title, String body) {
        String navigation = visit.who().isEmpty()
                ? ""
                : """
                <header><nav aria-label="Console"><ul>
                <li><a href="/console/">Jobs and runs</a></li>
                <li><a href="/console/releases">Releases</a></li>
                <li><a href="/console/check">Check a workbook</a></li>
                <li><a href="/console/audit">Audit log</a></li>
                <li><a href="/" rel="noopener">Public pages</a></li>
                </ul>
                <form method="post" action="/console/sign-out" class="inline"><input type="hidden" name="_csrf" value="%s">
                <button>Sign out %s</button></form></nav></header>
                """
                        .formatted(text(visit.token()), text(visit.who()));
        String html =
                """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s - Console</title>
                <link rel="stylesheet" href="/console/assets/style.css">
                <link rel="stylesheet" href="/console/assets/console.css">
                <script src="/console/assets/console.js" defer></script>
                </head>
                <body>
                <a class="skip" href="#main">Skip to content</a>
                %s<main id="main">
                %s</main>
                </body>
                </html>
                """
                        .formatted(text(title), navigation, body);
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(html);
    }

    static ResponseEntity<String> goTo(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", address)
                .build();
    }

    static String link(String address, Object label) {
        return Html.link(address, label);
    }

    /** A table in a box that scrolls; headings that end with # are over numbers. Rows are HTML already. */
    static String table(String label, List<String> headings, String rows) {
        return Html.table(label, headings, rows);
    }

    /** A row of cells that are HTML already. */
    static String row(String... cells) {
        StringBuilder row = new StringBuilder("<tr>");
        for (String cell : cells) {
            row.append(
                    cell.startsWith(NUMBER)
                            ? "<td class=\"number\">" + cell.substring(NUMBER.length()) + "</td>"
                            : "<td>" + cell + "</td>");
        }
        return row.append("</tr>\n").toString();
    }

    static String number(long count) {
        return NUMBER + String.format(Locale.ROOT, "%,d", count);
    }

    static String seconds(double seconds) {
        return NUMBER + String.format(Locale.ROOT, "%,.1f s", seconds);
    }

    /** An instant for people, in universal time. */
    static String minute(Instant instant) {
        return "<time datetime=\"%s\">%s UTC</time>"
                .formatted(instant, MINUTE.format(instant.atOffset(ZoneOffset.UTC)));
    }

    /** What a run came to, as a badge. */
    static String badge(RunRecord.Outcome outcome) {
        return badge(outcome.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    static String badge(String state) {
        return "<span class=\"badge %s\">%s</span>".formatted(text(state.replace(' ', '-')), text(state));
    }

    /** A table of a release, as it is; empty if there is none. */
    static String csv(String label, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        StringBuilder rows = new StringBuilder();
        try (CsvTableReader reader = new CsvTableReader(file)) {
            int shown = 0;
            for (Optional<CsvTableReader.Row> row = reader.next();
                    row.isPresent() && shown++ < MOST_ROWS;
                    row = reader.next()) {
                rows.append(row(row.get().cells().stream()
                        .map(cell -> cell.matches("\\d+") ? NUMBER + cell : text(cell))
                        .toArray(String[]::new)));
            }
            List<String> headings = reader.columns().stream()
                    .map(column -> column.replace('_', ' '))
                    .toList();
            return table(label, headings, rows.toString());
        }
    }

    /** The beginning of a text file, as it is; empty if there is none. */
    static String file(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        List<String> lines;
        try (var all = Files.lines(file, StandardCharsets.UTF_8)) {
            lines = all.limit(MOST_ROWS).toList();
        }
        return "<pre>%s</pre>\n".formatted(text(String.join("\n", lines)));
    }
}
