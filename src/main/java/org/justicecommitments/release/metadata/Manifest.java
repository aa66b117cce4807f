package org.justicecommitments.release.metadata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.assess.Measured;
import org.justicecommitments.release.Dataset;

/**
 * The manifest of a release, {@code release.json}. It is written last: a release without it does not exist.
 *
 * @param id the id of the release: the instant it was made, sortable and unique
 * @param sample whether any of its rows are sample data
 * @param published the instant it was made; every other instant in it comes from here
 * @param schemaVersion version of the columns: patch, minor or major
 * @param programVersion version of the program
 * @param asOf the day as of which the data is judged
 * @param sourceDate the newest source date among the inputs
 * @param justiceCounts what counts as a justice commitment
 * @param identity what the release is made from; the same identity gives the same data
 * @param previous the id of the release before; empty for the first
 * @param dataset what the dataset is
 * @param counts rows by table and outcome
 * @param madeFrom the inputs and the parts of the configuration that it was made from, each with its hash; empty in
 *     releases of older versions of the program
 * @param changes how much changed since the release before, by kind
 * @param measured what later releases are compared with; nothing in releases of older versions of the program
 * @param comparedWith the ids of the releases that told what is usual, newest first
 * @param approval who approved it after it was held, and why; empty if nobody had to
 * @param files every file but this one and SHA256SUMS, by path
 */
public record Manifest(
        String id,
        boolean sample,
        Instant published,
        String schemaVersion,
        String programVersion,
        LocalDate asOf,
        LocalDate sourceDate,
        String justiceCounts,
        Identity identity,
        String previous,
        Dataset dataset,
        Map<String, Long> counts,
        List<Ingredient> madeFrom,
        Map<String, Long> changes,
        Figures measured,
        List<String> comparedWith,
        Optional<Decision> approval,
        List<ReleaseFile> files) {

    /** Reading leaves out what older manifests do not have. */
    @SuppressWarnings("NullAway")
    public Manifest {
        madeFrom = madeFrom == null ? List.of() : madeFrom;
        changes = changes == null ? Map.of() : changes;
        measured = measured == null ? new Figures(Map.of(), Map.of()) : measured;
        comparedWith = comparedWith == null ? List.of() : comparedWith;
        approval = approval == null ? Optional.empty() : approval;
    }

    /** The version of the published columns in a first release; later ones follow from what differs. */
    public static final String SCHEMA_VERSION = "0.1.0";

    /**
     * What a release is made from, as hashes.
     *
     * @param inputs of the names and the bytes of all input files
     * @param configuration of the job file and the files it names
     * @param build of the program
     */
    public record Identity(String inputs, String configuration, String build) {}

    /**
     * One thing that a release is made from.
     *
     * @param kind {@code input}, or the cause that a change of it is: {@code rule | code_list | taxonomy | override}
     * @param name the name of the file, or the key in the job file
     * @param sha256 its hash
     */
    public record Ingredient(String kind, String name, String sha256) {}

    /** A file of a release. */
    public record ReleaseFile(String path, long bytes, String sha256) {}

    /**
     * Figures of a release.
     *
     * @param filled how many commitments have a value in a field, by field
     * @param tagged how many commitments have a tag, by who set it and tag
     */
    public record Figures(Map<String, Long> filled, Map<String, Long> tagged) {}

    /**
     * What a person decided about a release.
     *
     * @param by who
     * @param at when
     * @param reason why
     */
    public record Decision(String by, Instant at, String reason) {}

    /** What it counts to, to compare others with. */
    public Measured figures() {
        return new Measured(counts, measured.filled(), measured.tagged());
    }

    /** When it became public: when it was made, or when a person approved it. */
    public Instant released() {
        return approval.map(Decision::at).orElse(published);
    }

    /** The same manifest with the version of its columns, and how much changed. */
    public Manifest withChanges(String version, Map<String, Long> changed) {
        return with(version, changed, approval, files);
    }

    /** The same manifest with a person's approval. */
    public Manifest withApproval(Decision decision) {
        return with(schemaVersion, changes, Optional.of(decision), files);
    }

    /** The same manifest with its files. */
    public Manifest withFiles(List<ReleaseFile> listed) {
        return with(schemaVersion, changes, approval, listed);
    }

    private Manifest with(
            String version, Map<String, Long> changed, Optional<Decision> approved, List<ReleaseFile> listed) {
        return new Manifest(
                id,
                sample,
                published,
                version,
                programVersion,
                asOf,
                sourceDate,
                justiceCounts,
                identity,
                previous,
                dataset,
                counts,
                madeFrom,
                changed,
                measured,
                comparedWith,
                approved,
                listed);
    }
}
