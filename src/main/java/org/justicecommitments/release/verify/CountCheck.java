package org.justicecommitments.release.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.release.csv.CsvTableReader;
import org.justicecommitments.release.csv.CsvTableReader.Row;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.verify.CommitmentCheck.Tally;

/** Holds counts against each other: of the manifest, the tables, the ledger of rows, the summaries. */
final class CountCheck {

    static final String LEDGER = "quality/row_ledger.csv";
    static final String REFUSED = "quality/refused_rows.csv";
    static final String BY_YEAR = "summary/justice_by_year.csv";
    static final String BY_MEMBER = "summary/justice_by_member.csv";
    private static final List<String> CODINGS = List.of("ogp", "tagger", "either");

    private final Path release;
    private final Tally tally;
    private final Checks checks;

    CountCheck(Path release, Tally tally, Checks checks) {
        this.release = release;
        this.tally = tally;
        this.checks = checks;
    }

    /** Takes a row. */
    private interface Sink {
        void take(Row row);
    }

    void manifest(Map<String, Long> counts) {
        checks.make("counts", ManifestFile.NAME, () -> {
            equal(
                    "counts",
                    ManifestFile.NAME,
                    "commitments",
                    counts.getOrDefault("commitments", -1L),
                    tally.commitments());
            equal(
                    "counts",
                    ManifestFile.NAME,
                    "justice_commitments",
                    counts.getOrDefault("justice_commitments", -1L),
                    tally.justice());
            return "its %d commitments, %d about justice, are the rows of the tables"
                    .formatted(tally.commitments(), tally.justice());
        });
    }

    void ledger(Optional<Map<String, Long>> counts) {
        checks.make("ledger", LEDGER, () -> {
            long[] sums = new long[4];
            read(LEDGER, row -> {
                long rest = row.number("header")
                        + row.number("blank")
                        + row.number("published")
                        + row.number("merged")
                        + row.number("refused")
                        + row.number("out_of_scope");
                String sheet =
                        "%s %s".formatted(row.get("file"), row.get("sheet")).strip();
                equal("ledger", LEDGER, "rows seen in " + sheet, row.number("seen"), rest);
                sums[0] += row.number("seen");
                sums[1] += row.number("published");
                sums[2] += row.number("merged");
                sums[3] += row.number("refused");
            });
            equal("ledger", LEDGER, "published", sums[1], tally.commitments());
            long[] refused = new long[1];
            read(REFUSED, row -> refused[0]++);
            equal("ledger", LEDGER, "refused, beside the rows of " + REFUSED + ",", sums[3], refused[0]);
            counts.ifPresent(said -> {
                equal("ledger", ManifestFile.NAME, "rows_seen", said.getOrDefault("rows_seen", -1L), sums[0]);
                equal("ledger", ManifestFile.NAME, "rows_merged", said.getOrDefault("rows_merged", -1L), sums[2]);
                equal("ledger", ManifestFile.NAME, "rows_refused", said.getOrDefault("rows_refused", -1L), sums[3]);
            });
            return "every one of %d rows seen is accounted for".formatted(sums[0]);
        });
    }

    void summaries() {
        checks.make("summary", BY_YEAR, () -> {
            for (String coding : CODINGS) {
                long[] all = new long[2];
                long[] kinds = new long[2];
                read(BY_YEAR, row -> add(row, coding, row.get("member_kind").equals("all") ? all : kinds));
                String where = " by " + coding;
                equal("summary", BY_YEAR, "commitments of all members" + where, all[0], tally.withYear());
                equal("summary", BY_YEAR, "commitments of each kind of member" + where, kinds[0], tally.withYear());
                equal("summary", BY_YEAR, "justice of all members" + where, all[1], tally.justiceWithYear(coding));
                equal("summary", BY_YEAR, "justice of each kind" + where, kinds[1], tally.justiceWithYear(coding));
            }
            return "its totals are those of the commitments; %d have no year"
                    .formatted(tally.commitments() - tally.withYear());
        });
        checks.make("summary", BY_MEMBER, () -> {
            for (String coding : CODINGS) {
                long[] sums = new long[2];
                read(BY_MEMBER, row -> add(row, coding, sums));
                equal("summary", BY_MEMBER, "commitments by " + coding, sums[0], tally.commitments());
                equal("summary", BY_MEMBER, "justice by " + coding, sums[1], tally.justice(coding));
            }
            return "its totals are those of the commitments";
        });
    }

    private static void add(Row row, String coding, long... sums) {
        if (row.get("coding").equals(coding)) {
            sums[0] += row.number("commitments") + row.number("not_coded");
            sums[1] += row.number("justice");
        }
    }

    private void read(String path, Sink sink) throws IOException {
        try (CsvTableReader reader = new CsvTableReader(release.resolve(path))) {
            for (Optional<Row> next = reader.next(); next.isPresent(); next = reader.next()) {
                sink.take(next.get());
            }
        }
    }

    private void equal(String check, String where, String what, long said, long counted) {
        if (said != counted) {
            checks.wrong(check, where, "%s is %d, and should be %d".formatted(what, said, counted));
        }
    }
}
