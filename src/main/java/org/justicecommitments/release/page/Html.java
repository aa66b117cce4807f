package org.justicecommitments.release.page;

/** Text for HTML pages. */
public final class Html {

    static final String STYLE =
            """
            :root{color-scheme:light dark}
            body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
            table{border-collapse:collapse;width:100%;margin:1rem 0}
            th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #8886;vertical-align:top}
            td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
            .banner{background:#b00020;color:#fff;padding:.6rem 1rem;font-weight:600}
            td.links{white-space:nowrap}
            .scroll{overflow-x:auto}
            dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}
            dd{margin:0}
            """;

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

    /** A whole page. */
    static String page(String title, String banner, String body) {
        String notice = banner.isEmpty() ? "" : "<p class=\"banner\" role=\"note\">%s</p>\n".formatted(text(banner));
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                %s<main>
                %s</main>
                </body>
                </html>
                """
                .formatted(text(title), STYLE, notice, body);
    }
}
