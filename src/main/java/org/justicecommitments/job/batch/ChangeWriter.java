package org.justicecommitments.job.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.justicecommitments.assess.Expectation;
import org.justicecommitments.assess.Gate;
import org.justicecommitments.release.ChangeTables;
import org.justicecommitments.release.ChangeTables.ChangeRow;
import org.justicecommitments.release.ChangeTables.HistoryRow;
import org.justicecommitments.release.ChangeTables.Tombstone;
import org.justicecommitments.release.TableWriter;
import org.justicecommitments.release.change.ChangeLog;
import org.justicecommitments.release.change.CommitmentDiff;
import org.justicecommitments.release.change.HistoryMerge;
import org.justicecommitments.release.change.Identities;
import org.justicecommitments.release.change.ReleaseDiff;
import org.justicecommitments.release.change.ReleaseOnDisk;
import org.justicecommitments.release.change.SchemaDiff;
import org.justicecommitments.release.folder.ReleaseFolder;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.ManifestFile;

/** Writes what changed since the release before, the history of values, and what became of ids. */
final class ChangeWriter {

    private final Workspace workspace;
    private final Manifest facts;
    private final Optional<ReleaseOnDisk> before;
    private final List<Gate> gates = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private ChangeLog log = new ChangeLog(List.of());

    /**
     * A writer for the release that is being made.
     *
     * @param facts its manifest, as far as it is known before its files are
     */
    ChangeWriter(Workspace workspace, Manifest facts) throws IOException {
        this.workspace = workspace;
        this.facts = facts;
        this.before = workspace.before();
    }

    /** Writes the tables of changes. */
    void write(ReleaseFolder folder) throws IOException {
        Identities identities = Identities.of(before, folder.root());
        Map<String, ChangeRow> gone = new HashMap<>();
        Path list = folder.root().resolve("changes/changes.json");
        Files.createDirectories(folder.root().resolve("changes"));
        Path kept = before.map(ReleaseOnDisk::folder).orElse(folder.root()).resolve("data/history.parquet");
        try (ReleaseDiff diff = new ReleaseDiff(before, new ReleaseOnDisk(facts, folder.root()));
                TableWriter<ChangeRow> changes = folder.openWithSheet(ChangeTables.changes());
                TableWriter<HistoryRow> rows = folder.open(ChangeTables.history());
                HistoryMerge history = new HistoryMerge(
                        before.isPresent() ? kept : folder.root().resolve("none"),
                        identities.previous(),
                        facts.id(),
                        rows);
                ChangeJson json = new ChangeJson(list, identities.previous(), facts.id(), diff.differences())) {
            log = new ChangeLog(diff.differences());
            for (Optional<CommitmentDiff> next = diff.next(); next.isPresent(); next = diff.next()) {
                CommitmentDiff one = next.get();
                log.take(one);
                history.take(one);
                for (ChangeRow change : one.changes()) {
                    changes.write(change);
                    json.write(change);
                }
                if (one.isGone()) {
                    gone.put(one.id(), one.changes().get(0));
                }
            }
            history.end();
        }
        identities(folder, identities, gone);
    }

    /** What the tables say, once they are written. */
    ChangeLog log() {
        return log;
    }

    private void identities(ReleaseFolder folder, Identities identities, Map<String, ChangeRow> gone)
            throws IOException {
        FormerIds.Found former = new FormerIds(workspace, identities, facts.id()).find();
        identities.resolve(
                former.redirects(),
                id -> tombstone(identities, id, Optional.ofNullable(gone.get(id)), former.unclear()));
        folder.write(ChangeTables.redirects(), identities.redirects().values());
        folder.write(ChangeTables.tombstones(), identities.tombstones().values());
        identities.vanished().keySet().forEach(id -> Optional.ofNullable(
                        identities.redirects().get(id))
                .ifPresent(redirect ->
                        notes.add("%s is now %s: %s.".formatted(id, redirect.target(), redirect.evidence()))));
        identities.vanished().keySet().forEach(id -> Optional.ofNullable(
                        former.unclear().get(id))
                .ifPresent(sentence -> notes.add("%s is gone; %s.".formatted(id, sentence))));
        identities.reused().forEach(sentence -> notes.add(sentence + "."));
        boolean alike = before.filter(release -> release.manifest().sample() == facts.sample())
                .isPresent();
        if (alike) {
            expect(Expectation.Measure.VANISHED_IDS, identities.vanishedShare(), List.of());
            expect(Expectation.Measure.NEW_IDS, identities.newShare(), List.of());
            expect(Expectation.Measure.REUSED_IDS, identities.reused().size(), identities.reused());
        }
    }

    private static Tombstone tombstone(
            Identities identities, String id, Optional<ChangeRow> change, Map<String, String> unclear) {
        Identities.Vanished one =
                Optional.ofNullable(identities.vanished().get(id)).orElseThrow();
        String evidence = Stream.of(change.map(ChangeRow::evidence).orElse(""), unclear.getOrDefault(id, ""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        return new Tombstone(
                id,
                one.memberCode(),
                one.title(),
                identities.previous(),
                change.map(ChangeRow::cause).orElse(""),
                evidence);
    }

    private void expect(Expectation.Measure measure, double value, List<String> cases) {
        workspace
                .job()
                .expectations()
                .judge(measure, value)
                .map(gate -> gate.naming(cases))
                .ifPresent(gates::add);
    }

    /** The schema version of this release, by what differs between its columns and those before; the dictionary is there. */
    String schemaVersion(ReleaseFolder folder) throws IOException {
        if (before.isEmpty()) {
            return Manifest.SCHEMA_VERSION;
        }
        String version = before.get().manifest().schemaVersion();
        SchemaDiff diff = SchemaDiff.between(before.get().folder(), folder.root());
        String next = diff.after(version);
        if (!next.equals(version)) {
            notes.add("The schema version is %s, and was %s.".formatted(next, version));
        }
        diff.sentences().forEach(sentence -> notes.add(sentence + "."));
        int major = Integer.parseInt(next.substring(0, next.indexOf('.')));
        boolean consented = workspace
                .job()
                .schemaMajor()
                .filter(allowed -> major <= allowed)
                .isPresent();
        if (diff.level() == SchemaDiff.Level.MAJOR && !consented) {
            gates.add(Gate.hold(
                    "schema",
                    "the columns changed in a way that breaks readers (%s); if that is meant, set schema_major: %d in the job file"
                            .formatted(
                                    String.join(
                                            ", ",
                                            diff.breaking()
                                                    .subList(
                                                            0,
                                                            Math.min(
                                                                    3,
                                                                    diff.breaking()
                                                                            .size()))),
                                    major)));
        }
        return next;
    }

    /** What is expected of the changes. */
    List<Gate> gates() {
        return List.copyOf(gates);
    }

    /** What became of ids and columns, in sentences. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** The changes as JSON, one change a line. */
    private static final class ChangeJson implements AutoCloseable {

        private final java.io.Writer writer;
        private boolean first = true;

        ChangeJson(Path file, String from, String to, List<String> differences) throws IOException {
            writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
            writer.write("{\"from\": %s, \"to\": %s, \"differences\": %s,\n\"changes\": ["
                    .formatted(
                            ManifestFile.oneLine(from), ManifestFile.oneLine(to), ManifestFile.oneLine(differences)));
        }

        void write(ChangeRow change) throws IOException {
            Map<String, String> entry = new LinkedHashMap<>();
            entry.put("commitment_id", change.commitmentId());
            entry.put("column", change.column());
            entry.put("member_code", change.memberCode());
            entry.put("change", change.kind());
            entry.put("before", change.before());
            entry.put("after", change.after());
            entry.put("cause", change.cause());
            entry.put("evidence", change.evidence());
            writer.write((first ? "\n" : ",\n") + ManifestFile.oneLine(entry));
            first = false;
        }

        @Override
        public void close() throws IOException {
            writer.write("\n]}\n");
            writer.close();
        }
    }
}
