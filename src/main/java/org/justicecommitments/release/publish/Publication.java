package org.justicecommitments.release.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.justicecommitments.release.metadata.Decisions;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.metadata.Status;
import org.justicecommitments.release.metadata.rdf.Catalogue;
import org.justicecommitments.release.metadata.rdf.Dcat;
import org.justicecommitments.release.page.CataloguePage;
import org.justicecommitments.release.page.Feed;
import org.justicecommitments.release.page.Html;
import org.justicecommitments.release.page.StatusPage;

/** Keeps what stands at the root of the output. Pointers move last. */
public final class Publication {

    private static final String TURTLE = "catalog.ttl";
    /** The file at the root that says which release is the latest. */
    public static final String POINTER = "latest.json";

    private final Output output;
    private final Optional<Retention> retention;

    /** Of this output, whose releases are kept so long; without a retention for good. */
    public Publication(Output output, Optional<Retention> retention) {
        this.output = output;
        this.retention = retention;
    }

    /** When the next run is due, and when it is late. */
    public record Due(Instant next, Instant late) {}

    /** What {@code latest/} is, and which releases the catalogue lists. */
    private record Pointer(String id, List<String> catalogued) {}

    /**
     * Thins what is due, and makes the root of the output say what the releases say; mends it after a night that died between
     * publishing and moving the pointers.
     *
     * @param last what the last run, or the last decision of a person, came to
     * @param runs the last runs, newest first
     * @param due when the next run is due; empty if that is not known: then it stays as it was said before
     */
    public void renew(RunState last, List<RunState> runs, Optional<Due> due, Instant now) throws IOException {
        output.mend();
        List<Manifest> releases = output.manifests();
        thin(releases, now);
        Decisions decisions = output.decisions();
        refresh(releases, decisions, runs);
        status(releases, decisions, last, runs, due);
    }

    private void refresh(List<Manifest> releases, Decisions decisions, List<RunState> runs) throws IOException {
        output.replace("index.json", ManifestFile.json(index(releases, decisions, runs)));
        if (releases.isEmpty()) {
            return;
        }
        Optional<Manifest> newest = newest(releases, decisions);
        output.replace("index.html", CataloguePage.html(releases, decisions, newest, checked(runs)));
        output.replace(Html.STYLE_SHEET, Html.style());
        output.replace("feed.atom", Feed.ofReleases(releases, decisions));
        if (newest.isEmpty()) {
            output.pointToNothing();
            output.replace(POINTER, ManifestFile.json(Map.of("catalogued", List.of())));
            return;
        }
        List<Manifest> stable = stable(releases, decisions);
        List<String> catalogued = stable.stream().map(Manifest::id).toList();
        if (!isCatalogued(catalogued)) {
            catalogue(stable);
        }
        if (!output.pointsTo(newest.get().id())) {
            output.pointTo(newest.get().id());
        }
        Map<String, Object> pointer = new LinkedHashMap<>(entry(newest.get(), decisions, Set.copyOf(catalogued)));
        pointer.put("catalogued", catalogued);
        output.replace(POINTER, ManifestFile.json(pointer));
    }

    private static Optional<Manifest> newest(List<Manifest> releases, Decisions decisions) {
        return releases.stream()
                .filter(release -> decisions.isCurrent(release.id()))
                .findFirst();
    }

    /** The releases that the catalogue lists, newest first: stable ones that are not withdrawn. */
    private List<Manifest> stable(List<Manifest> releases, Decisions decisions) {
        Set<String> ids = retention
                .map(rule -> rule.stable(releases, decisions))
                .orElseGet(() -> releases.stream().map(Manifest::id).collect(Collectors.toSet()));
        return releases.stream()
                .filter(release -> ids.contains(release.id()) && decisions.isCurrent(release.id()))
                .toList();
    }

    /** The pointer is written after the catalogue, and says what is in that. */
    private boolean isCatalogued(List<String> ids) throws IOException {
        return output.has(TURTLE)
                && output.read(POINTER)
                        .flatMap(bytes -> ManifestFile.parse(bytes, Pointer.class))
                        .filter(pointer -> ids.equals(pointer.catalogued()))
                        .isPresent();
    }

    /** The catalogue for harvesters; a release of a time before it has none. */
    private void catalogue(List<Manifest> releases) throws IOException {
        Path dcat = output.release(releases.get(0).id()).resolve("dcat.ttl");
        if (Files.exists(dcat)) {
            Dcat.Texts texts = Catalogue.of(releases, Files.readString(dcat));
            output.replace(TURTLE, texts.turtle());
            output.replace("catalog.jsonld", texts.jsonLd());
        }
    }

    private Map<String, Object> index(List<Manifest> releases, Decisions decisions, List<RunState> runs) {
        Set<String> stable =
                stable(releases, decisions).stream().map(Manifest::id).collect(Collectors.toSet());
        Map<String, Object> index = new LinkedHashMap<>();
        index.put(
                "releases",
                releases.stream()
                        .map(release -> entry(release, decisions, stable))
                        .toList());
        index.put("rejected", decisions.rejected());
        index.put("runs", runs);
        return index;
    }

    private static Map<String, Object> entry(Manifest release, Decisions decisions, Set<String> stable) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", release.id());
        entry.put("path", "releases/" + release.id() + "/");
        entry.put("published", release.released());
        entry.put("source_date", release.sourceDate());
        entry.put("sample", release.sample());
        entry.put("counts", release.counts());
        entry.put("stable", stable.contains(release.id()));
        release.approval().ifPresent(approval -> entry.put("approval", approval));
        decisions.withdrawal(release.id()).ifPresent(withdrawal -> entry.put("withdrawn", withdrawal));
        decisions.thinned().stream()
                .filter(one -> one.id().equals(release.id()))
                .findFirst()
                .ifPresent(one -> entry.put("thinned", Map.of("successor", one.successor())));
        return entry;
    }

    private static Optional<Instant> checked(List<RunState> runs) {
        return runs.stream()
                .filter(run -> !run.state().equals("failed"))
                .map(RunState::started)
                .max(Comparator.naturalOrder());
    }

    /** Thins what is due, and ends what a killed run began; without a retention only that. */
    private void thin(List<Manifest> releases, Instant now) throws IOException {
        Decisions decisions = output.decisions();
        List<Decisions.Thinned> due =
                retention.isEmpty() ? List.of() : retention.get().due(releases, decisions, now);
        boolean begun = decisions.thinned().stream().anyMatch(one -> !one.done());
        if (!due.isEmpty() || begun) {
            new Thinning(output).run(due);
        }
    }

    private void status(
            List<Manifest> releases, Decisions decisions, RunState last, List<RunState> runs, Optional<Due> due)
            throws IOException {
        Optional<Manifest> newest = newest(releases, decisions);
        Optional<Status> before = output.read(Status.NAME).flatMap(Status::parse);
        Status status = new Status(
                last.state(),
                last.message(),
                newest.map(Manifest::id),
                newest.map(Manifest::sourceDate),
                newest.map(release -> sourceChanged(releases, release)),
                checked(runs).or(() -> before.flatMap(Status::checked)),
                newest.map(Manifest::published),
                newest.map(Manifest::released),
                due.map(Due::next).or(() -> before.flatMap(Status::expectedNext)),
                due.map(Due::late).or(() -> before.flatMap(Status::staleAfter)));
        output.replace(StatusPage.SCRIPT, StatusPage.script());
        output.replace("status.html", StatusPage.html(status, newest));
        if (releases.isEmpty()) {
            output.replace(Html.STYLE_SHEET, Html.style());
        }
        output.replace(Status.NAME, ManifestFile.json(status));
    }

    /** When a release was first made of the inputs of another one, as far back as these did not change. */
    private static Instant sourceChanged(List<Manifest> releases, Manifest newest) {
        Instant changed = newest.published();
        for (Manifest release : releases) {
            boolean before = release.id().compareTo(newest.id()) < 0;
            if (before && !release.identity().inputs().equals(newest.identity().inputs())) {
                break;
            }
            changed = before ? release.published() : changed;
        }
        return changed;
    }
}
