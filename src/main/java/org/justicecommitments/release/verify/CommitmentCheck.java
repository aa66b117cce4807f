package org.justicecommitments.release.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.release.csv.CsvTableReader;
import org.justicecommitments.release.csv.CsvTableReader.Row;

/** Counts the commitments, and holds the table of justice commitments against them: the same rows, those about justice. */
final class CommitmentCheck {

    static final String COMMITMENTS = "data/commitments.csv";
    static final String JUSTICE = "data/justice_commitments.csv";

    private final Tally tally = new Tally();

    /** How many commitments there are, by what the summaries count them by. */
    static final class Tally {

        private long commitments;
        private long justice;
        private long withoutYear;
        private final Map<String, Long> byCoding = new HashMap<>();
        private final Map<String, Long> byCodingWithoutYear = new HashMap<>();

        private void add(Row row) {
            boolean undated = row.get("submission_year").isEmpty();
            commitments++;
            justice += isJustice(row) ? 1 : 0;
            withoutYear += undated ? 1 : 0;
            for (String coding : codings(row.get("justice_origin"))) {
                byCoding.merge(coding, 1L, Long::sum);
                byCodingWithoutYear.merge(coding, undated ? 1L : 0L, Long::sum);
            }
        }

        private static List<String> codings(String origin) {
            return switch (origin) {
                case "ogp" -> List.of("ogp", "either");
                case "tagger" -> List.of("tagger", "either");
                case "both" -> List.of("ogp", "tagger", "either");
                default -> List.of();
            };
        }

        long commitments() {
            return commitments;
        }

        long justice() {
            return justice;
        }

        long withYear() {
            return commitments - withoutYear;
        }

        /** Justice commitments by a coding. */
        long justice(String coding) {
            return byCoding.getOrDefault(coding, 0L);
        }

        long justiceWithYear(String coding) {
            return justice(coding) - byCodingWithoutYear.getOrDefault(coding, 0L);
        }
    }

    private static boolean isJustice(Row row) {
        return row.get("is_justice").equals("true");
    }

    Tally count(Path release, Checks checks) throws IOException {
        try (CsvTableReader all = new CsvTableReader(release.resolve(COMMITMENTS));
                CsvTableReader justice = new CsvTableReader(release.resolve(JUSTICE))) {
            boolean same = true;
            for (Optional<Row> next = all.next(); next.isPresent(); next = all.next()) {
                Row row = next.get();
                tally.add(row);
                if (same && isJustice(row)) {
                    Optional<Row> copy = justice.next();
                    same = copy.isPresent() && copy.get().cells().equals(row.cells());
                    if (!same) {
                        checks.wrong(
                                "subset",
                                JUSTICE,
                                "commitment %s does not stand there as in %s"
                                        .formatted(row.get("commitment_id"), COMMITMENTS));
                    }
                }
            }
            if (same && justice.next().isPresent()) {
                checks.wrong("subset", JUSTICE, "it has rows that are not about justice, or not in " + COMMITMENTS);
            }
        }
        return tally;
    }
}
