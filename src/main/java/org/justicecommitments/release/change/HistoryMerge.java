package org.justicecommitments.release.change;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.justicecommitments.release.ChangeTables;
import org.justicecommitments.release.ChangeTables.ChangeRow;
import org.justicecommitments.release.ChangeTables.HistoryRow;
import org.justicecommitments.release.TableWriter;
import org.justicecommitments.release.parquet.ParquetGroups;

/** Carries the history of values on: what the release before kept, and what changed since. */
public final class HistoryMerge implements AutoCloseable {

    private final ParquetGroups kept;
    private final String before;
    private final String now;
    private final TableWriter<HistoryRow> writer;

    /**
     * A history of the releases up to one.
     *
     * @param kept the history in the release before; it need not be there
     * @param before the id of the release before; empty for the first release
     * @param now the id of this release
     */
    public HistoryMerge(Path kept, String before, String now, TableWriter<HistoryRow> writer) throws IOException {
        this.kept = new ParquetGroups(kept);
        this.before = before;
        this.now = now;
        this.writer = writer;
    }

    /** Takes the next commitment of either release, in the order of the ids. */
    public void take(CommitmentDiff commitment) throws IOException {
        String id = commitment.id();
        while (kept.key().filter(key -> key.compareTo(id) < 0).isPresent()) {
            copy();
        }
        SortedMap<String, List<HistoryRow>> rows = new TreeMap<>();
        for (Map<String, String> cells : kept.rows(id)) {
            HistoryRow row = ChangeTables.historyRow(cells);
            rows.computeIfAbsent(row.column(), c -> new ArrayList<>()).add(row);
        }
        SortedMap<String, String> causes = new TreeMap<>();
        commitment.changes().forEach(change -> causes.put(change.column(), change.cause()));
        SortedSet<String> columns = new TreeSet<>(rows.keySet());
        columns.addAll(commitment.before().keySet());
        columns.addAll(commitment.after().keySet());
        for (String column : columns) {
            String was = commitment.before().getOrDefault(column, "");
            String is = commitment.after().getOrDefault(column, "");
            List<HistoryRow> older = rows.getOrDefault(column, new ArrayList<>());
            HistoryRow next = new HistoryRow(id, column, now, "", is, was, causes.getOrDefault(column, ""));
            boolean silent = commitment.isGone() && !column.equals(ChangeRow.PRESENCE);
            for (HistoryRow row : continued(older, was, next, silent)) {
                writer.write(row);
            }
        }
    }

    /** The rows of one column, oldest first. A commitment that is gone ends all its values, and one row says so. */
    private List<HistoryRow> continued(List<HistoryRow> older, String was, HistoryRow next, boolean silent) {
        List<HistoryRow> rows = new ArrayList<>(older);
        boolean open = !rows.isEmpty() && rows.get(rows.size() - 1).to().isEmpty();
        if (!open && !was.isEmpty()) { // the release before kept no history
            rows.add(new HistoryRow(next.commitmentId(), next.column(), before, "", was, "", ""));
            open = true;
        }
        if (was.equals(next.value())) {
            return rows;
        }
        if (open) {
            HistoryRow last = rows.remove(rows.size() - 1);
            rows.add(new HistoryRow(
                    last.commitmentId(),
                    last.column(),
                    last.from(),
                    before,
                    last.value(),
                    last.previous(),
                    last.cause()));
        }
        if (!silent) {
            rows.add(next);
        }
        return rows;
    }

    private void copy() throws IOException {
        for (Map<String, String> row : kept.next()) {
            writer.write(ChangeTables.historyRow(row));
        }
    }

    /** Carries over what is left. */
    public void end() throws IOException {
        while (kept.key().isPresent()) {
            copy();
        }
    }

    @Override
    public void close() throws IOException {
        kept.close();
    }
}
