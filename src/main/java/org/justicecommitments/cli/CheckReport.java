package org.justicecommitments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingPlace;
import org.justicecommitments.job.batch.Preview;
import org.justicecommitments.job.batch.Preview.CheckedFile;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.normalize.layout.ColumnGuess;
import org.justicecommitments.normalize.layout.GuessedShape;
import org.justicecommitments.normalize.layout.InputProposal;
import org.justicecommitments.normalize.layout.LayoutGuess;
import org.justicecommitments.provenance.CellPlace;
import org.justicecommitments.provenance.TableName;
import org.justicecommitments.source.Header;
import org.justicecommitments.source.HeaderGuess;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.source.SheetSample;

/** What {@code check} found, for people and as data. */
final class CheckReport {

    private static final int SAMPLED_ROWS = 300;
    private static final int PLACES = 3;
    private static final int IDS = 10;

    private final JobDefinition job;
    private final Preview preview;
    private final Preview.Result result;
    private final LayoutGuess guesses;

    CheckReport(JobDefinition job, Preview preview, Preview.Result result) {
        this.job = job;
        this.preview = preview;
        this.result = result;
        this.guesses = new LayoutGuess(job.layouts(), job.vocabularies());
    }

    /** Whether a sheet holds what no layout describes. */
    private record UnknownSheet(
            Header header, List<ColumnGuess> columns, GuessedShape shape, List<HeaderGuess.Nearness> near) {

        String proposal(String sheet) {
            return InputProposal.input(sheet, columns, shape);
        }
    }

    void print(PrintWriter out) throws IOException {
        for (CheckedFile file : result.files()) {
            out.println("%s: %s%s%s"
                    .formatted(
                            file.entry().name(),
                            file.entry().format().isEmpty() ? "" : file.entry().format() + ", ",
                            file.entry().outcome().code(),
                            file.entry().reason().isEmpty()
                                    ? ""
                                    : ": " + file.entry().reason()));
            List<SheetSample> samples = samples(file);
            for (ReadSheet sheet : file.sheets()) {
                print(sheet, sample(samples, sheet), out);
            }
            printFindings(file.findings(), out);
        }
        printEffect(out);
    }

    /** The first rows of each sheet, where something about them has to be guessed. */
    private List<SheetSample> samples(CheckedFile file) throws IOException {
        boolean known = file.sheets().stream().allMatch(sheet -> sheet.header()
                .filter(header -> header.columns().stream()
                        .noneMatch(column -> column.note().equals("unknown")))
                .isPresent());
        return known ? List.of() : preview.sample(file.entry().name(), SAMPLED_ROWS);
    }

    private static Optional<SheetSample> sample(List<SheetSample> samples, ReadSheet sheet) {
        return samples.stream()
                .filter(sample -> sample.sheet().equals(sheet.sheet()))
                .findFirst();
    }

    private void print(ReadSheet sheet, Optional<SheetSample> sample, PrintWriter out) {
        String name = TableName.of(sheet.sheet().isEmpty() ? "the table" : "sheet " + sheet.sheet(), sheet.table());
        if (sheet.header().isEmpty()) {
            out.println("  %s: not recognized, %,d rows"
                    .formatted(name, sheet.tally().seen()));
            sample.filter(s -> !s.hidden())
                    .flatMap(this::unknown)
                    .ifPresent(unknown -> print(sheet.sheet(), unknown, out));
            return;
        }
        Header header = sheet.header().get();
        out.println("  %s: %s, header in row %d, %,d data rows"
                .formatted(name, header.vintage(), header.row(), sheet.tally().data()));
        for (Header.Column column : header.columns()) {
            String letters = column.inSheet() ? CellPlace.columnLetters(column.index()) : "";
            String taken = column.key().isEmpty() ? "(" + column.note() + ")" : column.key();
            String how = column.match().equals("heading") || column.match().isEmpty() ? "" : "  by " + column.match();
            out.println("    %-3s %-45s -> %s%s".formatted(letters, shortened(column.heading()), taken, how));
        }
        List<ColumnGuess> columns =
                sample.map(s -> guesses.guess(header, s.rows())).orElse(List.of());
        if (!columns.isEmpty()) {
            out.println("    unknown headings; to read or to silence them, put into the entry of %s:"
                    .formatted(header.vintage()));
            out.print(InputProposal.columns(columns, "      "));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 45 ? text : text.substring(0, 44) + "…";
    }

    private Optional<UnknownSheet> unknown(SheetSample sample) {
        return HeaderGuess.guess(sample.rows()).map(header -> {
            List<ColumnGuess> columns = guesses.guess(header, sample.rows());
            return new UnknownSheet(
                    header,
                    columns,
                    guesses.shape(header, columns, sample.rows()),
                    HeaderGuess.near(sample.rows(), job.layouts()));
        });
    }

    private static void print(String sheet, UnknownSheet unknown, PrintWriter out) {
        for (HeaderGuess.Nearness near : unknown.near()) {
            out.println("    %s: knows %d of %d headings in row %d, %d %% of those that only it has%s"
                    .formatted(
                            near.vintage(),
                            near.known(),
                            near.headings(),
                            near.row(),
                            near.distinctive(),
                            near.missing().isEmpty() ? "" : "; lacks " + String.join(", ", near.missing())));
        }
        out.println("    row %d looks like a header; to read the sheet, put under `inputs` and correct:"
                .formatted(unknown.header().row()));
        out.print(unknown.proposal(sheet));
    }

    private static void printFindings(List<Finding> findings, PrintWriter out) {
        Map<String, List<Finding>> byCode = new LinkedHashMap<>();
        findings.forEach(finding -> byCode.computeIfAbsent(finding.kind().code(), code -> new ArrayList<>())
                .add(finding));
        byCode.forEach((code, same) -> {
            int count = same.stream().mapToInt(Finding::count).sum();
            out.println("  %s %s: %,d".formatted(same.get(0).kind().severity().code(), code, count));
            same.stream()
                    .limit(PLACES)
                    .forEach(finding -> out.println("    %s  %s".formatted(place(finding.place()), finding.message())));
            out.println("    -> " + same.get(0).kind().remedy());
        });
    }

    private static String place(FindingPlace place) {
        String at = !place.cell().isEmpty() ? place.cell() : place.row() > 0 ? "row " + place.row() : place.column();
        return (place.sheet() + " " + at).strip();
    }

    private void printEffect(PrintWriter out) {
        Preview.Effect effect = result.effect();
        out.println(
                result.release().isEmpty()
                        ? "There is no release yet. It would hold, of these files:"
                        : "Against release %s, the commitments of these files:".formatted(result.release()));
        out.println("  %,d added%s".formatted(effect.added().size(), some(effect.added())));
        out.println("  %,d changed%s".formatted(effect.changed().size(), some(effect.changed())));
        effect.columns().forEach((column, count) -> out.println("      %s: %,d".formatted(column, count)));
        out.println("  %,d unchanged".formatted(effect.unchanged()));
        long refused = result.files().stream().mapToLong(CheckedFile::refused).sum();
        out.println("  %,d rows refused".formatted(refused));
        if (effect.gone() > 0) {
            out.println("  %,d commitments of the release would be in no input any more".formatted(effect.gone()));
        }
        out.println("Nothing was published.");
    }

    private static String some(List<String> ids) {
        return ids.isEmpty()
                ? ""
                : ": " + String.join(", ", ids.subList(0, Math.min(ids.size(), IDS))) + (ids.size() > IDS ? ", …" : "");
    }

    /** All of it as data. */
    Map<String, Object> data() throws IOException {
        List<Object> files = new ArrayList<>();
        for (CheckedFile file : result.files()) {
            List<SheetSample> samples = samples(file);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("file", file.entry().name());
            one.put("format", file.entry().format());
            one.put("outcome", file.entry().outcome().code());
            one.put("reason", file.entry().reason());
            one.put(
                    "sheets",
                    file.sheets().stream()
                            .map(sheet -> data(sheet, sample(samples, sheet)))
                            .toList());
            one.put("findings", file.findings().stream().map(CheckReport::data).toList());
            one.put("rows_refused", file.refused());
            files.add(one);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("files", files);
        all.put("release", result.release());
        all.put("effect", result.effect());
        return all;
    }

    private Map<String, Object> data(ReadSheet sheet, Optional<SheetSample> sample) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("sheet", sheet.sheet());
        one.put("table", sheet.table());
        one.put("rows", sheet.tally());
        one.put("vintage", sheet.header().map(Header::vintage).orElse(""));
        sheet.header().ifPresent(header -> {
            one.put("header_row", header.row());
            one.put("columns", header.columns());
            one.put("guesses", sample.map(s -> guesses.guess(header, s.rows())).orElse(List.of()));
        });
        if (sheet.header().isEmpty()) {
            sample.filter(s -> !s.hidden()).flatMap(this::unknown).ifPresent(unknown -> {
                one.put("header_row", unknown.header().row());
                one.put("guesses", unknown.columns());
                one.put("shape", unknown.shape());
                one.put("near", unknown.near());
                one.put("proposal", unknown.proposal(sheet.sheet()));
            });
        }
        return one;
    }

    private static Map<String, Object> data(Finding finding) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("code", finding.kind().code());
        one.put("severity", finding.kind().severity().code());
        one.put("place", finding.place());
        one.put("value", finding.value());
        one.put("message", finding.message());
        one.put("remedy", finding.kind().remedy());
        one.put("count", finding.count());
        return one;
    }
}
