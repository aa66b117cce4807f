package org.justicecommitments.job.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.justicecommitments.release.folder.ReleaseFolder;
import org.justicecommitments.release.metadata.Description.Coverage;
import org.justicecommitments.tag.AssignedTag;
import org.justicecommitments.tag.Evidence;
import org.justicecommitments.tag.TaggedCommitment;
import org.justicecommitments.tag.sdg.SdgMention;

/** Writes what is said of the commitments one by one: the tables of {@code data}, and the sheets of the workbook with the same. */
final class CommitmentTables {

    private static final InstitutionRule INSTITUTIONS = new InstitutionRule();

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
     * Writes the tables, those with a row a commitment beside those with what was found in its texts.
     *
     * @param last what the second thread does when it is done with these: it has less to do
     */
    void write(ReleaseFolder folder, Abreast.Work last) throws IOException {
        SubmissionYear first = new SubmissionYear();
        SubmissionYear second = new SubmissionYear();
        try (TableWriter<TaggedCommitment> all = open(folder, commitments(DataTables.commitments()), first);
                TableWriter<TaggedCommitment> justice =
                        open(folder, commitments(DataTables.justiceCommitments()), first);
                TableWriter<DataTables.TagRow> tags =
                        open(folder, DataTables.tags().allowing("tag", tagCodes()), second);
                TableWriter<DataTables.EvidenceRow> evidence =
                        open(folder, DataTables.tagEvidence().allowing("tag", tagCodes()), second);
                TableWriter<DataTables.MentionRow> mentions = folder.open(DataTables.sdgMentions());
                TableWriter<DataTables.InstitutionRow> institutions = open(folder, DataTables.institutions(), second);
                TaggedCommitments tagged = new TaggedCommitments(workspace)) {
            workspace.listener().begins(Stage.RELEASE, tagged.size());
            Abreast.both(
                    () -> size = each(tagged, (one, number) -> {
                        first.turnTo(one);
                        all.write(one);
                        cover(one);
                        if (one.isJustice()) {
                            justice.write(one);
                        }
                        workspace.listener().advances(Stage.RELEASE, number);
                    }),
                    () -> {
                        each((one, number) -> {
                            second.turnTo(one);
                            writeTags(one, tags, evidence);
                            writeMentions(one, mentions);
                            writeInstitutions(one, institutions);
                        });
                        last.run();
                    },
                    workspace.listener()::goesOn);
        }
        folder.finishYears();
    }

    /** The year of the commitment whose rows one thread writes. */
    private static final class SubmissionYear {

        private Optional<Integer> year = Optional.empty();

        void turnTo(TaggedCommitment one) {
            year = one.commitment().get(Field.SUBMISSION_YEAR).known();
        }
    }

    /** Opens a table as the job file asks for it: its Parquet by submission year, too, or not. */
    private <R> TableWriter<R> open(ReleaseFolder folder, Table<R> table, SubmissionYear of) throws IOException {
        return workspace.job().partitioning() == Partitioning.SUBMISSION_YEAR
                ? folder.openByYear(table, () -> of.year)
                : folder.open(table);
    }

    /** Writes the sheets of the workbook, and gives the number of commitments. */
    long writeSheets(ReleaseFolder folder) throws IOException {
        try (TableWriter<TaggedCommitment> all = folder.openSheet(commitments(DataTables.commitments()));
                TableWriter<TaggedCommitment> justice = folder.openSheet(commitments(DataTables.justiceCommitments()));
                TableWriter<DataTables.TagRow> tags =
                        folder.openSheet(DataTables.tags().allowing("tag", tagCodes()))) {
            return each((one, number) -> {
                all.write(one);
                if (one.isJustice()) {
                    justice.write(one);
                }
                for (DataTables.TagRow tag : tags(one)) {
                    tags.write(tag);
                }
            });
        }
    }

    /** Takes a commitment, with its number from 1. */
    private interface Taker {
        void take(TaggedCommitment one, long number) throws IOException;
    }

    private long each(Taker taker) throws IOException {
        try (TaggedCommitments tagged = new TaggedCommitments(workspace)) {
            return each(tagged, taker);
        }
    }

    /** Hands over all commitments, unless this thread is interrupted, and says how many there were. */
    private static long each(TaggedCommitments tagged, Taker taker) throws IOException {
        long handed = 0;
        for (Optional<TaggedCommitment> next = tagged.next(); next.isPresent(); next = tagged.next()) {
            taker.take(next.get(), ++handed);
            if (Thread.interrupted()) {
                throw new InterruptedIOException("The commitments were given up");
            }
        }
        return handed;
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

    private void writeTags(
            TaggedCommitment one, TableWriter<DataTables.TagRow> tags, TableWriter<DataTables.EvidenceRow> evidence)
            throws IOException {
        for (DataTables.TagRow tag : tags(one)) {
            tags.write(tag);
        }
        for (Evidence place : one.tagging().evidence()) {
            evidence.write(new DataTables.EvidenceRow(one.commitment().id(), place));
        }
    }

    private static void writeMentions(TaggedCommitment one, TableWriter<DataTables.MentionRow> mentions)
            throws IOException {
        int number = 1;
        for (SdgMention mention : one.tagging().sdgMentions()) {
            mentions.write(new DataTables.MentionRow(one.commitment().id(), number++, mention));
        }
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

    private static void writeInstitutions(TaggedCommitment one, TableWriter<DataTables.InstitutionRow> institutions)
            throws IOException {
        writeInstitutions(one, "lead", Field.LEAD_INSTITUTION, institutions);
        writeInstitutions(one, "supporting", Field.SUPPORTING_INSTITUTIONS, institutions);
    }

    private static void writeInstitutions(
            TaggedCommitment one, String role, Field<String> field, TableWriter<DataTables.InstitutionRow> institutions)
            throws IOException {
        int position = 1;
        for (String name : INSTITUTIONS.names(one.commitment().text(field))) {
            institutions.write(new DataTables.InstitutionRow(one.commitment().id(), role, position++, name));
        }
    }
}
