package org.justicecommitments.job.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.job.batch.CompactForm.In;
import org.justicecommitments.job.batch.CompactForm.Out;
import org.justicecommitments.tag.AgendaPlacement;
import org.justicecommitments.tag.AssignedTag;
import org.justicecommitments.tag.Evidence;
import org.justicecommitments.tag.NearMiss;
import org.justicecommitments.tag.Tagging;
import org.justicecommitments.tag.sdg.SdgMention;

/** The parts of the tags of a commitment. */
final class TaggingCodec implements CompactForm.Codec<Tagging> {

    private static final AssignedTag.Origin[] ORIGINS = AssignedTag.Origin.values();
    private static final NearMiss.Reason[] REASONS = NearMiss.Reason.values();

    /** Writes one of several. */
    @FunctionalInterface
    private interface Each<T> {
        void write(T one, Out out) throws IOException;
    }

    /** Reads one of several. */
    @FunctionalInterface
    private interface Read<T> {
        T from(In in) throws IOException;
    }

    private static <T> void list(List<T> values, Out out, Each<T> each) throws IOException {
        out.number(values.size());
        for (T value : values) {
            each.write(value, out);
        }
    }

    private static <T> List<T> list(In in, Read<T> one) throws IOException {
        int size = in.number();
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(one.from(in));
        }
        return values;
    }

    private static <T> Optional<T> first(List<T> values) {
        return values.stream().findFirst();
    }

    @Override
    public void write(Tagging tagging, Out out) throws IOException {
        out.text(tagging.commitmentId());
        out.word(tagging.language());
        list(tagging.tags(), out, TaggingCodec::tag);
        list(tagging.evidence(), out, TaggingCodec::evidence);
        list(tagging.agenda().stream().toList(), out, TaggingCodec::agenda);
        out.number(tagging.strengths().size());
        for (Map.Entry<String, Double> strength : tagging.strengths().entrySet()) {
            out.word(strength.getKey());
            out.real(strength.getValue());
        }
        list(tagging.nearMisses(), out, TaggingCodec::nearMiss);
        list(tagging.sdgMentions(), out, TaggingCodec::mention);
    }

    @Override
    public Tagging read(In in) throws IOException {
        return new Tagging(
                in.text(),
                in.word(),
                list(in, TaggingCodec::tag),
                list(in, TaggingCodec::evidence),
                first(list(in, TaggingCodec::agenda)),
                strengths(in),
                list(in, TaggingCodec::nearMiss),
                list(in, TaggingCodec::mention));
    }

    private static Map<String, Double> strengths(In in) throws IOException {
        Map<String, Double> strengths = new LinkedHashMap<>();
        for (int left = in.number(); left > 0; left--) {
            strengths.put(in.word(), in.real());
        }
        return strengths;
    }

    private static void tag(AssignedTag tag, Out out) throws IOException {
        out.word(tag.tag());
        out.number(tag.origin().ordinal());
        out.real(tag.score());
        out.word(tag.confidence());
    }

    private static AssignedTag tag(In in) throws IOException {
        return new AssignedTag(in.word(), ORIGINS[in.number()], in.real(), in.word());
    }

    static void evidence(Evidence evidence, Out out) throws IOException {
        out.word(evidence.tag());
        out.number(evidence.spanNumber());
        out.word(evidence.rule());
        out.word(evidence.phrase());
        out.word(evidence.language());
        out.real(evidence.weight());
        out.word(evidence.field());
        out.number(evidence.start());
        out.number(evidence.end());
        out.text(evidence.quote());
    }

    static Evidence evidence(In in) throws IOException {
        return new Evidence(
                in.word(),
                in.number(),
                in.word(),
                in.word(),
                in.word(),
                in.real(),
                in.word(),
                in.number(),
                in.number(),
                in.text());
    }

    private static void agenda(AgendaPlacement agenda, Out out) throws IOException {
        out.word(agenda.pillar());
        out.word(agenda.action());
        out.word(agenda.origin());
        out.word(agenda.second());
        list(agenda.margin().stream().toList(), out, (margin, to) -> to.real(margin));
    }

    private static AgendaPlacement agenda(In in) throws IOException {
        return new AgendaPlacement(in.word(), in.word(), in.word(), in.word(), first(list(in, In::real)));
    }

    private static void nearMiss(NearMiss miss, Out out) throws IOException {
        out.word(miss.tag());
        out.real(miss.score());
        out.real(miss.threshold());
        out.number(miss.reason().ordinal());
        list(miss.best().stream().toList(), out, TaggingCodec::evidence);
    }

    private static NearMiss nearMiss(In in) throws IOException {
        return new NearMiss(
                in.word(), in.real(), in.real(), REASONS[in.number()], first(list(in, TaggingCodec::evidence)));
    }

    private static void mention(SdgMention mention, Out out) throws IOException {
        out.number(mention.goal().orElse(0));
        out.word(mention.target());
        out.word(mention.field());
        out.number(mention.start());
        out.number(mention.end());
        out.text(mention.quote());
    }

    private static SdgMention mention(In in) throws IOException {
        int goal = in.number();
        return new SdgMention(
                goal == 0 ? Optional.empty() : Optional.of(goal),
                in.word(),
                in.word(),
                in.number(),
                in.number(),
                in.text());
    }
}
