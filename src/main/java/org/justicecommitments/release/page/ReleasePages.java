package org.justicecommitments.release.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.assess.Gate;
import org.justicecommitments.provenance.RowLedger;
import org.justicecommitments.release.ChangeTables;
import org.justicecommitments.release.Table;
import org.justicecommitments.release.change.ChangeLog;
import org.justicecommitments.release.csv.CsvTableReader;
import org.justicecommitments.release.metadata.Description;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.summarize.SummaryTable;

/**
 * The pages of a release but for those of commitments and members, made when all else is there.
 *
 * @param described what its metadata says
 * @param summaries the tables that the release page shows
 * @param changes what changed since the release before
 * @param notes what became of ids and columns
 * @param gates what was expected of the release
 * @param ledger what became of the rows of every sheet
 * @param quality the findings
 */
public record ReleasePages(
        Description described,
        List<SummaryTable> summaries,
        ChangeLog changes,
        List<String> notes,
        List<Gate> gates,
        List<RowLedger> ledger,
        QualityPages quality) {

    /** Writes the pages into the folder of the release. */
    public void write(Path release) throws IOException {
        Manifest facts = described.facts();
        Frame frame = new Frame(facts);
        put(release, Html.STYLE_SHEET, Html.style());
        former(release, frame);
        List<Gate> own = gates.stream().filter(Gate::isOfDataAlone).toList();
        List<Gate> others = gates.stream().filter(gate -> !gate.isOfDataAlone()).toList();
        quality.write(frame, Gate.messages(own), ledger, (path, page) -> put(release, path, page));
        put(
                release,
                "changes/index.html",
                frame.page("Changes", "../", ChangesPage.body(facts, changes, notes, others)));
        put(release, "dictionary/dictionary.html", frame.page("Dictionary", "../", DictionaryPage.body(tables())));
        put(release, "index.html", new ReleasePage(frame, release, described, summaries, changes).html());
    }

    private List<Table<?>> tables() {
        List<Table<?>> tables = new ArrayList<>();
        described.tables().forEach(one -> tables.add(one.table()));
        return tables;
    }

    /** Ids of earlier releases have pages too, that say where the commitment is, or that it is gone. */
    private static void former(Path release, Frame frame) throws IOException {
        boolean each = CommitmentPages.areSingle(frame.facts());
        try (CsvTableReader redirects = new CsvTableReader(release.resolve("changes/redirects.csv"))) {
            for (Optional<CsvTableReader.Row> row = redirects.next(); row.isPresent(); row = redirects.next()) {
                ChangeTables.Redirect one = ChangeTables.redirect(row.get()::get);
                String target = each ? Frame.name(one.target()) + ".html" : "view.html#" + one.target();
                String body = "<h1>%s</h1>\n<p>This commitment is now %s.</p>\n"
                        .formatted(Html.text(one.id()), Html.link(target, one.target()));
                put(release, "commitments/" + Frame.name(one.id()) + ".html", frame.page(one.id(), "../", body));
            }
        }
        try (CsvTableReader tombstones = new CsvTableReader(release.resolve("changes/tombstones.csv"))) {
            for (Optional<CsvTableReader.Row> row = tombstones.next(); row.isPresent(); row = tombstones.next()) {
                ChangeTables.Tombstone one = ChangeTables.tombstone(row.get()::get);
                String body =
                        "<h1>%s</h1>\n<p>%s</p>\n<p>No input has this commitment any more. The last release with it is %s.</p>\n"
                                .formatted(
                                        Html.text(one.id()),
                                        Html.text(one.title()),
                                        Html.link(
                                                "../../%s/index.html".formatted(one.lastRelease()), one.lastRelease()));
                put(release, "commitments/" + Frame.name(one.id()) + ".html", frame.page(one.id(), "../", body));
            }
        }
    }

    private static void put(Path release, String path, String text) {
        try {
            Path file = release.resolve(path);
            Path folder = file.getParent();
            Files.createDirectories(folder == null ? release : folder);
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
