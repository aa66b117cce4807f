package org.justicecommitments.web.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.justicecommitments.job.batch.DecisionDesk;
import org.justicecommitments.job.batch.HeldReleases;
import org.justicecommitments.job.batch.RunHistory;
import org.justicecommitments.job.batch.RunRecord;
import org.justicecommitments.web.entry.AuditLog;
import org.justicecommitments.web.launch.Premises;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Releases that wait for a decision: why they wait, what they change, and the two answers. */
@Controller
public final class HeldPages {

    private final Premises premises;
    private final Deciding deciding;
    private final HeldReleases held;

    /** The pages of what is held in these folders. */
    public HeldPages(Premises premises, AuditLog audit) {
        this.premises = premises;
        this.deciding = new Deciding(premises, audit);
        this.held = new HeldReleases(premises.state());
    }

    /** A held release. */
    @GetMapping("/console/held/{id}")
    public ResponseEntity<String> held(HttpServletRequest request, @PathVariable("id") String id) throws IOException {
        Visit visit = Visit.of(request);
        Optional<Path> folder = held.find(id).map(held::folder);
        if (folder.isEmpty()) {
            return notHeld(visit);
        }
        String why = new RunHistory(premises.state())
                .ofRelease(id)
                .map(RunRecord::message)
                .findFirst()
                .orElse("");
        String body =
                """
                <h1>Held release %s</h1>
                <p class="problem">%s</p>
                <div class="pair">
                <section><h2>Publish it</h2>
                %s</section>
                <section><h2>Reject it</h2>
                %s</section>
                </div>
                <h2>What would change</h2>
                %s
                <h2>Row ledger</h2>
                %s"""
                        .formatted(
                                Page.text(id),
                                Page.text(why),
                                visit.form(
                                        "/console/held/" + id + "/approve",
                                        Deciding.reason("with the release"),
                                        "Approve and publish"),
                                visit.form(
                                        "/console/held/" + id + "/reject",
                                        Deciding.reason("in decisions.json"),
                                        "Reject and delete"),
                                Page.file(folder.get().resolve("CHANGES.md")),
                                Page.csv("Row ledger", folder.get().resolve("quality/row_ledger.csv")));
        return Page.ok(visit, "Held release", body);
    }

    private static ResponseEntity<String> notHeld(Visit visit) {
        return Page.say(HttpStatus.NOT_FOUND, visit, "Not held", "No release of this name is held.");
    }

    /** Publishes a held release. */
    @PostMapping("/console/held/{id}/approve")
    public ResponseEntity<String> approve(
            HttpServletRequest request,
            @PathVariable("id") String id,
            @RequestParam(name = "reason", defaultValue = "") String reason)
            throws IOException {
        return decide(request, id, reason, DecisionDesk.Kind.APPROVE, "approved");
    }

    /** Deletes a held release. */
    @PostMapping("/console/held/{id}/reject")
    public ResponseEntity<String> reject(
            HttpServletRequest request,
            @PathVariable("id") String id,
            @RequestParam(name = "reason", defaultValue = "") String reason)
            throws IOException {
        return decide(request, id, reason, DecisionDesk.Kind.REJECT, "rejected");
    }

    private ResponseEntity<String> decide(
            HttpServletRequest request, String id, String reason, DecisionDesk.Kind kind, String deed)
            throws IOException {
        return held.find(id).isEmpty() ? notHeld(Visit.of(request)) : deciding.decide(request, kind, id, reason, deed);
    }
}
