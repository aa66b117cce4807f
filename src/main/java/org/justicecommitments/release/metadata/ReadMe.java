package org.justicecommitments.release.metadata;

import java.util.List;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.Table;

/** The read-me of a release: what it is, which file holds what, and its limits, in plain words. */
public final class ReadMe {

    private static final String BY_YEAR =
            """

            "Parquet by submission year" are the same rows once more, for programs that read folders (Spark, DuckDB, Arrow, Hive): in
            `data/TABLE/submission_year=2019/part-00000.parquet` those of the commitments that were submitted in 2019, in
            `submission_year=__HIVE_DEFAULT_PARTITION__` those without a year. `submission_year` is read from the name of the folder.
            """;

    private ReadMe() {}

    /** The text, in Markdown. */
    public static String text(Manifest facts, List<Table<?>> tables) {
        Dataset dataset = facts.dataset();
        StringBuilder text = new StringBuilder();
        text.append("# ").append(dataset.title()).append("\n\n");
        if (facts.sample()) {
            text.append("**").append(Dataset.SAMPLE_BANNER).append("**\n\n");
        }
        text.append(dataset.description()).append("\n\n");
        text.append("Release ").append(facts.id()).append(", source of ").append(facts.sourceDate());
        text.append(", judged as of ")
                .append(facts.asOf())
                .append(". Licence: ")
                .append(Licence.of(dataset.licence()).title())
                .append(" (")
                .append(Licence.of(dataset.licence()).url())
                .append(')');
        text.append(". Please name the source: ").append(dataset.publisher()).append(", ");
        text.append(dataset.title()).append(".\n\n## Files\n\n");
        for (Table<?> table : tables) {
            text.append("- `").append(table.path()).append("`, as ").append(formats(table));
            text.append(": ").append(table.title()).append('\n');
        }
        if (tables.stream().anyMatch(Table::byYear)) {
            text.append(BY_YEAR);
        }
        text.append(
                """

                In Excel, open `data/justice-commitments.xlsx`, not the CSV files: there dates are dates, and no text becomes a formula.

                Every column is explained in `dictionary/dictionary.html` and `dictionary/columns.csv`, every allowed value in
                `dictionary/codelists`; every file is in `SHA256SUMS`. For programs: `datapackage.json` (Data Package 2.0),
                `*.csv-metadata.json` (CSV on the Web), `dcat.ttl` and `dcat.jsonld` (DCAT-AP 3), `croissant.json` (Croissant 1.0),
                `dictionary/taxonomy.ttl` (SKOS), and schema.org in `index.html`.

                ## Limits

                - A missing value says why in the column with `_status` behind its name.
                - Tags with origin `ogp` are OGP's own coding; tags with origin `tagger` are ours, found by phrases, and can be
                  wrong; `data/tag_evidence` has the words.
                - Dates that can be read either way are listed in `quality/findings.csv`.
                - Commitments without an id of OGP's have an id that begins with the member code and a hyphen.
                - E-mail addresses and telephone numbers are withheld, and so is what a workbook holds beside its visible cells:
                  author, comments, hidden sheets.
                - Excel holds 32,767 characters a cell and 1,048,576 rows a sheet; the first sheet of the workbook says what is cut.
                - What the IRM did not review is not counted as bad: it is in no base of any rate.
                """);
        return text.toString();
    }

    private static String formats(Table<?> table) {
        String formats = table.csv() && table.parquet() ? "CSV and Parquet" : table.csv() ? "CSV" : "Parquet";
        return table.byYear() ? formats + ", and Parquet by submission year" : formats;
    }
}
