package org.justicecommitments.release.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.Table;
import org.justicecommitments.release.metadata.Description;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.SchemaOrg;
import org.justicecommitments.summarize.SummaryTable;

/** The page of a release: which file holds what, its dates and its figures. */
public final class ReleasePage {

    private ReleasePage() {}

    /** The page's HTML. */
    public static String html(Description release, List<SummaryTable> summaries) {
        Manifest facts = release.facts();
        List<Table<?>> tables = new ArrayList<>();
        release.tables().forEach(described -> tables.add(described.table()));
        Dataset dataset = facts.dataset();
        StringBuilder body = new StringBuilder();
        body.append("<h1>%s</h1>\n<p>%s</p>\n".formatted(Html.text(dataset.title()), Html.text(dataset.description())));
        body.append("<dl>\n");
        fact(body, "Release", facts.id());
        fact(body, "Source changed", facts.sourceDate());
        fact(body, "Published", facts.published());
        fact(body, "Judged as of", facts.asOf());
        fact(body, "Counts as justice", facts.justiceCounts());
        fact(body, "Licence", release.licence().title());
        fact(body, "Please name the source as", release.attribution());
        fact(body, "Publisher", dataset.publisher());
        facts.counts().forEach((name, count) -> fact(body, name.replace('_', ' '), "%,d".formatted(count)));
        body.append("</dl>\n<h2>Which file for whom</h2>\n").append(files(tables));
        body.append(summaries(summaries));
        body.append(
                "<h2>Check it</h2>\n<p>Every file is in <a href=\"SHA256SUMS\">SHA256SUMS</a>; run "
                        + "<code>sha256sum -c SHA256SUMS</code>. The manifest is <a href=\"release.json\">release.json</a>.</p>\n");
        body.append("<script type=\"application/ld+json\">\n%s\n</script>\n".formatted(SchemaOrg.json(release)));
        String title = "%s, release %s".formatted(dataset.title(), facts.id());
        return Html.page(title, facts.sample() ? Dataset.SAMPLE_BANNER : "", body.toString());
    }

    private static void fact(StringBuilder body, String name, Object value) {
        body.append("<dt>%s</dt><dd>%s</dd>\n".formatted(Html.text(name), Html.text(value)));
    }

    private static String files(List<Table<?>> tables) {
        String rows = tables.stream()
                .map(table -> {
                    String links = (table.csv() ? link(table.path() + ".csv", "CSV") + " " : "")
                            + (table.parquet() ? link(table.path() + ".parquet", "Parquet") : "");
                    return "<tr><td>%s</td><td class=\"links\">%s</td></tr>\n"
                            .formatted(Html.text(table.title()), links);
                })
                .collect(Collectors.joining());
        return "<table>\n<tr><th scope=\"col\">Table</th><th scope=\"col\">Files</th></tr>\n%s</table>\n"
                .formatted(rows);
    }

    private static String link(String path, String label) {
        return "<a href=\"%s\">%s</a>".formatted(Html.text(path), Html.text(label));
    }

    /** The questions that the summaries answer; the report has charts and tables of them. */
    private static String summaries(List<SummaryTable> summaries) {
        String rows = summaries.stream()
                .map(summary -> "<tr><td>%s</td><td class=\"links\">%s</td></tr>\n"
                        .formatted(
                                Html.text(summary.question()),
                                link("summary/" + summary.name() + ".csv", summary.name() + ".csv")))
                .collect(Collectors.joining());
        return """
                <h2>The report</h2>
                <p><a href="summary/report.html">The report</a> has the headline figures, charts with their tables, the
                catalogue of justice commitments, method and limits; <a href="summary/report.es.html" lang="es">en español</a>,
                <a href="summary/report.fr.html" lang="fr">en français</a>. All its tables:
                <a href="summary/summary.json">summary.json</a>.</p>
                <div class="scroll" tabindex="0"><table>
                <tr><th scope="col">Question</th><th scope="col">File</th></tr>
                %s</table></div>
                """
                .formatted(rows);
    }
}
