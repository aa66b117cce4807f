package org.justicecommitments.job.batch;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.finding.FindingPlace;
import org.justicecommitments.finding.Responsible;
import org.justicecommitments.finding.Severity;

/** The parts of a finding. */
final class FindingCodec implements CompactForm.Codec<Finding> {

    private final Map<String, FindingKind> kinds = new HashMap<>();

    @Override
    public void write(Finding finding, CompactForm.Out out) throws IOException {
        FindingKind kind = finding.kind();
        out.word(kind.code());
        out.number(kind.severity().ordinal());
        out.number(kind.responsible().ordinal());
        out.word(kind.when());
        out.word(kind.remedy());
        FindingPlace place = finding.place();
        out.word(place.file());
        out.word(place.sheet());
        out.number(place.row());
        out.text(place.cell());
        out.word(place.column());
        out.text(finding.value());
        out.text(finding.message());
        out.number(finding.count());
    }

    @Override
    public Finding read(CompactForm.In in) throws IOException {
        FindingKind read = new FindingKind(
                in.word(), Severity.values()[in.number()], Responsible.values()[in.number()], in.word(), in.word());
        FindingKind known = kinds.putIfAbsent(read.code(), read);
        FindingKind kind = read.equals(known) ? known : read;
        FindingPlace place = new FindingPlace(in.word(), in.word(), in.number(), in.text(), in.word());
        return new Finding(kind, place, in.text(), in.text(), in.number());
    }
}
