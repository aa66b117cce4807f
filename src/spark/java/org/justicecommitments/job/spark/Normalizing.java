package org.justicecommitments.job.spark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.LongAccumulator;
import org.justicecommitments.job.batch.BlockNormalizer;
import org.justicecommitments.job.batch.FindingFile;
import org.justicecommitments.job.batch.RowAccount;
import org.justicecommitments.job.batch.Stage;
import org.justicecommitments.job.batch.Workspace;
import org.justicecommitments.normalize.DateColumns;
import org.justicecommitments.normalize.identity.CommitmentFile;
import org.justicecommitments.normalize.identity.Identification;
import org.justicecommitments.source.ReadSheet;

/** The stage that turns rows into readings, and readings into commitments, over all workers. */
final class Normalizing {

    private static final int MOST_BLOCKS = 20_000;

    private final Cluster cluster;
    private final Workspace workspace;
    private final List<ReadSheet> sheets;
    private final List<Block> blocks;
    private final Broadcast<Facts> facts;
    private final RowAccount account;

    /**
     * The stage over a workspace.
     *
     * @param kept where the workers find the rows, by number of the sheet
     * @param facts what the workers know of the run
     */
    Normalizing(Cluster cluster, Workspace workspace, List<KeptSheet> kept, Broadcast<Facts> facts) throws IOException {
        this.cluster = cluster;
        this.workspace = workspace;
        this.sheets = workspace.sheets().readAll();
        this.blocks = blocks(sheets, kept);
        this.facts = facts;
        this.account = new RowAccount(workspace);
    }

    private static List<Block> blocks(List<ReadSheet> sheets, List<KeptSheet> kept) {
        long cuts = kept.stream().mapToLong(sheet -> sheet.cuts().size()).sum();
        int step = (int) (cuts / MOST_BLOCKS + 1);
        List<Block> blocks = new ArrayList<>();
        for (ReadSheet sheet : sheets) {
            if (sheet.isReadable()) {
                KeptSheet rows = kept.get(sheet.number());
                List<Long> at = rows.cuts();
                for (int cut = 0; cut < at.size() - 1; cut += step) {
                    long to = at.get(Math.min(cut + step, at.size() - 1));
                    blocks.add(new Block(sheet.number(), rows.speaking(), at.get(cut), to));
                }
            }
        }
        return blocks;
    }

    /** Normalizes all data rows, and gives their number and the commitments. */
    Normalized run() throws IOException {
        Path said = workspace.findings(Stage.NORMALIZE).file();
        Map<Integer, DateColumns> dates = examined();
        List<NormalizedBlock> normalized = normalize(dates);
        long rows = normalized.stream().mapToLong(block -> block.taken().rows()).sum();
        try (FindingFile findings = new FindingFile(Workspace.findings(said))) {
            dates.values().forEach(columns -> columns.conclude(findings));
        }
        append(normalized.stream().map(NormalizedBlock::findings).toList(), said);
        append(normalized.stream().map(NormalizedBlock::readings).toList(), workspace.readings());
        take(normalized);
        Identifying.Outcome identified = identify(normalized, rows);
        append(identified.said().stream().map(Decision.Part::findings).toList(), said);
        account.conclude(sheets, outcome(identified));
        write(identified.ordered());
        return new Normalized(rows, identified.ordered());
    }

    /**
     * What the stage came to.
     *
     * @param rows the number of data rows
     * @param ordered the commitments, in parts that follow one another
     */
    record Normalized(long rows, List<OrderedPart> ordered) {}

    /** The date columns of each sheet by its number, after a look at all their cells. */
    private Map<Integer, DateColumns> examined() throws IOException {
        Broadcast<Facts> known = facts;
        List<List<Integer>> counts = cluster.await(
                () -> cluster.each(blocks)
                        .map(block -> {
                            try (TaskFolder folder = TaskFolder.open()) {
                                return block.open(known.value(), folder).proven();
                            }
                        })
                        .collect(),
                () -> workspace.listener().advances(Stage.NORMALIZE, 0));
        Map<Integer, DateColumns> columns = new TreeMap<>();
        for (ReadSheet sheet : sheets) {
            if (sheet.isReadable()) {
                columns.put(sheet.number(), new DateColumns(sheet, workspace.vintage(sheet)));
            }
        }
        for (int i = 0; i < counts.size(); i++) {
            of(blocks.get(i).sheet(), columns).add(counts.get(i));
        }
        return columns;
    }

    private static <T> T of(int sheet, Map<Integer, T> bySheet) {
        return Optional.ofNullable(bySheet.get(sheet)).orElseThrow();
    }

    private List<NormalizedBlock> normalize(Map<Integer, DateColumns> dates) throws IOException {
        Map<Integer, List<Integer>> proven = new HashMap<>();
        dates.forEach((number, columns) -> proven.put(number, columns.counts()));
        LongAccumulator rows = cluster.spark().sc().longAccumulator("rows normalized");
        NormalizeTask task = new NormalizeTask(
                facts, cluster.spark().broadcast(proven), cluster.shared().folder("normalize"), rows);
        return cluster.await(
                () -> cluster.each(blocks).map(task).collect(),
                () -> workspace.listener().advances(Stage.NORMALIZE, rows.value()));
    }

    private void take(List<NormalizedBlock> normalized) throws IOException {
        Map<Integer, ReadSheet> byNumber = new TreeMap<>();
        for (ReadSheet sheet : sheets) {
            byNumber.put(sheet.number(), sheet);
            if (!sheet.isReadable()) {
                account.refuseAll(sheet);
            }
        }
        for (NormalizedBlock block : normalized) {
            ReadSheet sheet = of(block.sheet(), byNumber);
            block.taken().refused().forEach(account::refuse);
            for (BlockNormalizer.Speaker speaker : block.taken().composed()) {
                account.composed(sheet, speaker.row());
            }
        }
    }

    private Identifying.Outcome identify(List<NormalizedBlock> normalized, long rows) throws IOException {
        IdentifyTask identify = new IdentifyTask(
                facts, workspace.snapshotDate().orElse(null), cluster.shared().folder("identify"));
        OrderTask order = new OrderTask(cluster.shared().folder("ordered"));
        return cluster.await(
                () -> new Identifying(cluster, facts, normalized).decide(identify, order),
                () -> workspace.listener().advances(Stage.NORMALIZE, rows));
    }

    private Identification.Outcome outcome(Identifying.Outcome identified) {
        Map<Integer, BitSet> published = new TreeMap<>();
        Map<Integer, BitSet> merged = new TreeMap<>();
        for (Decision.Part part : identified.said()) {
            IdentifyTask.add(part.published(), published);
            IdentifyTask.add(part.merged(), merged);
            part.refused().forEach(account::refuse);
        }
        return new Identification.Outcome(published, merged, List.of());
    }

    private void write(List<OrderedPart> ordered) throws IOException {
        int size = ordered.stream().mapToInt(OrderedPart::size).sum();
        try (CommitmentFile.Writer writer = new CommitmentFile.Writer(workspace.commitments(), size)) {
            for (OrderedPart part : ordered) {
                try (InputStream in = SharedFolder.open(part.commitments())) {
                    writer.copy(in);
                }
            }
        }
    }

    /** Puts files behind one another, and behind what the target has. */
    static void append(List<URI> parts, Path target) throws IOException {
        try (OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(target, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            for (URI part : parts) {
                try (InputStream in = SharedFolder.open(part)) {
                    in.transferTo(out);
                }
            }
        }
    }
}
