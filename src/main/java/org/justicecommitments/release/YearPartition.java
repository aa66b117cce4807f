package org.justicecommitments.release;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a table that is cut by the submission year of the commitments: one file in a folder that is named as Hive does,
 * so that query engines read the year from the path. The file has no column for it.
 *
 * @param table the table's path in the release, such as {@code data/commitments}
 * @param year the year; empty for commitments without one
 */
public record YearPartition(String table, Optional<Integer> year) {

    /** The column that is in the names of the folders. */
    public static final String COLUMN = "submission_year";

    /** What stands for no value in the name of a folder; Hive, Spark, Arrow and DuckDB know it. */
    private static final String NOTHING = "__HIVE_DEFAULT_PARTITION__";

    private static final Pattern PATH =
            Pattern.compile("(.+)/" + COLUMN + "=(" + NOTHING + "|-?[0-9]{1,9})/part-00000\\.parquet");

    /** The part that a file of a release is, if it is one. */
    public static Optional<YearPartition> of(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches()
                ? Optional.of(new YearPartition(matcher.group(1), year(matcher.group(2))))
                : Optional.empty();
    }

    private static Optional<Integer> year(String text) {
        return text.equals(NOTHING) ? Optional.empty() : Optional.of(Integer.valueOf(text));
    }

    /** The path of its file in the release. */
    public String path() {
        return "%s/%s=%s/part-00000.parquet"
                .formatted(table, COLUMN, year.map(String::valueOf).orElse(NOTHING));
    }
}
