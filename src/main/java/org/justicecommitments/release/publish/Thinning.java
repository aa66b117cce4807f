package org.justicecommitments.release.publish;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.release.metadata.Decisions;
import org.justicecommitments.release.metadata.Decisions.Thinned;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.Manifest.ReleaseFile;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.metadata.ThinnedFile;
import org.justicecommitments.release.page.ThinnedPages;

/** Removes the data of releases, in an order that a kill at any point leaves to be ended: what it decided stands first. */
final class Thinning {

    private final Output output;

    Thinning(Output output) {
        this.output = output;
    }

    /** Thins releases, and ends what a killed run began. */
    void run(List<Thinned> due) throws IOException {
        Decisions decisions = output.decisions();
        for (Thinned one : due) {
            decisions = decisions.thinning(one);
        }
        if (!due.isEmpty()) {
            output.decide(decisions);
        }
        for (Thinned one : decisions.thinned()) {
            if (!one.done()) {
                thin(one);
                decisions = decisions.thinning(new Thinned(one.id(), one.successor(), true));
                output.decide(decisions);
            }
        }
    }

    private void thin(Thinned one) throws IOException {
        Optional<Manifest> manifest = output.manifest(one.id());
        Optional<Manifest> successor = output.manifest(one.successor());
        if (manifest.isEmpty() || successor.isEmpty()) {
            throw new IOException("release %s or %s has no manifest any more".formatted(one.id(), one.successor()));
        }
        output.replaceIn(one.id(), ThinnedFile.NAME, ManifestFile.json(new ThinnedFile(one.id(), one.successor())));
        ThinnedPages pages = new ThinnedPages(manifest.get(), successor.get());
        for (ReleaseFile file : manifest.get().files()) {
            if (ThinnedFile.isPage(file.path())) {
                output.replaceIn(one.id(), file.path(), pages.page(file.path()));
            } else if (!ThinnedFile.keeps(file.path())) {
                output.removeIn(one.id(), file.path());
            }
        }
    }
}
