package org.justicecommitments.web.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.job.batch.MarkedCopy;
import org.justicecommitments.job.batch.Preview;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.job.definition.JobFile;
import org.justicecommitments.provenance.TableName;
import org.justicecommitments.release.publish.Durable;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.vocabulary.Problems;
import org.justicecommitments.web.entry.AuditLog;
import org.justicecommitments.web.launch.Premises;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What a workbook would do before it is dropped into the input folder. Nothing of it is published or kept. */
@Controller
public final class CheckPages {

    private static final int MOST_FINDINGS = 300;
    private static final int MOST_IDS = 50;
    private static final int KEPT = 20;

    private final Premises premises;
    private final AuditLog audit;
    private final Path copies;
    private final Semaphore one = new Semaphore(1);
    private final Map<String, Copy> kept = new LinkedHashMap<>();

    /** A marked-up copy that waits to be fetched, for the person who sent the workbook. */
    private record Copy(String who, String name, Path file) {}

    /** The pages; marked-up copies wait in a folder to be fetched. */
    public CheckPages(Premises premises, AuditLog audit, Path copies) {
        this.premises = premises;
        this.audit = audit;
        this.copies = copies;
    }

    /** The form. */
    @GetMapping("/console/check")
    public ResponseEntity<String> form(HttpServletRequest request) throws IOException {
        Visit visit = Visit.of(request);
        String jobs = premises.jobs().files().stream()
                .map(file -> "<option>%s</option>".formatted(Page.text(JobFile.name(file))))
                .collect(Collectors.joining());
        String fields =
                """
                <label>Workbook (.xlsx, .xls, .ods or .csv) <input type="file" name="workbook" required></label>
                <label>Job <select name="job">%s</select></label>
                """
                        .formatted(jobs);
        String body =
                """
                <h1>Check a workbook</h1>
                <p>Shows what dropping it into the input folder would do. Nothing is published or kept.</p>
                %s"""
                        .formatted(
                                visit.form("/console/check", " enctype=\"multipart/form-data\"", fields, "Check it"));
        return Page.ok(visit, "Check a workbook", body);
    }

    /** Checks a workbook. */
    @PostMapping("/console/check")
    public ResponseEntity<String> check(
            HttpServletRequest request,
            @RequestParam("workbook") MultipartFile workbook,
            @RequestParam(name = "job", defaultValue = "") String name)
            throws IOException {
        Visit visit = Visit.of(request);
        Problems problems = new Problems();
        Optional<JobDefinition> job = premises.jobs().file(name).flatMap(file -> JobFile.read(file, problems));
        if (job.isEmpty()) {
            return Page.say(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    visit,
                    "No such job",
                    problems.isEmpty() ? "There is no job of this name." : String.join(" ", problems.lines()));
        }
        if (!one.tryAcquire()) {
            return Page.say(
                    HttpStatus.CONFLICT,
                    visit,
                    "One at a time",
                    "Another workbook is being checked. Try again in a minute.");
        }
        Path folder = Files.createTempDirectory("justice-upload-");
        try {
            String file = fileName(String.valueOf(workbook.getOriginalFilename()));
            Path taken = folder.resolve(file);
            workbook.transferTo(taken);
            audit.note(request, "checked a workbook", file);
            try (Preview preview = new Preview(job.get(), premises.input(), List.of(taken), premises.output())) {
                return Page.ok(visit, "Check of " + file, checked(visit, preview));
            }
        } finally {
            Durable.delete(folder);
            one.release();
        }
    }

    /** The name of an uploaded file: the last part of what the browser says, and of that only what is harmless. */
    static String fileName(String said) {
        String last = said.substring(Math.max(said.lastIndexOf('/'), said.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}<>:\"|?*]", "_")
                .replaceFirst("^[.~]+", "")
                .strip();
        String shortened = plain.length() <= 120 ? plain : plain.substring(plain.length() - 120);
        return shortened.isEmpty() ? "workbook" : shortened;
    }

    private String checked(Visit visit, Preview preview) throws IOException {
        Preview.Result result = preview.run();
        Preview.CheckedFile file = result.files().get(0);
        StringBuilder body = new StringBuilder(
                "<h1>%s</h1>\n".formatted(Page.text(file.entry().name())));
        body.append("<p>%s%s%s. Nothing was published or kept.</p>\n"
                .formatted(
                        file.entry().format().isEmpty()
                                ? ""
                                : Page.text(file.entry().format()) + ", ",
                        Page.text(file.entry().outcome().code()),
                        file.entry().reason().isEmpty()
                                ? ""
                                : ": " + Page.text(file.entry().reason())));
        body.append(effect(result, file));
        body.append(sheets(file.sheets()));
        body.append(findings(file.findings()));
        if (!file.sheets().isEmpty()) {
            body.append(marked(visit, preview, file));
        }
        body.append("<p><a href=\"/console/check\">Check another</a></p>\n");
        return body.toString();
    }

    private static String effect(Preview.Result result, Preview.CheckedFile file) {
        Preview.Effect effect = result.effect();
        StringBuilder rows = new StringBuilder();
        rows.append(Page.row("Commitments added", Page.number(effect.added().size()), ids(effect.added())));
        rows.append(Page.row("Commitments changed", Page.number(effect.changed().size()), ids(effect.changed())));
        rows.append(Page.row("Commitments unchanged", Page.number(effect.unchanged()), ""));
        rows.append(Page.row("In no input any more", Page.number(effect.gone()), ""));
        rows.append(Page.row("Rows refused", Page.number(file.refused()), ""));
        String columns = effect.columns().entrySet().stream()
                .map(entry -> "<code>%s</code> %,d".formatted(Page.text(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(", "));
        return "<h2>What it would do</h2>\n<p>%s</p>\n"
                        .formatted(
                                result.release().isEmpty()
                                        ? "There is no release yet."
                                        : "Against release " + Page.text(result.release()) + ".")
                + Page.table("Effect", List.of("Effect", "Number#", "Which"), rows.toString())
                + (columns.isEmpty() ? "" : "<p>Changed columns: %s.</p>\n".formatted(columns));
    }

    private static String ids(List<String> ids) {
        String shown = ids.stream().limit(MOST_IDS).map(Page::text).collect(Collectors.joining(", "));
        return ids.size() > MOST_IDS ? shown + ", …" : shown;
    }

    private static String sheets(List<ReadSheet> sheets) {
        StringBuilder rows = new StringBuilder();
        for (ReadSheet sheet : sheets) {
            rows.append(Page.row(
                    Page.text(TableName.of(sheet.sheet(), sheet.table())),
                    sheet.header()
                            .map(header -> "%s, header in row %d".formatted(Page.text(header.vintage()), header.row()))
                            .orElse("not recognized"),
                    Page.number(sheet.tally().seen()),
                    Page.number(sheet.tally().data())));
        }
        return sheets.isEmpty()
                ? ""
                : "<h2>Sheets</h2>\n"
                        + Page.table(
                                "Sheets", List.of("Sheet", "Taken for", "Rows#", "Rows with data#"), rows.toString());
    }

    private static String findings(List<Finding> findings) {
        if (findings.isEmpty()) {
            return "<h2>Findings</h2>\n<p>None.</p>\n";
        }
        StringBuilder rows = new StringBuilder();
        findings.stream()
                .limit(MOST_FINDINGS)
                .forEach(finding -> rows.append(Page.row(
                        Page.text(finding.kind().severity().name().toLowerCase(Locale.ROOT)),
                        Page.text(finding.place().sheet()),
                        Page.text(
                                finding.place().cell().isEmpty()
                                        ? finding.place().row() > 0
                                                ? "row " + finding.place().row()
                                                : ""
                                        : finding.place().cell()),
                        Page.text(finding.message()),
                        Page.text(finding.kind().remedy()))));
        return "<h2>Findings</h2>\n"
                + Page.table("Findings", List.of("", "Sheet", "Where", "What", "What to do"), rows.toString())
                + (findings.size() > MOST_FINDINGS
                        ? "<p>The first %d of %,d; the marked-up copy has more.</p>\n"
                                .formatted(MOST_FINDINGS, findings.size())
                        : "");
    }

    private String marked(Visit visit, Preview preview, Preview.CheckedFile file) throws IOException {
        String key = UUID.randomUUID().toString();
        Path target = Files.createDirectories(copies).resolve(key + ".xlsx");
        MarkedCopy copy = MarkedCopy.of(preview, file, target);
        if (copy.file().isEmpty()) {
            return "<p>%s</p>\n".formatted(Page.text(copy.message()));
        }
        keep(key, new Copy(visit.who(), file.entry().name(), target));
        return "<p class=\"act\">%s</p>\n"
                .formatted(Page.link("/console/checks/" + key, "Marked-up copy, its cells coloured and commented"));
    }

    private synchronized void keep(String key, Copy copy) throws IOException {
        kept.put(key, copy);
        if (kept.size() > KEPT) {
            Copy oldest = kept.remove(kept.keySet().iterator().next());
            if (oldest != null) {
                Files.deleteIfExists(oldest.file());
            }
        }
    }

    private synchronized Optional<Copy> kept(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    /** A marked-up copy, for who sent the workbook. */
    @GetMapping("/console/checks/{key}")
    public ResponseEntity<?> copy(HttpServletRequest request, @PathVariable("key") String key) {
        Visit visit = Visit.of(request);
        Optional<Copy> copy = kept(key).filter(each -> each.who().equals(visit.who()));
        return copy.isPresent()
                ? WorkbookPages.download(copy.get().file(), copy.get().name())
                : Page.say(
                        HttpStatus.NOT_FOUND,
                        visit,
                        "Gone",
                        "This copy is not kept any more. Check the workbook again.");
    }
}
