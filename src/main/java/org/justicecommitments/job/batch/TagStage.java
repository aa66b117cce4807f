package org.justicecommitments.job.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.normalize.identity.CommitmentFile;
import org.justicecommitments.tag.Agenda;
import org.justicecommitments.tag.Overriding;
import org.justicecommitments.tag.Tagger;
import org.justicecommitments.tag.Tagging;
import org.justicecommitments.tag.analysis.LanguageDetection;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemStream;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Tags commitments: a reader around the taggers, a processor that applies what persons decided, a writer around the file of tags. */
final class TagStage implements ItemStream {

    private final Workspace workspace;
    private @Nullable Taggers taggers;
    private StageFile.@Nullable Writer<Tagging> taggings;
    private @Nullable FindingFile findings;
    private @Nullable Overriding overriding;
    private long rows;

    TagStage(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void open(ExecutionContext context) {
        try {
            CommitmentFile.Reader commitments = workspace.openCommitments();
            taggers = new Taggers(commitments, this::tagger);
            taggings = workspace.taggings().writer();
            findings = new FindingFile(workspace.findings(Stage.TAG));
            overriding =
                    new Overriding(workspace.job().overrides(), workspace.job().taxonomy(), workspace.asOf());
            workspace.listener().begins(Stage.TAG, commitments.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Tagger tagger() {
        Agenda agenda = new Agenda(workspace.job().catalogue(), workspace.job().taxonomy());
        return new Tagger(workspace.job().taxonomy(), new LanguageDetection(), agenda);
    }

    /** Tags all commitments at once, without a batch step around it. */
    void run() throws IOException {
        open(new ExecutionContext());
        try {
            Optional<Taggers.Tagged> next = opened(taggers).next();
            while (next.isPresent()) {
                opened(taggings).write(overridden(next.get()));
                next = opened(taggers).next();
            }
        } finally {
            close();
        }
    }

    ItemReader<Taggers.Tagged> reader() {
        return () -> opened(taggers).next().orElse(null);
    }

    ItemProcessor<Taggers.Tagged, Tagging> processor() {
        return this::overridden;
    }

    private Tagging overridden(Taggers.Tagged one) {
        return opened(overriding).apply(one.commitment(), one.tagging(), opened(findings));
    }

    ItemWriter<Tagging> writer() {
        return (Chunk<? extends Tagging> chunk) -> {
            for (Tagging tagging : chunk) {
                opened(taggings).write(tagging);
            }
            rows += chunk.size();
            workspace.listener().advances(Stage.TAG, rows);
        };
    }

    long rows() {
        return rows;
    }

    private static <T> T opened(@Nullable T stream) {
        if (stream == null) {
            throw new IllegalStateException("The stage is not open");
        }
        return stream;
    }

    @Override
    public void close() {
        try {
            if (taggers != null) {
                taggers.close();
            }
            if (taggings != null) {
                taggings.close();
            }
            if (findings != null) {
                workspace.overrides().write(opened(overriding).conclude(findings));
                findings.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
