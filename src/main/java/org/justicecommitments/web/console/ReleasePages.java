package org.justicecommitments.web.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.job.batch.DecisionDesk;
import org.justicecommitments.release.metadata.Decisions;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.Manifest.Decision;
import org.justicecommitments.web.entry.AuditLog;
import org.justicecommitments.web.launch.Premises;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Public releases, with what was decided about each, and the two decisions that are left: to withdraw it, and to keep it. */
@Controller
public final class ReleasePages {

    private final Premises premises;
    private final Deciding deciding;

    /** The pages of the releases in these folders. */
    public ReleasePages(Premises premises, AuditLog audit) {
        this.premises = premises;
        this.deciding = new Deciding(premises, audit);
    }

    /** All releases, newest first. */
    @GetMapping("/console/releases")
    public ResponseEntity<String> releases(HttpServletRequest request) throws IOException {
        Visit visit = Visit.of(request);
        List<Manifest> releases = premises.output().manifests();
        Decisions decisions = premises.output().decisions();
        StringBuilder rows = new StringBuilder();
        for (Manifest release : releases) {
            rows.append(Page.row(
                    Page.link("/console/releases/" + release.id(), release.id()),
                    Page.text(release.sourceDate()),
                    Page.number(release.counts().getOrDefault("commitments", 0L)),
                    Page.number(release.counts().getOrDefault("justice_commitments", 0L)),
                    badges(release, decisions)));
        }
        String table = releases.isEmpty()
                ? "<p>No releases yet.</p>\n"
                : Page.table(
                        "Releases",
                        List.of("Release", "Source changed", "Commitments#", "About justice#", "Decided"),
                        rows.toString());
        return Page.ok(visit, "Releases", "<h1>Releases</h1>\n" + table);
    }

    private static String badges(Manifest release, Decisions decisions) {
        List<String> badges = new ArrayList<>();
        release.approval().ifPresent(decision -> badges.add("approved"));
        if (decisions.isWithdrawn(release.id())) {
            badges.add("withdrawn");
        }
        if (decisions.isKept(release.id())) {
            badges.add("kept");
        }
        if (decisions.isThinned(release.id())) {
            badges.add("thinned");
        }
        return String.join(" ", badges.stream().map(Page::badge).toList());
    }

    /** One release. */
    @GetMapping("/console/releases/{id}")
    public ResponseEntity<String> release(HttpServletRequest request, @PathVariable("id") String id)
            throws IOException {
        Visit visit = Visit.of(request);
        Optional<Manifest> release = find(id);
        if (release.isEmpty()) {
            return none(visit);
        }
        Decisions decisions = premises.output().decisions();
        String body =
                """
                <h1>Release %s</h1>
                <p>%s</p>
                <dl><dt>Source changed</dt><dd>%s</dd><dt>Commitments</dt><dd>%,d</dd><dt>About justice</dt><dd>%,d</dd></dl>
                %s<div class="pair">
                %s%s</div>
                """
                        .formatted(
                                Page.text(id),
                                Page.link("/releases/" + id + "/", "Its public page"),
                                Page.text(release.get().sourceDate()),
                                release.get().counts().getOrDefault("commitments", 0L),
                                release.get().counts().getOrDefault("justice_commitments", 0L),
                                decided(release.get(), decisions),
                                withdraw(visit, id, decisions),
                                keep(visit, id, decisions));
        return Page.ok(visit, "Release " + id, body);
    }

    private static String decided(Manifest release, Decisions decisions) {
        StringBuilder said = new StringBuilder();
        release.approval().ifPresent(decision -> said.append(sentence("Approved", decision)));
        decisions.withdrawal(release.id()).ifPresent(decision -> said.append(sentence("Withdrawn", decision)));
        decisions.keeping(release.id()).ifPresent(decision -> said.append(sentence("Kept", decision)));
        if (decisions.isThinned(release.id())) {
            said.append("<p>Thinned: its data is gone.</p>\n");
        }
        return said.toString();
    }

    private static String sentence(String deed, Decision decision) {
        return "<p>%s by %s, %s: %s</p>\n"
                .formatted(deed, Page.text(decision.by()), Page.minute(decision.at()), Page.text(decision.reason()));
    }

    private static String withdraw(Visit visit, String id, Decisions decisions) {
        return decisions.isWithdrawn(id)
                ? ""
                : """
                <section><h2>Withdraw it</h2>
                <p>Nothing in it changes. The catalogue, the feed and the status say that it should not be used, and
                <code>latest</code> leads to the newest release that is not withdrawn.</p>
                %s</section>
                """
                        .formatted(visit.form(
                                "/console/releases/" + id + "/withdraw",
                                Deciding.reason("in decisions.json and on the catalogue page"),
                                "Withdraw"));
    }

    private static String keep(Visit visit, String id, Decisions decisions) {
        return decisions.isKept(id) || decisions.isThinned(id)
                ? ""
                : """
                <section><h2>Keep it</h2>
                <p>It stays whole for good, whatever <code>retention</code> says.</p>
                %s</section>
                """
                        .formatted(visit.form(
                                "/console/releases/" + id + "/keep", Deciding.reason("in decisions.json"), "Keep"));
    }

    private Optional<Manifest> find(String id) throws IOException {
        return premises.output().manifests().stream()
                .filter(release -> release.id().equals(id))
                .findFirst();
    }

    private static ResponseEntity<String> none(Visit visit) {
        return Page.say(HttpStatus.NOT_FOUND, visit, "No such release", "There is no public release of this name.");
    }

    /** Withdraws a release. */
    @PostMapping("/console/releases/{id}/withdraw")
    public ResponseEntity<String> withdraw(
            HttpServletRequest request,
            @PathVariable("id") String id,
            @RequestParam(name = "reason", defaultValue = "") String reason)
            throws IOException {
        return decide(request, id, reason, DecisionDesk.Kind.WITHDRAW, "withdrawn");
    }

    /** Keeps a release for good. */
    @PostMapping("/console/releases/{id}/keep")
    public ResponseEntity<String> keep(
            HttpServletRequest request,
            @PathVariable("id") String id,
            @RequestParam(name = "reason", defaultValue = "") String reason)
            throws IOException {
        return decide(request, id, reason, DecisionDesk.Kind.KEEP, "kept");
    }

    private ResponseEntity<String> decide(
            HttpServletRequest request, String id, String reason, DecisionDesk.Kind kind, String deed)
            throws IOException {
        return find(id).isEmpty() ? none(Visit.of(request)) : deciding.decide(request, kind, id, reason, deed);
    }
}
