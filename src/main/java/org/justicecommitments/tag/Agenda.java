package org.justicecommitments.tag;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.justicecommitments.tag.Taxonomy.Dimension;
import org.justicecommitments.tag.Taxonomy.Tag;
import org.justicecommitments.vocabulary.AgendaCatalogue;

/** Places justice commitments in the agenda for national action: as the paper does, else as their words suggest. */
public final class Agenda {

    private static final String PAPER = "paper";
    private static final String SUGGESTED = "suggested";
    private static final double CLEAR_MARGIN = 0.15;

    private static final Pattern ACTION = Pattern.compile("action_(\\d)_\\d");

    private final AgendaCatalogue catalogue;
    private final List<Tag> actions;
    private final Set<String> justice;

    /** Ranks the taxonomy's actions; the catalogue's pillars stand. */
    public Agenda(AgendaCatalogue catalogue, Taxonomy taxonomy) {
        this.catalogue = catalogue;
        this.actions = taxonomy.tags().stream()
                .filter(tag -> tag.dimension() == Dimension.AGENDA)
                .toList();
        this.justice = taxonomy.tags().stream()
                .filter(tag -> tag.dimension() == Dimension.JUSTICE)
                .map(Tag::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isJustice(String tag) {
        return justice.contains(tag);
    }

    /** Whether the paper lists a commitment, which is placed then, tagged or not. */
    boolean lists(String commitmentId) {
        return catalogue.contains(commitmentId);
    }

    /** The pillars of the actions that the words suggest, best first. */
    List<String> pillars(Map<String, Double> scores) {
        return actions.stream()
                .filter(action -> scores.getOrDefault(action.code(), 0.0) >= action.threshold())
                .sorted(Comparator.<Tag>comparingDouble(action -> -scores.getOrDefault(action.code(), 0.0))
                        .thenComparing(Tag::code))
                .map(Agenda::pillar)
                .distinct()
                .toList();
    }

    AgendaPlacement place(String commitmentId, Map<String, Double> scores) {
        Optional<String> paper = catalogue.pillarOf(commitmentId);
        List<Tag> ranked = actions.stream()
                .filter(action -> scores.getOrDefault(action.code(), 0.0) >= action.threshold())
                .sorted(Comparator.<Tag>comparingDouble(action -> -scores.getOrDefault(action.code(), 0.0))
                        .thenComparing(Tag::code))
                .toList();
        Optional<Tag> first = ranked.stream()
                .filter(action ->
                        paper.map(pillar -> pillar(action).equals(pillar)).orElse(true))
                .findFirst();
        if (first.isEmpty()) {
            String origin = paper.isPresent() ? PAPER : SUGGESTED;
            return new AgendaPlacement(paper.orElse(AgendaPlacement.UNCLEAR), "", origin, "", Optional.empty());
        }
        Tag best = first.get();
        Optional<Tag> second =
                ranked.stream().filter(action -> !action.equals(best)).findFirst();
        double margin = margin(scores, best, second);
        Optional<Tag> otherPillar = ranked.stream()
                .filter(action -> !pillar(action).equals(pillar(best)))
                .findFirst();
        boolean clear = margin(scores, best, otherPillar) >= CLEAR_MARGIN;
        String pillar = paper.orElse(clear ? pillar(best) : AgendaPlacement.UNCLEAR);
        return new AgendaPlacement(
                pillar,
                best.code(),
                paper.isPresent() ? PAPER : SUGGESTED,
                second.map(Tag::code).orElse(""),
                Optional.of(margin));
    }

    private static double margin(Map<String, Double> scores, Tag best, Optional<Tag> other) {
        double top = scores.getOrDefault(best.code(), 0.0);
        double next =
                other.map(action -> scores.getOrDefault(action.code(), 0.0)).orElse(0.0);
        return Math.max(0, Math.round((top - next) / top * 100) / 100.0);
    }

    private static String pillar(Tag action) {
        return pillarOf(action.code());
    }

    /** The code of the pillar that an action belongs to, by the code of the action; any other code as it is. */
    public static String pillarOf(String action) {
        return ACTION.matcher(action).replaceFirst("pillar_$1");
    }
}
