package org.justicecommitments.job.spark;

import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.job.batch.CommitmentPass;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.normalize.ReadingCode;
import org.justicecommitments.source.ReadSheet;
import tools.jackson.databind.json.JsonMapper;

/** What every task of a run needs to know: sent to each worker once, and worked out there once. */
final class Facts implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JobFiles files;
    private final ArrayList<String> sheets;
    private transient @Nullable JobDefinition job;
    private transient @Nullable ReadingCode code;
    private transient @Nullable Map<Integer, ReadSheet> byNumber;
    private transient @Nullable Deque<CommitmentPass> passes;

    /**
     * Facts.
     *
     * @param readable the sheets that could be read; none before they are
     */
    Facts(JobFiles files, List<ReadSheet> readable) {
        this.files = files;
        this.sheets = new ArrayList<>(readable.stream().map(Facts::json).toList());
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    synchronized JobDefinition job() throws IOException {
        JobDefinition known = job;
        if (known == null) {
            known = files.read();
            job = known;
        }
        return known;
    }

    synchronized ReadSheet sheet(int number) {
        return Optional.ofNullable(sheets().get(number)).orElseThrow();
    }

    private Map<Integer, ReadSheet> sheets() {
        Map<Integer, ReadSheet> known = byNumber;
        if (known == null) {
            known = new HashMap<>();
            for (String json : sheets) {
                ReadSheet sheet = read(json, ReadSheet.class);
                known.put(sheet.number(), sheet);
            }
            byNumber = known;
        }
        return known;
    }

    synchronized ReadingCode code() throws IOException {
        ReadingCode known = code;
        if (known == null) {
            JobDefinition of = job();
            known = new ReadingCode(List.copyOf(sheets().values()), of.vintages(), of.vocabularies());
            code = known;
        }
        return known;
    }

    /** A pass that nobody uses: one serves one task at a time. */
    CommitmentPass pass(LocalDate asOf, SortedSet<String> columns) throws IOException {
        synchronized (this) {
            CommitmentPass free = passes == null ? null : passes.poll();
            if (free != null) {
                return free;
            }
        }
        return new CommitmentPass(job(), asOf, columns);
    }

    /** Takes back a pass that was used. */
    synchronized void giveBack(CommitmentPass pass) {
        if (passes == null) {
            passes = new ArrayDeque<>();
        }
        passes.add(pass);
    }
}
