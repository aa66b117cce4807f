package org.justicecommitments.release.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.justicecommitments.release.csv.CsvTableReader;
import org.justicecommitments.release.csv.CsvTableReader.Row;

/** Holds tags, their evidence and mentions of goals against the commitments: each belongs to one, and each quote stands where it says. */
final class TagCheck {

    private static final String ID = "commitment_id";

    private final Path release;
    private final Checks checks;
    private final Faults faults = new Faults();

    TagCheck(Path release, Checks checks) {
        this.release = release;
        this.checks = checks;
    }

    /** Holds a row of the table against its commitment. */
    private interface Sink {
        void take(String where, Row row, Row commitment);
    }

    void tags() {
        check("tags", "data/tags", "%d tags, each of a commitment", (where, row, commitment) -> {});
    }

    void evidence() {
        check(
                "evidence",
                "data/tag_evidence",
                "%d pieces, each quote where it says in the published text",
                (where, row, commitment) -> {
                    if (!row.get("rule").equals("child")) {
                        quote(where, row, commitment);
                    }
                });
    }

    void mentions() {
        check(
                "mentions",
                "data/sdg_mentions",
                "%d mentions of the SDGs, each quote where it says in the published text",
                this::quote);
    }

    /** The tables are in the order of the commitments' ids, so that one pass over each will do. */
    private void check(String check, String table, String found, Sink sink) {
        checks.make(check, table, () -> {
            long number = 0;
            try (CsvTableReader commitments = new CsvTableReader(release.resolve(CommitmentCheck.COMMITMENTS));
                    CsvTableReader rows = new CsvTableReader(release.resolve(table + ".csv"))) {
                Optional<Row> commitment = commitments.next();
                for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                    String id = next.get().get(ID);
                    String where = "%s, row %d".formatted(table, ++number);
                    commitment = skip(commitments, commitment, id);
                    if (commitment.isPresent() && commitment.get().get(ID).equals(id)) {
                        sink.take(where, next.get(), commitment.get());
                    } else {
                        faults.add("id", where, "there is no commitment %s, or not in this order".formatted(id));
                    }
                }
            }
            faults.report(check, checks);
            return found.formatted(number);
        });
    }

    private static Optional<Row> skip(CsvTableReader commitments, Optional<Row> from, String id) throws IOException {
        Optional<Row> commitment = from;
        while (commitment.isPresent() && commitment.get().get(ID).compareTo(id) < 0) {
            commitment = commitments.next();
        }
        return commitment;
    }

    private void quote(String where, Row row, Row commitment) {
        String text = commitment.get(row.get("field"));
        long start = row.number("start");
        long end = row.number("end");
        String quote = row.get("quote");
        boolean inside = 0 <= start && start < end && end <= text.length();
        if (!inside || !text.substring((int) start, (int) end).equals(quote)) {
            faults.add(
                    "quote",
                    where,
                    "'%s' does not stand at %d to %d of %s of %s"
                            .formatted(quote, start, end, row.get("field"), commitment.get(ID)));
        }
    }
}
