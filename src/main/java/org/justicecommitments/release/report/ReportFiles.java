package org.justicecommitments.release.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.release.folder.ReleaseFolder;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.summarize.SummaryTable;

/** Writes the report's files into the folder of summaries: the pages, the charts, the tables as JSON. */
public final class ReportFiles {

    private ReportFiles() {}

    /** Writes them all. */
    public static void write(ReleaseFolder folder, ReportFacts facts, List<SummaryTable> tables) throws IOException {
        folder.write("summary/summary.json", json(facts, tables));
        for (String language : Words.LANGUAGES) {
            Words words = Words.of(language);
            Report report = new Report(new Edition(facts, new SummaryData(tables), words));
            folder.write("summary/" + Report.fileName(words), report.html());
            if (words.isFirst()) {
                String style = Report.resource("chart.css");
                for (Drawing chart : report.charts()) {
                    folder.write("summary/" + chart.name() + ".svg", chart.asFile(style));
                }
            }
        }
    }

    /** All tables in one file; a row a line. */
    private static String json(ReportFacts facts, List<SummaryTable> tables) {
        StringBuilder json = new StringBuilder("{\n");
        json.append("  \"as_of\": ")
                .append(ManifestFile.oneLine(facts.asOf().toString()))
                .append(",\n");
        json.append("  \"justice_counts\": ")
                .append(ManifestFile.oneLine(facts.justiceCounts()))
                .append(",\n");
        json.append("  \"sample\": ").append(facts.sample()).append(",\n  \"tables\": [");
        String comma = "";
        for (SummaryTable table : tables) {
            json.append(comma).append("\n    ").append(table(table));
            comma = ",";
        }
        return json.append("\n  ]\n}\n").toString();
    }

    private static String table(SummaryTable table) {
        StringBuilder json = new StringBuilder("{\"name\": ").append(ManifestFile.oneLine(table.name()));
        json.append(", \"question\": ")
                .append(ManifestFile.oneLine(table.question()))
                .append(", \"columns\": [");
        String comma = "";
        for (SummaryTable.Column column : table.columns()) {
            Map<String, Object> described = new LinkedHashMap<>();
            described.put("name", column.name());
            described.put("type", column.type().name().toLowerCase(java.util.Locale.ROOT));
            described.put("key", column.key());
            described.put("definition", column.definition());
            json.append(comma).append("\n      ").append(ManifestFile.oneLine(described));
            comma = ",";
        }
        json.append("], \"rows\": [");
        comma = "";
        for (List<Optional<Object>> row : table.rows()) {
            json.append(comma).append("\n      ").append(ManifestFile.oneLine(row(table, row)));
            comma = ",";
        }
        return json.append("]}").toString();
    }

    private static Map<String, Object> row(SummaryTable table, List<Optional<Object>> cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        List<SummaryTable.Column> columns = new ArrayList<>(table.columns());
        for (int i = 0; i < cells.size(); i++) {
            String name = columns.get(i).name();
            cells.get(i).ifPresent(value -> row.put(name, value));
        }
        return row;
    }
}
