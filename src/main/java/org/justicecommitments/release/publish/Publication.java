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
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.metadata.rdf.Catalogue;
import org.justicecommitments.release.metadata.rdf.Dcat;
import org.justicecommitments.release.page.CataloguePage;
import org.justicecommitments.release.page.Feed;
import org.justicecommitments.release.page.Html;

/** Publishes releases, and keeps what stands at the root of the output. Pointers move last. */
public final class Publication {

    private static final String TURTLE = "catalog.ttl";

    private final Output output;

    /** Publishes into this output. */
    public Publication(Output output) {
        this.output = output;
    }

    /**
     * Makes the root of the output say what the releases say; mends it after a night that died between publishing and
     * moving the pointers.
     *
     * @param runs the last runs, newest first
     */
    public void refresh(List<RunState> runs) throws IOException {
        output.mend();
        List<Manifest> releases = output.manifests();
        output.replace("index.json", ManifestFile.json(index(releases, runs)));
        if (releases.isEmpty()) {
            return;
        }
        Manifest newest = releases.get(0);
        Optional<Instant> checked = runs.stream().map(RunState::started).max(Comparator.naturalOrder());
        output.replace("index.html", CataloguePage.html(releases, checked));
        output.replace(Html.STYLE_SHEET, Html.style());
        output.replace("feed.atom", Feed.ofReleases(releases));
        catalogue(releases);
        if (!output.pointsTo(newest.id())) {
            output.pointTo(newest.id());
        }
        output.replace("latest.json", ManifestFile.json(pointer(newest)));
    }

    /** The catalogue for harvesters; a release of a time before it has none. */
    private void catalogue(List<Manifest> releases) throws IOException {
        String newest = releases.get(0).id();
        if (output.has(TURTLE) && output.pointsTo(newest)) {
            return;
        }
        Path dcat = output.release(newest).resolve("dcat.ttl");
        if (Files.exists(dcat)) {
            Dcat.Texts texts = Catalogue.of(releases, Files.readString(dcat));
            output.replace(TURTLE, texts.turtle());
            output.replace("catalog.jsonld", texts.jsonLd());
        }
    }

    private static Map<String, Object> index(List<Manifest> releases, List<RunState> runs) {
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("releases", releases.stream().map(Publication::entry).toList());
        index.put("runs", runs);
        return index;
    }

    private static Map<String, Object> entry(Manifest release) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", release.id());
        entry.put("path", "releases/" + release.id() + "/");
        entry.put("published", release.published());
        entry.put("source_date", release.sourceDate());
        entry.put("sample", release.sample());
        entry.put("counts", release.counts());
        return entry;
    }

    private static Map<String, Object> pointer(Manifest newest) {
        return new LinkedHashMap<>(entry(newest));
    }

    /** Says what the last run came to. */
    public void status(RunState run) throws IOException {
        Optional<Manifest> latest = output.latest();
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("state", run.state());
        status.put("message", run.message());
        status.put("checked", run.started());
        status.put("source_date", latest.map(Manifest::sourceDate).orElse(null));
        status.put("published", latest.map(Manifest::published).orElse(null));
        status.put("release", latest.map(Manifest::id).orElse(null));
        output.replace("status.json", ManifestFile.json(status));
    }
}
