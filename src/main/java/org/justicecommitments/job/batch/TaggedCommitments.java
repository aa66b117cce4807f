package org.justicecommitments.job.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.normalize.identity.CommitmentFile;
import org.justicecommitments.tag.TaggedCommitment;
import org.justicecommitments.tag.Tagging;

/** The commitments with their tags, one after another, in the order of their ids. */
final class TaggedCommitments implements AutoCloseable {

    private final Workspace workspace;
    private final CommitmentFile.Reader commitments;
    private final StageFile.Reader<Tagging> taggings;

    TaggedCommitments(Workspace workspace) throws IOException {
        this.workspace = workspace;
        this.commitments = workspace.openCommitments();
        this.taggings = workspace.taggings().reader();
    }

    int size() {
        return commitments.size();
    }

    /** The next one; empty after the last. */
    Optional<TaggedCommitment> next() throws IOException {
        Optional<Commitment> commitment = commitments.next();
        if (commitment.isEmpty()) {
            return Optional.empty();
        }
        Tagging tagging = taggings.next().orElseThrow();
        if (!tagging.commitmentId().equals(commitment.get().id())) {
            throw new IllegalStateException("The tags of %s stand where those of %s should"
                    .formatted(tagging.commitmentId(), commitment.get().id()));
        }
        return Optional.of(workspace
                .job()
                .justiceCounts()
                .decide(commitment.get(), tagging, workspace.job().catalogue()));
    }

    /** The next ones, as many at most; none after the last. */
    List<TaggedCommitment> next(int most) throws IOException {
        List<TaggedCommitment> read = new ArrayList<>();
        while (read.size() < most) {
            Optional<TaggedCommitment> one = next();
            if (one.isEmpty()) {
                break;
            }
            read.add(one.get());
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        try (commitments) {
            taggings.close();
        }
    }
}
