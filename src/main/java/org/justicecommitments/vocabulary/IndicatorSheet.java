package org.justicecommitments.vocabulary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.justicecommitments.vocabulary.CodeList.Entry;

/**
 * Indicators by country that somebody else publishes, such as those of the World Justice Project.
 *
 * @param origin where the sheet is from, and on what terms
 * @param indicators the indicators: code in published files to heading in the sheet
 * @param rows its rows
 */
public record IndicatorSheet(Origin origin, Map<String, String> indicators, List<CountryRow> rows) {

    /**
     * Where a sheet is from.
     *
     * @param file the name of its file
     * @param title what it is
     * @param licence its licence; empty if none is stated, and then nothing of it may be published
     * @param source who publishes it, or where
     */
    public record Origin(String file, String title, String licence, String source) {}

    /**
     * The row of a country.
     *
     * @param line the last line that it covers
     * @param country what stands for the country: ISO 3166-1 alpha-3, in upper case
     * @param texts heading to text
     */
    public record CountryRow(long line, String country, Map<String, String> texts) {}

    /** Reads a CSV file with a header line; what is wrong with its columns goes to the problems. */
    public static IndicatorSheet read(
            Path file, Origin origin, String countryColumn, Map<String, String> indicators, Problems problems) {
        List<String> columns = new ArrayList<>(List.of(countryColumn));
        columns.addAll(indicators.values());
        List<CountryRow> rows = new ArrayList<>();
        for (Entry entry : CodeList.read(file, columns, problems)) {
            rows.add(new CountryRow(
                    entry.line(), entry.get(countryColumn).toUpperCase(Locale.ROOT), Map.copyOf(entry.cells())));
        }
        return new IndicatorSheet(origin, indicators, List.copyOf(rows));
    }
}
