package org.justicecommitments.job.batch;

import java.io.IOException;
import java.util.Optional;
import org.justicecommitments.job.batch.CompactForm.In;
import org.justicecommitments.job.batch.CompactForm.Out;
import org.justicecommitments.release.TagTables.DisagreementRow;
import org.justicecommitments.tag.Disagreement;
import org.justicecommitments.tag.Evidence;

/** The parts of a disagreement between OGP's coding and the tagger. */
final class DisagreementCodec implements CompactForm.Codec<DisagreementRow> {

    @Override
    public void write(DisagreementRow row, Out out) throws IOException {
        out.text(row.commitmentId());
        out.word(row.memberCode());
        out.text(row.title());
        Disagreement disagreement = row.disagreement();
        out.word(disagreement.tag());
        out.number(disagreement.ogp() ? 1 : 0);
        out.real(disagreement.score());
        out.real(disagreement.threshold());
        out.word(disagreement.reason());
        out.number(disagreement.best().isPresent() ? 1 : 0);
        if (disagreement.best().isPresent()) {
            TaggingCodec.evidence(disagreement.best().get(), out);
        }
    }

    @Override
    public DisagreementRow read(In in) throws IOException {
        return new DisagreementRow(
                in.text(),
                in.word(),
                in.text(),
                new Disagreement(in.word(), in.number() == 1, in.real(), in.real(), in.word(), best(in)));
    }

    private static Optional<Evidence> best(In in) throws IOException {
        return in.number() == 1 ? Optional.of(TaggingCodec.evidence(in)) : Optional.empty();
    }
}
