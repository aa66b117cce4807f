package org.justicecommitments.release.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.justicecommitments.release.YearPartition;
import org.justicecommitments.release.metadata.Description;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.verify.CommitmentCheck.Tally;
import org.justicecommitments.release.verify.DataDictionary.DictionaryColumn;
import org.justicecommitments.release.verify.SealCheck.Sealed;

/** Verifies a release: first its bytes, then, as far as these are sound, what they say. */
public final class Verification {

    private final Path release;
    private final Checks checks;

    /** A verification of the release in a folder. */
    public Verification(Path release, Checks checks) {
        this.release = release.toAbsolutePath().normalize();
        this.checks = checks;
    }

    /** Makes all checks. */
    public void run() throws IOException {
        Sealed sealed = new SealCheck(release, checks).check();
        if (sealed.thinned()) {
            return;
        }
        if (sound(sealed, "table", DataDictionary.COLUMNS, DataDictionary.CODES)) {
            tables(sealed);
        }
        if (sealed.has(CommitmentCheck.COMMITMENTS)) {
            new YearPartitionCheck(release, sealed, checks).check();
        }
        counts(sealed);
        TagCheck tags = new TagCheck(release, checks);
        if (sound(sealed, "tags", CommitmentCheck.COMMITMENTS, "data/tags.csv")) {
            tags.tags();
        }
        if (sound(sealed, "evidence", CommitmentCheck.COMMITMENTS, "data/tag_evidence.csv")) {
            tags.evidence();
        }
        if (Files.exists(release.resolve("data/sdg_mentions.csv"))
                && sound(sealed, "mentions", CommitmentCheck.COMMITMENTS, "data/sdg_mentions.csv")) {
            tags.mentions();
        }
    }

    /** A file with wrong bytes is not opened: it was reported, and what libraries make of it would say nothing more. */
    private boolean sound(Sealed sealed, String check, String... paths) {
        for (String path : paths) {
            if (!sealed.has(path)) {
                checks.wrong(check, path, "not checked further, for it is damaged or missing");
                return false;
            }
        }
        return true;
    }

    private void tables(Sealed sealed) {
        List<DataDictionary> read = new ArrayList<>();
        checks.make("dictionary", DataDictionary.COLUMNS, () -> {
            DataDictionary dictionary = DataDictionary.read(release);
            for (String path : new TreeSet<>(sealed.sound())) {
                if (path.matches(".*\\.(csv|parquet)") && !dictionary.tables().containsKey(table(path))) {
                    checks.wrong("dictionary", path, DataDictionary.COLUMNS + " does not have this table");
                }
            }
            read.add(dictionary);
            return "every table is in it: %d".formatted(dictionary.tables().size());
        });
        for (DataDictionary dictionary : read) {
            Map<String, Long> rows = new HashMap<>();
            dictionary.tables().forEach((table, columns) -> rows.put(table, table(sealed, table, columns)));
            if (sealed.has(Description.WORKBOOK)) {
                new WorkbookCheck(release, dictionary, checks).check();
            }
            new MetadataCheck(release, sealed, dictionary, rows, checks).check();
        }
    }

    private static String table(String path) {
        return YearPartition.of(path)
                .map(YearPartition::table)
                .orElseGet(() -> path.substring(0, path.lastIndexOf('.')));
    }

    private long table(Sealed sealed, String table, List<DictionaryColumn> columns) {
        Optional<Path> csv = file(sealed, table + ".csv");
        Optional<Path> parquet = file(sealed, table + ".parquet");
        if (csv.isEmpty() && parquet.isEmpty()) {
            checks.wrong("table", table, "there is no sound file of it");
            return 0;
        }
        return new TableCheck(table, columns, checks).check(csv, parquet);
    }

    private Optional<Path> file(Sealed sealed, String path) {
        return sealed.has(path) ? Optional.of(release.resolve(path)) : Optional.empty();
    }

    private void counts(Sealed sealed) {
        if (!sound(sealed, "subset", CommitmentCheck.COMMITMENTS, CommitmentCheck.JUSTICE)) {
            return;
        }
        List<Tally> counted = new ArrayList<>();
        checks.make("subset", CommitmentCheck.JUSTICE, () -> {
            counted.add(new CommitmentCheck().count(release, checks));
            return "its rows are those of %s that are about justice".formatted(CommitmentCheck.COMMITMENTS);
        });
        if (counted.isEmpty()) {
            return;
        }
        CountCheck counts = new CountCheck(release, counted.get(0), checks);
        Optional<Map<String, Long>> said = sealed.manifest().map(Manifest::counts);
        said.ifPresent(counts::manifest);
        if (sound(sealed, "ledger", CountCheck.LEDGER, CountCheck.REFUSED)) {
            counts.ledger(said);
        }
        if (sound(sealed, "summary", CountCheck.BY_YEAR, CountCheck.BY_MEMBER)) {
            counts.summaries();
        }
    }
}
