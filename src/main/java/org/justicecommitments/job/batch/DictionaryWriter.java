package org.justicecommitments.job.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.release.Column;
import org.justicecommitments.release.DictionaryTables;
import org.justicecommitments.release.DictionaryTables.CodeRow;
import org.justicecommitments.release.DictionaryTables.DictionaryRow;
import org.justicecommitments.release.DictionaryTables.HeadingRow;
import org.justicecommitments.release.Table;
import org.justicecommitments.release.ValueList;
import org.justicecommitments.release.ValueLists;
import org.justicecommitments.release.folder.ReleaseFolder;
import org.justicecommitments.release.metadata.rdf.TagScheme;
import org.justicecommitments.source.Header;
import org.justicecommitments.source.ReadSheet;

/** Writes the data dictionary: every column, the headings it is made of, its allowed values. */
final class DictionaryWriter {

    private final Workspace workspace;

    DictionaryWriter(Workspace workspace) {
        this.workspace = workspace;
    }

    void write(ReleaseFolder folder) throws IOException {
        folder.write(DictionaryTables.headings(), headings(folder.tables()));
        List<Table<?>> described = new ArrayList<>(folder.tables());
        described.add(DictionaryTables.dictionary());
        described.add(DictionaryTables.codes());
        Collection<ValueList> lists = lists(described);
        for (ValueList list : lists) {
            Table<ValueList.Value> table = DictionaryTables.valueList(list);
            described.add(table);
            folder.write(table, list.values());
        }
        List<DictionaryRow> columns = new ArrayList<>();
        List<CodeRow> codes = new ArrayList<>();
        for (Table<?> table : described) {
            int position = 1;
            for (Column<?> column : table.columns()) {
                columns.add(new DictionaryRow(table.path(), position++, column));
                column.valueList()
                        .values()
                        .forEach(value -> codes.add(new CodeRow(table.path(), column.name(), value)));
            }
        }
        folder.writeWithSheet(DictionaryTables.dictionary(), columns);
        folder.writeWithSheet(DictionaryTables.codes(), codes);
        JobDefinition job = workspace.job();
        ValueList tags =
                ValueLists.tags(job.taxonomy(), job.vocabularies().areas().areas());
        ValueList actions = ValueLists.actions(job.taxonomy());
        folder.write(TagScheme.NAME, TagScheme.turtle(job.dataset(), job.taxonomy(), tags, actions));
    }

    /** The code lists of some tables, by name. */
    private static Collection<ValueList> lists(List<Table<?>> tables) {
        Map<String, ValueList> lists = new TreeMap<>();
        for (Table<?> table : tables) {
            for (Column<?> column : table.columns()) {
                ValueList list = column.valueList();
                ValueList other = list.isOpen() ? list : lists.getOrDefault(list.name(), list);
                if (!other.equals(list)) {
                    throw new IllegalStateException("two code lists are called " + list.name());
                } else if (!list.isOpen()) {
                    lists.put(list.name(), list);
                }
            }
        }
        return lists.values();
    }

    private List<HeadingRow> headings(List<Table<?>> tables) throws IOException {
        Map<String, Map<String, SortedSet<String>>> byKey = new LinkedHashMap<>();
        for (ReadSheet sheet : workspace.sheets().readAll()) {
            sheet.header().ifPresent(header -> add(header, byKey));
        }
        List<HeadingRow> rows = new ArrayList<>();
        for (Table<?> table : tables) {
            for (Column<?> column : table.columns()) {
                Map<String, SortedSet<String>> byVintage = new TreeMap<>();
                for (String source : column.sources()) {
                    byKey.getOrDefault(source, Map.of()).forEach((vintage, found) -> byVintage
                            .computeIfAbsent(vintage, v -> new TreeSet<>())
                            .addAll(found));
                }
                byVintage.forEach((vintage, found) -> found.forEach(
                        heading -> rows.add(new HeadingRow(table.path(), column.name(), vintage, heading))));
            }
        }
        return rows;
    }

    /** A coded twin, {@code FIELD#code}, belongs to its field. */
    private static void add(Header header, Map<String, Map<String, SortedSet<String>>> byKey) {
        for (Header.Column column : header.columns()) {
            if (!column.key().isEmpty()) {
                byKey.computeIfAbsent(column.key().replaceFirst("#code$", ""), k -> new TreeMap<>())
                        .computeIfAbsent(header.vintage(), v -> new TreeSet<>())
                        .add(column.heading());
            }
        }
    }
}
