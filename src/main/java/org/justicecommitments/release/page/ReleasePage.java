package org.justicecommitments.release.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.Table;
import org.justicecommitments.release.YearPartition;
import org.justicecommitments.release.change.ChangeLog;
import org.justicecommitments.release.metadata.Description;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.Manifest.ReleaseFile;
import org.justicecommitments.release.metadata.SchemaOrg;
import org.justicecommitments.summarize.SummaryTable;

/** The page of a release: which file for whom, its dates, what changed, and its figures. */
final class ReleasePage {

    private static final int SENTENCES = 10;

    /** The files that most people look for; those that a release does not have are left out. */
    private static final Map<String, String> COUNTED_BY = Map.of(
            "ogp", "by OGP's own coding",
            "tagger", "by our tagger",
            "either", "by OGP's own coding or our tagger",
            "listed", "by a reviewed list");

    private static final List<List<String>> FOR_WHOM = List.of(
            List.of(
                    "data/justice-commitments.xlsx",
                    "Excel users",
                    "Everything on typed sheets. Open this, not the CSV, in Excel"),
            List.of("summary/report.html", "Readers", "The figures, with charts"),
            List.of(
                    "data/justice_commitments.csv",
                    "Spreadsheets and scripts",
                    "The commitments about justice, as CSV"),
            List.of("data/commitments.csv", "Spreadsheets and scripts", "Every commitment, as CSV"),
            List.of("data/commitments.parquet", "Analysts", "Every commitment, typed, with paragraphs, as Parquet"),
            List.of("data/tags.parquet", "Analysts", "The tags, as Parquet"),
            List.of("data/tag_evidence.csv", "Critics", "The words that earned each tag"),
            List.of(
                    "data/history.csv",
                    "Those who come back",
                    "Every value over releases, with the cause of its change"),
            List.of("lineage/cells.parquet", "Critics", "The spreadsheet cell behind each value"),
            List.of(
                    "quality/findings.csv",
                    "Keepers of the spreadsheets",
                    "What is wrong with the inputs, and how to mend it"),
            List.of("datapackage.json", "Portals", "Metadata: Data Package"),
            List.of("dcat.ttl", "Portals", "Metadata: DCAT-AP"),
            List.of("croissant.json", "Portals", "Metadata: Croissant"));

    private final Frame frame;
    private final Manifest facts;
    private final Path release;
    private final Description described;
    private final List<SummaryTable> summaries;
    private final ChangeLog changes;

    ReleasePage(Frame frame, Path release, Description described, List<SummaryTable> summaries, ChangeLog changes) {
        this.frame = frame;
        this.facts = frame.facts();
        this.release = release;
        this.described = described;
        this.summaries = summaries;
        this.changes = changes;
    }

    /** The page's HTML. */
    String html() throws IOException {
        Dataset dataset = facts.dataset();
        StringBuilder body = new StringBuilder();
        body.append("<h1>%s</h1>\n<p>%s</p>\n".formatted(Html.text(dataset.title()), Html.text(dataset.description())));
        body.append("<dl>\n");
        fact(body, "Release", facts.id());
        fact(body, "Source changed", facts.sourceDate());
        fact(
                body,
                "Checked and published",
                facts.published().atZone(ZoneOffset.UTC).toLocalDate());
        fact(body, "Commitments", Html.number(facts.counts().getOrDefault("commitments", 0L)));
        fact(
                body,
                "About justice",
                "%s, %s"
                        .formatted(
                                Html.number(facts.counts().getOrDefault("justice_commitments", 0L)),
                                COUNTED_BY.getOrDefault(facts.justiceCounts(), facts.justiceCounts())));
        fact(body, "Columns", "schema version " + facts.schemaVersion());
        fact(body, "Licence", described.licence().title());
        fact(body, "Please name the source as", described.attribution());
        fact(body, "Publisher", dataset.publisher());
        body.append("</dl>\n<h2>Which file for whom</h2>\n").append(forWhom());
        body.append("<details><summary>All tables</summary>\n")
                .append(allTables())
                .append("</details>\n")
                .append(byYear());
        body.append(changes());
        body.append(report());
        body.append("<h2>Check it</h2>\n<p>Every file is in <a href=\"SHA256SUMS\">SHA256SUMS</a>; run "
                + "<code>sha256sum -c SHA256SUMS</code>. The manifest is <a href=\"release.json\">release.json</a>; "
                + "how to cite: <a href=\"CITATION.cff\">CITATION.cff</a>.</p>\n");
        String data = "<script type=\"application/ld+json\">\n%s\n</script>\n".formatted(SchemaOrg.json(described));
        return frame.page("Release " + facts.id(), "", data, body.toString());
    }

    private static void fact(StringBuilder body, String name, Object value) {
        body.append("<dt>%s</dt><dd>%s</dd>\n".formatted(Html.text(name), Html.text(value)));
    }

    private String forWhom() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (List<String> one : FOR_WHOM) {
            Optional<String> size = size(one.get(0));
            if (size.isPresent()) {
                rows.append("<tr><td>%s</td><td>%s</td><td>%s</td><td class=\"number\">%s</td></tr>\n"
                        .formatted(
                                Html.text(one.get(1)),
                                Html.text(one.get(2)),
                                Html.link(one.get(0), one.get(0)),
                                size.get()));
            }
        }
        return Html.table("Files", List.of("For", "What", "File", "Size#"), rows.toString());
    }

    private Optional<String> size(String path) throws IOException {
        Path file = release.resolve(path);
        return Files.isRegularFile(file) ? Optional.of(Html.size(Files.size(file))) : Optional.empty();
    }

    private String allTables() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (Description.DescribedTable one : described.tables()) {
            Table<?> table = one.table();
            StringBuilder links = new StringBuilder();
            for (String ending : List.of(".csv", ".parquet")) {
                Optional<String> size = size(table.path() + ending);
                if (size.isPresent()) {
                    links.append(
                            "%s (%s) ".formatted(Html.link(table.path() + ending, ending.substring(1)), size.get()));
                }
            }
            rows.append("<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td></tr>\n"
                    .formatted(
                            Html.text(table.path()),
                            Html.text(table.title()),
                            links.toString().strip()));
        }
        return Html.table("All tables", List.of("Table", "What", "Files"), rows.toString());
    }

    /** The Parquet files by submission year; folders cannot be listed by those who only have their address. */
    private String byYear() {
        Map<String, StringJoiner> links = new HashMap<>();
        for (ReleaseFile file : facts.files()) {
            YearPartition.of(file.path()).ifPresent(part -> links.computeIfAbsent(
                            part.table(), table -> new StringJoiner(" "))
                    .add("%s (%s)"
                            .formatted(
                                    Html.link(
                                            file.path(),
                                            part.year().map(String::valueOf).orElse("no year")),
                                    Html.size(file.bytes()))));
        }
        StringBuilder rows = new StringBuilder();
        for (Description.DescribedTable one : described.tables()) {
            String table = one.table().path();
            Optional.ofNullable(links.get(table))
                    .ifPresent(years -> rows.append(
                            "<tr><th scope=\"row\">%s</th><td>%s</td></tr>\n".formatted(Html.text(table), years)));
        }
        return rows.isEmpty()
                ? ""
                : "<details><summary>Parquet by submission year</summary>\n"
                        + Html.table("Parquet by submission year", List.of("Table", "Years"), rows.toString())
                        + "</details>\n";
    }

    private String changes() {
        if (facts.previous().isEmpty()) {
            return "<h2>Changes</h2>\n<p>This is the first release.</p>\n";
        }
        List<String> all = changes.sentences().stream().flatMap(List::stream).toList();
        return "<h2>Changes since %s</h2>\n<p>%s</p>\n"
                        .formatted(Html.text(facts.previous()), Html.text(changes.summary()))
                + Html.list(all.stream().limit(SENTENCES).map(Html::text).toList())
                + "<p>%s</p>\n".formatted(Html.link("changes/index.html", "All changes, and why"));
    }

    /** The questions that the summaries answer; the report has charts and tables of them. */
    private String report() {
        StringBuilder rows = new StringBuilder();
        summaries.forEach(summary -> rows.append("<tr><td>%s</td><td>%s</td></tr>\n"
                .formatted(
                        Html.text(summary.question()),
                        Html.link("summary/" + summary.name() + ".csv", summary.name() + ".csv"))));
        return """
                <h2>The report</h2>
                <p><a href="summary/report.html">The report</a> has the headline figures, charts with their tables, the
                catalogue of justice commitments, method and limits; <a href="summary/report.es.html" lang="es">en español</a>,
                <a href="summary/report.fr.html" lang="fr">en français</a>. All its tables:
                <a href="summary/summary.json">summary.json</a>.</p>
                """
                + Html.table("Summaries", List.of("Question", "File"), rows.toString());
    }
}
