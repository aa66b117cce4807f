package org.justicecommitments.job.definition;

import java.net.URI;
import java.util.Optional;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.portal.Archive;

/** Reads the section {@code deposit} of a job file. What may be a token by mistake is never repeated. */
final class DepositSection {

    private DepositSection() {}

    /** The archive that releases are deposited at, if the job file names one. */
    static Optional<Archive> read(Section job, Dataset dataset) {
        boolean there = job.has("deposit");
        Section section = job.section("deposit");
        if (!there) {
            return Optional.empty();
        }
        section.required("kind", InputSection.among("zenodo"), "zenodo");
        Optional<URI> url = PortalSection.address(section, "the archive");
        String variable = PortalSection.variable(section, "ZENODO_TOKEN");
        boolean publish = section.flag("publish").orElse(false);
        section.end();
        return url.map(address -> new Archive(address, dataset.id(), variable, publish));
    }
}
