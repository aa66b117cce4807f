package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The report of the sample release: every number in it stands in a CSV file, and it loads nothing. */
class ReportTest {

    private static final List<String> PAGES = List.of("report.html", "report.es.html", "report.fr.html");
    private static final Pattern HTML_FIGURE =
            Pattern.compile("<data value=\"([^\"]*)\" data-from=\"([^\"]*)\">([^<]*)</data>");
    private static final Pattern SVG_FIGURE =
            Pattern.compile("<text [^>]*data-value=\"([^\"]*)\" data-from=\"([^\"]*)\">([^<]*)</text>");
    private static final Pattern NUMBER_CELL = Pattern.compile("<td class=\"n[^\"]*\">(.*?)</td>");

    private static final Map<String, Map<String, Map<String, String>>> TABLES = new HashMap<>();

    static Stream<String> pages() {
        return PAGES.stream();
    }

    static Stream<String> charts() {
        return SampleRelease.get().files().keySet().stream().filter(path -> path.endsWith(".svg"));
    }

    private static String read(String path) {
        try {
            return Files.readString(SampleRelease.get().file(path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String plain(String html) {
        return html.replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** The value in a CSV file: its table, the values of its key and its column, with bars between. */
    private static String published(String from) {
        List<String> path = Arrays.asList(from.split("\\|", -1));
        Map<String, Map<String, String>> rows = TABLES.computeIfAbsent(path.get(0), ReportTest::byKey);
        Map<String, String> row = rows.get(String.join("|", path.subList(1, path.size() - 1)));
        assertThat(row).as("the row of %s", from).isNotNull();
        return row.get(path.get(path.size() - 1));
    }

    private static Map<String, Map<String, String>> byKey(String table) {
        List<String> key = SampleRelease.get().rows("dictionary/columns").stream()
                .filter(column -> column.get("table").equals("summary/" + table)
                        && column.get("key").equals("true"))
                .map(column -> column.get("column"))
                .toList();
        Map<String, Map<String, String>> rows = new HashMap<>();
        for (Map<String, String> row : SampleRelease.get().rows("summary/" + table)) {
            rows.put(String.join("|", key.stream().map(row::get).toList()), row);
        }
        return rows;
    }

    private static String unformatted(String shown, String page) {
        String digits =
                plain(shown).replace("%", "").strip().replace("\u00a0", "").replace("\u202f", "");
        return page.equals("report.html") || page.endsWith(".svg")
                ? digits.replace(",", "")
                : digits.replace(".", "").replace(',', '.');
    }

    private static int compare(String text, Pattern figures, String page) {
        Matcher figure = figures.matcher(text);
        int count = 0;
        while (figure.find()) {
            String from = plain(figure.group(2));
            assertThat(figure.group(1)).as(from).isEqualTo(published(from));
            assertThat(unformatted(figure.group(3), page)).as(from).isEqualTo(figure.group(1));
            count++;
        }
        return count;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyFigureOnThePageIsTheOneInTheCsvFile(String page) {
        String html = read("summary/" + page);

        assertThat(compare(html, HTML_FIGURE, page)).isGreaterThan(500);
        assertThat(compare(html, SVG_FIGURE, page)).isGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyNumberCellOfATableHoldsSuchAFigureOrNothing(String page) {
        Matcher cell = NUMBER_CELL.matcher(read("summary/" + page));
        List<String> others = new ArrayList<>();
        while (cell.find()) {
            String rest = HTML_FIGURE.matcher(cell.group(1)).replaceAll("");
            if (!rest.replaceAll("<[^>]*>|[–† ]", "").isEmpty()) {
                others.add(cell.group());
            }
        }

        assertThat(others).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everyFigureOfAChartIsTheOneInTheCsvFile(String chart) {
        String svg = read(chart);
        int figures = compare(svg, SVG_FIGURE, chart);

        assertThat(figures).isGreaterThan(chart.endsWith("justice_by_year.svg") ? -1 : 3);
        assertThat(svg).contains("<title ", "<desc ", "role=\"img\"").doesNotContain("href");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "policy_areas",
                "justice_by_year",
                "justice_by_region",
                "ambition",
                "results",
                "agenda_by_region",
                "policy_series",
                "justice_actors",
                "members"
            })
    void theChartsThatReadersKnowAreThere(String chart) {
        assertThat(SampleRelease.get().file("summary/" + chart + ".svg")).exists();
        assertThat(read("summary/report.html")).contains("id=\"" + chart + "-title\"");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageLoadsNothingAndRunsNothing(String page) throws NoSuchAlgorithmException {
        String html = read("summary/" + page);
        String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));

        assertThat(html)
                .contains("default-src 'none'; style-src 'sha256-" + hash + "'")
                .doesNotContain("<script", "<link", "<img", "<iframe", "@import", "url(")
                .doesNotContainPattern("<[^>]+ (src|style|on[a-z]+)=")
                .doesNotContainPattern("href=\"(?!#|[\\w./-]+\")");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksOfThePageLeadToFilesOfTheRelease(String page) {
        String html = read("summary/" + page);
        Matcher link = Pattern.compile("<a href=\"([^\"#]+)\"").matcher(html);
        while (link.find()) {
            assertThat(SampleRelease.get()
                            .file("summary")
                            .resolve(link.group(1))
                            .normalize())
                    .exists();
        }
        Matcher anchor = Pattern.compile("<a href=\"#([^\"]+)\"").matcher(html);
        while (anchor.find()) {
            assertThat(html).contains("id=\"" + anchor.group(1) + "\"");
        }
    }

    @Test
    void aReleaseOfSampleDataSaysSoInEveryLanguage() {
        assertThat(read("summary/report.html")).contains("SAMPLE");
        assertThat(read("summary/report.es.html")).contains("MUESTRA");
        assertThat(read("summary/report.fr.html")).contains("EXEMPLE");
    }

    @Test
    void theCatalogueListsEveryJusticeCommitmentOnce() {
        String html = read("summary/report.html");
        String catalogue = html.substring(html.indexOf("id=\"catalogue\""));
        List<String> ids = SampleRelease.get().rows("data/justice_commitments").stream()
                .map(row -> row.get("commitment_id"))
                .toList();

        assertThat(ids).isNotEmpty();
        assertThat(ids).allSatisfy(id -> assertThat(catalogue).containsOnlyOnce("<code>" + id + "</code>"));
        assertThat(SampleRelease.get().rows("summary/catalogue").stream().map(row -> row.get("commitment_id")))
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void theJsonFileHoldsTheRowsOfAllCsvFiles() {
        JsonNode summary = SampleRelease.get().json("summary/summary.json");
        List<String> names = new ArrayList<>();
        for (JsonNode table : summary.get("tables")) {
            String name = table.get("name").asString();
            names.add("summary/" + name + ".csv");
            List<Map<String, String>> rows = SampleRelease.get().rows("summary/" + name);
            assertThat(table.get("rows").size()).as(name).isEqualTo(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                JsonNode row = table.get("rows").get(i);
                rows.get(i).forEach((column, value) -> assertThat(
                                row.has(column) ? row.get(column).asString() : "")
                        .isEqualTo(value));
            }
        }

        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(SampleRelease.get().csvFiles().keySet().stream()
                        .filter(path -> path.startsWith("summary/"))
                        .toList());
    }
}
