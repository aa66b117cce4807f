package org.justicecommitments.job.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.job.definition.Partitioning;
import org.justicecommitments.normalize.InstitutionRule;
import org.justicecommitments.release.DataTables;
import org.justicecommitments.release.Table;
import org.justicecommitments.release.TableWriter;
import org.justicecommitments.release.ValueList;
import org.justicecommitments.release.ValueLists;
import org.justicecommitments.release.cores.Abreast;
import org.justicecommitments.release.cores.Crew;
import org.justicecommitments.release.folder.ReleaseFolder;
import org.justicecommitments.release.metadata.Description.Coverage;
import org.justicecommitments.tag.AssignedTag;
import org.justicecommitments.tag.TaggedCommitment;
import org.justicecommitments.tag.sdg.SdgMention;

/** Writes what is said of the commitments one by one: the tables of {@code data}, and the sheets of the workbook with the same. */
final class CommitmentTables {

    private static final InstitutionRule INSTITUTIONS = new InstitutionRule();
    private static final int READ_AT_ONCE = 100;

    /** So many times are commitments read before the first of them are in all tables: no table waits for a slower one at each time. */
    private static final int READ_AHEAD = 4;

    private final Workspace workspace;
    private @Nullable Coverage coverage;
    private long size;

    CommitmentTables(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The years that the commitments are about, once they are written. */
    Optional<Coverage> coverage() {
        return Optional.ofNullable(coverage);
    }

    /** How many commitments there are, once they are written. */
    long size() {
        return size;
    }

    /**
     * Writes the tables. Each commitment is read once; who of the crew is free writes those that were read to the next table.
     *
     * @param beside work that one of the crew does meanwhile
     */
    void write(ReleaseFolder folder, Abreast.Work beside) throws IOException {
        try (CommitmentTable<TaggedCommitment> all = open(folder, commitments(DataTables.commitments()), List::of);
                CommitmentTable<TaggedCommitment> justice = open(
                        folder,
                        commitments(DataTables.justiceCommitments()),
                        one -> one.isJustice() ? List.of(one) : List.of());
                CommitmentTable<DataTables.TagRow> tags =
                        open(folder, DataTables.tags().allowing("tag", tagCodes()), this::tags);
                CommitmentTable<DataTables.EvidenceRow> evidence =
                        open(folder, DataTables.tagEvidence().allowing("tag", tagCodes()), CommitmentTables::evidence);
                CommitmentTable<DataTables.MentionRow> mentions =
                        open(folder, DataTables.sdgMentions(), CommitmentTables::mentions);
                CommitmentTable<DataTables.InstitutionRow> institutions =
                        open(folder, DataTables.institutions(), CommitmentTables::institutions);
                TaggedCommitments tagged = new TaggedCommitments(workspace);
                Crew crew = new Crew(workspace.listener()::goesOn)) {
            workspace.listener().begins(Stage.RELEASE, tagged.size());
            Future<?> other = crew.begin(beside);
            // What takes longest is handed in first, so that all end at about the same time.
            write(tagged, List.of(all, evidence, tags, institutions, justice, mentions), crew);
            crew.await(List.of(other));
        }
        folder.finishYears();
    }

    /** While some commitments are written, the next are read. */
    private void write(TaggedCommitments tagged, List<CommitmentTable<?>> tables, Crew crew) throws IOException {
        List<Crew.Line<List<TaggedCommitment>>> lines = new ArrayList<>();
        for (CommitmentTable<?> table : tables) {
            lines.add(crew.line(table::write));
        }
        Deque<List<Future<?>>> ahead = new ArrayDeque<>();
        for (List<TaggedCommitment> next = tagged.next(READ_AT_ONCE);
                !next.isEmpty();
                next = tagged.next(READ_AT_ONCE)) {
            List<Future<?>> written = new ArrayList<>();
            for (Crew.Line<List<TaggedCommitment>> line : lines) {
                written.add(line.add(next));
            }
            ahead.add(written);
            for (TaggedCommitment one : next) {
                cover(one);
                workspace.listener().advances(Stage.RELEASE, ++size);
            }
            if (ahead.size() == READ_AHEAD) {
                crew.await(ahead.remove());
            }
        }
        for (List<Future<?>> written : ahead) {
            crew.await(written);
        }
    }

    /** Opens a table as the job file asks for it: its Parquet by submission year, too, or not. */
    private <R> CommitmentTable<R> open(ReleaseFolder folder, Table<R> table, Function<TaggedCommitment, List<R>> rows)
            throws IOException {
        return new CommitmentTable<>(
                folder, table, workspace.job().partitioning() == Partitioning.SUBMISSION_YEAR, rows);
    }

    /** Writes the sheets of the workbook, and gives the number of commitments. */
    long writeSheets(ReleaseFolder folder) throws IOException {
        try (TableWriter<TaggedCommitment> all = folder.openSheet(commitments(DataTables.commitments()));
                TableWriter<TaggedCommitment> justice = folder.openSheet(commitments(DataTables.justiceCommitments()));
                TableWriter<DataTables.TagRow> tags =
                        folder.openSheet(DataTables.tags().allowing("tag", tagCodes()));
                TaggedCommitments tagged = new TaggedCommitments(workspace)) {
            long handed = 0;
            for (Optional<TaggedCommitment> next = tagged.next(); next.isPresent(); next = tagged.next()) {
                TaggedCommitment one = next.get();
                all.write(one);
                if (one.isJustice()) {
                    justice.write(one);
                }
                for (DataTables.TagRow tag : tags(one)) {
                    tags.write(tag);
                }
                handed++;
                if (Thread.interrupted()) {
                    throw new InterruptedIOException("The commitments were given up");
                }
            }
            return handed;
        }
    }

    /** Widens the years that the commitments are about. */
    private void cover(TaggedCommitment one) {
        List<Integer> years = Stream.of(Field.SUBMISSION_YEAR, Field.PLAN_END_YEAR)
                .flatMap(field -> one.commitment().get(field).known().stream())
                .toList();
        for (int year : years) {
            Coverage before = coverage == null ? new Coverage(year, year) : coverage;
            coverage = new Coverage(Math.min(before.first(), year), Math.max(before.last(), year));
        }
    }

    private ValueList tagCodes() {
        return ValueLists.tags(
                workspace.job().taxonomy(),
                workspace.job().vocabularies().areas().areas());
    }

    private Table<TaggedCommitment> commitments(Table<TaggedCommitment> table) {
        ValueList actions = ValueLists.actions(workspace.job().taxonomy());
        return table.allowing("agenda_action", actions).allowing("agenda_second", actions);
    }

    private List<DataTables.TagRow> tags(TaggedCommitment one) {
        List<DataTables.TagRow> rows = new ArrayList<>();
        for (AssignedTag tag : one.tagging().tags()) {
            boolean ours = tag.origin() == AssignedTag.Origin.TAGGER;
            String version = ours ? workspace.job().taxonomy().version() : "";
            String language = ours ? one.tagging().language() : "";
            rows.add(new DataTables.TagRow(
                    one.commitment().id(), tag, language, version, ours ? evaluation(tag, language) : ""));
        }
        return rows;
    }

    private static List<DataTables.EvidenceRow> evidence(TaggedCommitment one) {
        return one.tagging().evidence().stream()
                .map(place -> new DataTables.EvidenceRow(one.commitment().id(), place))
                .toList();
    }

    private static List<DataTables.MentionRow> mentions(TaggedCommitment one) {
        List<DataTables.MentionRow> rows = new ArrayList<>();
        for (SdgMention mention : one.tagging().sdgMentions()) {
            rows.add(new DataTables.MentionRow(one.commitment().id(), rows.size() + 1, mention));
        }
        return rows;
    }

    private String evaluation(AssignedTag tag, String language) {
        return workspace
                        .job()
                        .taxonomy()
                        .tag(tag.tag())
                        .filter(t -> t.isEvaluated(language))
                        .isPresent()
                ? "evaluated"
                : "unevaluated";
    }

    private static List<DataTables.InstitutionRow> institutions(TaggedCommitment one) {
        List<DataTables.InstitutionRow> rows = new ArrayList<>();
        addInstitutions(one, "lead", Field.LEAD_INSTITUTION, rows);
        addInstitutions(one, "supporting", Field.SUPPORTING_INSTITUTIONS, rows);
        return rows;
    }

    private static void addInstitutions(
            TaggedCommitment one, String role, Field<String> field, List<DataTables.InstitutionRow> rows) {
        int position = 1;
        for (String name : INSTITUTIONS.names(one.commitment().text(field))) {
            rows.add(new DataTables.InstitutionRow(one.commitment().id(), role, position++, name));
        }
    }
}
