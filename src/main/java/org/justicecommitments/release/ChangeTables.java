package org.justicecommitments.release;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The tables about earlier releases: what changed and why, and what became of ids. */
public final class ChangeTables {

    private ChangeTables() {}

    /**
     * A value that was added, removed or changed.
     *
     * @param commitmentId the commitment
     * @param memberCode whose it is
     * @param column the column of commitments, or {@code tags.ORIGIN.TAG}
     * @param before the value in the release before; empty if there was none
     * @param after the value in this release; empty if there is none
     * @param cause the code of the cause
     * @param evidence what shows the cause
     */
    public record ChangeRow(
            String commitmentId,
            String memberCode,
            String column,
            String before,
            String after,
            String cause,
            String evidence) {

        /** The column that stands for the commitment itself. */
        public static final String PRESENCE = "commitment_id";

        /** Whether the value, or with {@link #PRESENCE} the commitment, is new, gone or another. */
        public String kind() {
            return before.isEmpty() ? "added" : after.isEmpty() ? "removed" : "changed";
        }

        /** Whether it says that the commitment is new or gone. */
        public boolean isPresence() {
            return column.equals(PRESENCE);
        }
    }

    /**
     * A value, and the releases that have it.
     *
     * @param commitmentId the commitment
     * @param column the column of commitments, or {@code tags.ORIGIN.TAG}
     * @param from the first release that has it
     * @param to the last release that has it; empty if it still stands
     * @param value the value; empty if it was removed
     * @param previous the value before; empty if there was none
     * @param cause the code of the cause; empty for values of the first release
     */
    public record HistoryRow(
            String commitmentId, String column, String from, String to, String value, String previous, String cause) {}

    /** An id that leads to another, because both are of one commitment. */
    public record Redirect(String id, String target, String since, String evidence) {}

    /** An id of a commitment that no input has any more. */
    public record Tombstone(
            String id, String memberCode, String title, String lastRelease, String cause, String evidence) {}

    /** Every value that was added, removed or changed since the release before. */
    public static Table<ChangeRow> changes() {
        return new Table<>(
                "changes/changes",
                "Every value that was added, removed or changed since the release before, and why.",
                Table.AS_CSV,
                List.of(
                        Column.text("commitment_id", "The commitment.", ChangeRow::commitmentId)
                                .asKey(),
                        Column.text(
                                        "column",
                                        "Column of commitments; tags.ORIGIN.TAG for a tag; commitment_id for a commitment that is new or gone.",
                                        ChangeRow::column)
                                .asKey(),
                        Column.text("member_code", "Whose commitment it is.", ChangeRow::memberCode),
                        Column.text("change", "What became of the value.", ChangeRow::kind)
                                .allowing(ValueLists.CHANGE),
                        Column.text("before", "Value in the release before.", ChangeRow::before),
                        Column.text(
                                "after",
                                "Value in this release; of a tag its score, or true if it has none.",
                                ChangeRow::after),
                        Column.text("cause", "Why it changed.", ChangeRow::cause)
                                .allowing(ValueLists.CAUSE)
                                .always(),
                        Column.text("evidence", "What shows the cause.", ChangeRow::evidence)));
    }

    /** Every value over releases. */
    public static Table<HistoryRow> history() {
        return new Table<>(
                "data/history",
                "Every value of every commitment and tag over releases: from when to when, what was before, and why.",
                Table.AS_BOTH,
                List.of(
                        Column.text("commitment_id", "The commitment.", HistoryRow::commitmentId)
                                .asKey(),
                        Column.text(
                                        "column",
                                        "Column of commitments; tags.ORIGIN.TAG for a tag; commitment_id for the commitment itself.",
                                        HistoryRow::column)
                                .asKey(),
                        Column.text("from_release", "First release with the value.", HistoryRow::from)
                                .asKey(),
                        Column.text(
                                "to_release", "Last release with the value; empty if it still stands.", HistoryRow::to),
                        Column.text("value", "The value; empty if it was removed.", HistoryRow::value),
                        Column.text("previous", "The value before; empty if there was none.", HistoryRow::previous),
                        Column.text(
                                        "cause",
                                        "Why it changed; empty for values of the first release.",
                                        HistoryRow::cause)
                                .allowing(ValueLists.CAUSE)));
    }

    /** The ids that lead to others. */
    public static Table<Redirect> redirects() {
        return new Table<>(
                "changes/redirects",
                "Ids of earlier releases that lead to other ids now, because both are of one commitment.",
                Table.AS_CSV,
                List.of(
                        Column.text("commitment_id", "Id of an earlier release.", Redirect::id)
                                .asKey(),
                        Column.text("target", "Id that the commitment has now.", Redirect::target)
                                .always(),
                        Column.text("since_release", "First release in which it leads there.", Redirect::since)
                                .always(),
                        Column.text("evidence", "What shows that both are one.", Redirect::evidence)));
    }

    /** The ids of commitments that are gone. */
    public static Table<Tombstone> tombstones() {
        return new Table<>(
                "changes/tombstones",
                "Ids of earlier releases whose commitments no input has any more; no other commitment gets them.",
                Table.AS_CSV,
                List.of(
                        Column.text("commitment_id", "Id of an earlier release.", Tombstone::id)
                                .asKey(),
                        Column.text("member_code", "Whose commitment it was.", Tombstone::memberCode),
                        Column.text("title", "Its title.", Tombstone::title),
                        Column.text("last_release", "Last release that has it.", Tombstone::lastRelease)
                                .always(),
                        Column.text("cause", "Why it is gone.", Tombstone::cause)
                                .allowing(ValueLists.CAUSE),
                        Column.text("evidence", "What shows the cause.", Tombstone::evidence)));
    }

    /** A row read back from the table of redirects. */
    public static Redirect redirect(Function<String, String> cells) {
        return new Redirect(
                cells.apply("commitment_id"),
                cells.apply("target"),
                cells.apply("since_release"),
                cells.apply("evidence"));
    }

    /** A row read back from the table of tombstones. */
    public static Tombstone tombstone(Function<String, String> cells) {
        return new Tombstone(
                cells.apply("commitment_id"),
                cells.apply("member_code"),
                cells.apply("title"),
                cells.apply("last_release"),
                cells.apply("cause"),
                cells.apply("evidence"));
    }

    /** A row read back from the table of the history. */
    public static HistoryRow historyRow(Map<String, String> cells) {
        return new HistoryRow(
                cells.getOrDefault("commitment_id", ""),
                cells.getOrDefault("column", ""),
                cells.getOrDefault("from_release", ""),
                cells.getOrDefault("to_release", ""),
                cells.getOrDefault("value", ""),
                cells.getOrDefault("previous", ""),
                cells.getOrDefault("cause", ""));
    }
}
