package org.justicecommitments.web.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.justicecommitments.job.batch.MarkedCopy;
import org.justicecommitments.job.batch.Preview;
import org.justicecommitments.job.batch.Trial;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.job.definition.JobFile;
import org.justicecommitments.provenance.EntryOutcome;
import org.justicecommitments.release.csv.CsvTableReader;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.publish.Durable;
import org.justicecommitments.vocabulary.Problems;
import org.justicecommitments.web.entry.AuditLog;
import org.justicecommitments.web.launch.Premises;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The workbooks that a run read, each as a copy that says in its cells what is to be mended: to hand back to whoever wrote it. */
@Controller
public final class WorkbookPages {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Premises premises;
    private final AuditLog audit;
    private final Path copies;
    private final Semaphore one = new Semaphore(1);

    /** The workbooks that runs in these folders read. */
    public WorkbookPages(Premises premises, AuditLog audit, Path copies) {
        this.premises = premises;
        this.audit = audit;
        this.copies = copies;
    }

    /** A workbook that was read. */
    private record Workbook(String name, String sha256) {}

    private static List<Workbook> workbooks(Path release) throws IOException {
        List<Workbook> workbooks = new ArrayList<>();
        Path sources = release.resolve("lineage/sources.csv");
        if (!Files.isRegularFile(sources)) {
            return workbooks;
        }
        try (CsvTableReader reader = new CsvTableReader(sources)) {
            for (Optional<CsvTableReader.Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                if (row.get().get("outcome").equals(EntryOutcome.READ.code())) {
                    workbooks.add(new Workbook(row.get().get("name"), row.get().get("sha256")));
                }
            }
        }
        return workbooks;
    }

    /** The list of the workbooks behind a release, with what is to be mended in each. */
    static String list(long run, Path release) throws IOException {
        Map<String, long[]> toMend = new HashMap<>();
        Path findings = release.resolve("quality/findings.csv");
        if (Files.isRegularFile(findings)) {
            try (CsvTableReader reader = new CsvTableReader(findings)) {
                for (Optional<CsvTableReader.Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                    if (!row.get().get("cell").isEmpty()) {
                        toMend.computeIfAbsent(row.get().get("file"), file -> new long[1])[0] +=
                                row.get().number("count");
                    }
                }
            }
        }
        StringBuilder rows = new StringBuilder();
        List<Workbook> workbooks = workbooks(release);
        for (int i = 0; i < workbooks.size(); i++) {
            String name = workbooks.get(i).name();
            long[] cells = toMend.getOrDefault(name, new long[1]);
            rows.append(Page.row(
                    Page.text(name),
                    Page.number(cells[0]),
                    Page.link("/console/runs/%d/workbooks/%d".formatted(run, i), "Marked-up copy")));
        }
        return workbooks.isEmpty()
                ? "<p>None.</p>\n"
                : Page.table("Workbooks", List.of("Workbook", "Cells with findings#", ""), rows.toString());
    }

    /** The marked-up copy of a workbook; made from the archived original when it is asked for first. */
    @GetMapping("/console/runs/{run}/workbooks/{number}")
    public ResponseEntity<?> copy(
            HttpServletRequest request, @PathVariable("run") long run, @PathVariable("number") int number)
            throws IOException {
        Visit visit = Visit.of(request);
        Optional<Path> release = RunView.release(premises, run);
        List<Workbook> workbooks = release.isPresent() ? workbooks(release.get()) : List.of();
        if (number < 0 || number >= workbooks.size()) {
            return Page.say(HttpStatus.NOT_FOUND, visit, "No such workbook", "This run read no such workbook.");
        }
        Workbook asked = workbooks.get(number);
        if (!one.tryAcquire()) {
            return Page.say(
                    HttpStatus.CONFLICT, visit, "One at a time", "Another copy is being made. Try again in a minute.");
        }
        try {
            Optional<Manifest> manifest = ManifestFile.read(release.orElseThrow());
            MarkedCopy marked = manifest.isPresent()
                    ? marked(manifest.get(), workbooks, asked)
                    : new MarkedCopy(Optional.empty(), "The release is not complete.");
            audit.note(request, "took a marked-up copy", asked.name());
            return marked.file().isPresent()
                    ? download(marked.file().get(), asked.name())
                    : Page.say(HttpStatus.CONFLICT, visit, "No copy", marked.message());
        } finally {
            one.release();
        }
    }

    /** An answer that a browser stores as a file. */
    static ResponseEntity<Resource> download(Path file, String name) {
        String stored = name.matches("(?i).*\\.xls[xm]") ? name : name + ".xlsx";
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("marked-" + stored, java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(file));
    }

    private MarkedCopy marked(Manifest release, List<Workbook> workbooks, Workbook asked) throws IOException {
        Path target = copies.resolve(release.id()).resolve(asked.sha256() + ".xlsx");
        if (Files.isRegularFile(target)) {
            return new MarkedCopy(Optional.of(target), "");
        }
        Optional<Path> jobFile = Trial.jobFile(premises.state(), release);
        Problems problems = new Problems();
        Optional<JobDefinition> job = jobFile.flatMap(file -> JobFile.read(file, problems));
        if (job.isEmpty()) {
            return new MarkedCopy(Optional.empty(), "The configuration of this release is not archived here.");
        }
        Path inputs = Files.createTempDirectory("justice-originals-");
        try {
            for (Workbook workbook : workbooks) {
                Path original = premises.state().originals().resolve(workbook.sha256());
                if (!workbook.sha256().matches("[0-9a-f]{64}") || !Files.isRegularFile(original)) {
                    return new MarkedCopy(
                            Optional.empty(), "The original of %s is not archived here.".formatted(workbook.name()));
                }
                Files.copy(original, inputs.resolve(Path.of(workbook.name()).getFileName()));
            }
            Path file = inputs.resolve(Path.of(asked.name()).getFileName());
            Files.createDirectories(target.getParent() == null ? copies : target.getParent());
            try (Preview preview = new Preview(job.get(), inputs, List.of(file), premises.output())) {
                return MarkedCopy.of(preview, preview.run().files().get(0), target);
            }
        } finally {
            Durable.delete(inputs);
        }
    }
}
