package org.justicecommitments.release.report;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.release.folder.ReleaseFolder;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.summarize.SummaryTable;

/** Writes all summary tables into one file, {@code summary/summary.json}; a row a line. */
public final class SummaryJson implements AutoCloseable {

    private final Writer json;
    private String comma = "";

    /** Begins the file. */
    public SummaryJson(ReleaseFolder folder, ReportFacts facts) throws IOException {
        json = folder.text("summary/summary.json");
        json.append("{\n  \"as_of\": ")
                .append(ManifestFile.oneLine(facts.asOf().toString()))
                .append(",\n  \"justice_counts\": ")
                .append(ManifestFile.oneLine(facts.justiceCounts()))
                .append(",\n  \"sample\": ")
                .append(String.valueOf(facts.sample()))
                .append(",\n  \"tables\": [");
    }

    /** Writes a table. */
    public void write(SummaryTable table) throws IOException {
        json.append(comma).append("\n    {\"name\": ").append(ManifestFile.oneLine(table.name()));
        json.append(", \"question\": ")
                .append(ManifestFile.oneLine(table.question()))
                .append(", \"columns\": [");
        comma = "";
        for (SummaryTable.Column column : table.columns()) {
            line(column(column));
        }
        json.append("], \"rows\": [");
        comma = "";
        for (List<Optional<Object>> row : table.rows()) {
            line(row(table, row));
        }
        json.append("]}");
        comma = ",";
    }

    private void line(Map<String, Object> values) throws IOException {
        json.append(comma).append("\n      ").append(ManifestFile.oneLine(values));
        comma = ",";
    }

    private static Map<String, Object> column(SummaryTable.Column column) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", column.name());
        described.put("type", column.type().name().toLowerCase(Locale.ROOT));
        described.put("key", column.key());
        described.put("definition", column.definition());
        return described;
    }

    private static Map<String, Object> row(SummaryTable table, List<Optional<Object>> cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String name = table.columns().get(i).name();
            cells.get(i).ifPresent(value -> row.put(name, value));
        }
        return row;
    }

    /** Ends the file. */
    @Override
    public void close() throws IOException {
        json.append("\n  ]\n}\n");
        json.close();
    }
}
