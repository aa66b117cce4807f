package org.justicecommitments.vocabulary;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.justicecommitments.vocabulary.CodeList.Entry;

/** The commitments that the paper of December 2021 lists as justice commitments, some with their pillar. */
public final class AgendaCatalogue {

    private static final Set<String> PILLARS = Set.of("pillar_1", "pillar_2", "pillar_3");

    private final Map<String, String> pillarById = new HashMap<>();

    private AgendaCatalogue() {}

    /** Reads the list; what is wrong in it goes to the problems. */
    public static AgendaCatalogue read(Path file, Problems problems) {
        AgendaCatalogue catalogue = new AgendaCatalogue();
        for (Entry entry : CodeList.read(file, List.of("commitment_id", "pillar", "source", "reviewed"), problems)) {
            String pillar = entry.get("pillar");
            if (!pillar.isEmpty() && !PILLARS.contains(pillar)) {
                problems.add(
                        entry.file(),
                        entry.line(),
                        "pillar is '%s'; expected pillar_1, pillar_2, pillar_3 or nothing".formatted(pillar));
            }
            catalogue.pillarById.put(entry.get("commitment_id"), pillar);
        }
        return catalogue;
    }

    /** Whether the paper lists a commitment. */
    public boolean contains(String commitmentId) {
        return pillarById.containsKey(commitmentId);
    }

    /** The pillar that the paper gives a commitment, if it gives one. */
    public Optional<String> pillarOf(String commitmentId) {
        return Optional.ofNullable(pillarById.get(commitmentId)).filter(pillar -> !pillar.isEmpty());
    }
}
