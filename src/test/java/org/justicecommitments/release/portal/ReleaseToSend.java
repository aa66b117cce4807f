package org.justicecommitments.release.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.Manifest.ReleaseFile;

/** The manifest of a release that is to be sent somewhere, and the dataset it belongs to. */
final class ReleaseToSend {

    static final String NAME = "justice-commitments";
    static final String BASE = "https://data.example.org/justice/";

    private ReleaseToSend() {}

    static Dataset dataset(String description, List<String> keywords) {
        return new Dataset(
                NAME,
                "Justice commitments",
                description,
                "Publisher",
                "",
                "The team",
                "data@example.org",
                "CC-BY-4.0",
                BASE,
                keywords);
    }

    static Manifest manifest(String id, boolean sample, Instant built, Dataset dataset, List<ReleaseFile> files) {
        return new Manifest(
                id,
                sample,
                built,
                "0.2.0",
                "1",
                LocalDate.EPOCH,
                LocalDate.of(2024, 6, 30),
                "either",
                new Manifest.Identity("", "", ""),
                "",
                dataset,
                Map.of(),
                List.of(),
                Map.of(),
                new Manifest.Figures(Map.of(), Map.of()),
                List.of(),
                Optional.empty(),
                files);
    }
}
