package org.justicecommitments.job.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.normalize.CellTracer;
import org.justicecommitments.normalize.ReadingFile;
import org.justicecommitments.normalize.RowNormalizer;
import org.justicecommitments.normalize.TracedCell;
import org.justicecommitments.normalize.identity.CommitmentFile;
import org.justicecommitments.provenance.CellPlace;
import org.justicecommitments.release.Column;
import org.justicecommitments.release.DataTables;
import org.justicecommitments.release.LineageTables;
import org.justicecommitments.release.TableWriter;
import org.justicecommitments.release.folder.ReleaseFolder;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.source.Header;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.tag.TaggedCommitment;

/** Writes, for every published value, the cells that it comes from; and the files, the columns, and the run. */
final class LineageWriter {

    private final Workspace workspace;
    private final List<Column<TaggedCommitment>> columns;

    LineageWriter(Workspace workspace) {
        this.workspace = workspace;
        this.columns = DataTables.commitments().columns().stream()
                .filter(column -> !column.sources().isEmpty())
                .sorted(Comparator.comparing(Column::name))
                .toList();
    }

    void write(ReleaseFolder folder) throws IOException {
        writeCells(folder);
        folder.write(LineageTables.sources(), workspace.entries().readAll());
        writeColumns(folder);
        writeRun(folder);
    }

    private void writeCells(ReleaseFolder folder) throws IOException {
        try (ReadingFile.Reader readings = workspace.openReadings();
                CommitmentFile.Reader commitments = workspace.openCommitments();
                TableWriter<LineageTables.LineageRow> cells = folder.open(LineageTables.cells())) {
            CellTracer tracer = new CellTracer(readings, workspace.job().vocabularies());
            for (Optional<Commitment> next = commitments.next(); next.isPresent(); next = commitments.next()) {
                write(next.get(), tracer, cells);
            }
        }
    }

    private void write(Commitment commitment, CellTracer tracer, TableWriter<LineageTables.LineageRow> cells)
            throws IOException {
        Map<String, List<TracedCell>> traced = new HashMap<>();
        for (Column<TaggedCommitment> column : columns) {
            int number = 1;
            for (String key : column.sources()) {
                for (TracedCell cell : traced.computeIfAbsent(key, k -> trace(commitment, k, tracer))) {
                    cells.write(new LineageTables.LineageRow(commitment.id(), column.name(), number++, cell));
                }
            }
        }
    }

    private static List<TracedCell> trace(Commitment commitment, String key, CellTracer tracer) {
        return key.startsWith(RowNormalizer.AREA_KEY)
                ? tracer.traceArea(commitment, key.substring(RowNormalizer.AREA_KEY.length()))
                : tracer.trace(commitment, Field.named(key).orElseThrow());
    }

    /** What the headings were taken for: sheet by sheet, and the tables of a sheet column by column. */
    private void writeColumns(ReleaseFolder folder) throws IOException {
        Map<List<String>, List<LineageTables.MappedColumn>> bySheet = new LinkedHashMap<>();
        for (ReadSheet sheet : workspace.sheets().readAll()) {
            sheet.header().ifPresent(header -> bySheet.computeIfAbsent(
                            List.of(sheet.file(), sheet.sheet()), s -> new ArrayList<>())
                    .addAll(mapped(sheet, header)));
        }
        Comparator<LineageTables.MappedColumn> order = Comparator.comparing(
                        (LineageTables.MappedColumn column) -> CellPlace.columnIndex(column.column()))
                .thenComparing(LineageTables.MappedColumn::table);
        folder.write(
                LineageTables.columnMap(),
                bySheet.values().stream()
                        .flatMap(columns -> columns.stream().sorted(order))
                        .toList());
    }

    private static List<LineageTables.MappedColumn> mapped(ReadSheet sheet, Header header) {
        return header.columns().stream()
                .filter(Header.Column::inSheet)
                .map(column -> new LineageTables.MappedColumn(
                        sheet.file(),
                        sheet.sheet(),
                        CellPlace.columnLetters(column.index()),
                        header.row(),
                        column.heading(),
                        column.key(),
                        column.note(),
                        sheet.table()))
                .toList();
    }

    private void writeRun(ReleaseFolder folder) throws IOException {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("run", workspace.run());
        run.put("job", workspace.job().name());
        run.put("started", workspace.clock());
        run.put("java", Runtime.version().toString());
        run.put("identity", workspace.identity());
        folder.write("lineage/run.json", ManifestFile.json(run));
    }
}
