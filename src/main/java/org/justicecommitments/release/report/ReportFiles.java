package org.justicecommitments.release.report;

import java.io.IOException;
import java.util.List;
import org.justicecommitments.release.folder.ReleaseFolder;
import org.justicecommitments.summarize.SummaryTable;

/** Writes the report's files into the folder of summaries: the pages and the charts. */
public final class ReportFiles {

    /** Of a table with more rows than these the report shows the first, and says so: no browser shows a hundred thousand commitments. */
    public static final int MOST_ROWS = 5000;

    private ReportFiles() {}

    /** Writes them all, from the tables or the first rows of them. */
    public static void write(ReleaseFolder folder, ReportFacts facts, List<SummaryTable> tables) throws IOException {
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
}
