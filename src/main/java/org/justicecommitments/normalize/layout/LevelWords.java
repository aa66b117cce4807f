package org.justicecommitments.normalize.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.source.Shape;
import org.justicecommitments.vocabulary.Spelling;

/** Words for levels of rows in the languages of the exports. */
final class LevelWords {

    static final String THEME = "theme";
    static final String MILESTONE = "milestone";
    static final String INDICATOR = "indicator";

    /** The levels from the top down. */
    static final List<String> ORDER = List.of(THEME, Shape.COMMITMENT, MILESTONE, INDICATOR);

    private static final Map<String, List<String>> WORDS = Map.of(
            THEME,
            List.of("theme", "tema", "pillar", "pilier", "pilar", "axis", "axe", "eje", "eixo", "goal", "objective"),
            Shape.COMMITMENT,
            List.of("commitment", "engagement", "compromiso", "compromisso"),
            MILESTONE,
            List.of(
                    "milestone",
                    "jalon",
                    "hito",
                    "marco",
                    "activity",
                    "activite",
                    "actividad",
                    "atividade",
                    "deliverable"),
            INDICATOR,
            List.of("indicator", "indicateur", "indicador"));

    private LevelWords() {}

    /** The level that a text names, alone or before a number. */
    static Optional<String> level(String text) {
        List<String> words = Arrays.stream(Spelling.fold(text).split("[^\\p{L}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.size() != 1
                ? Optional.empty()
                : ORDER.stream()
                        .filter(level -> WORDS.getOrDefault(level, List.of()).stream()
                                .anyMatch(word -> words.get(0).equals(word)
                                        || words.get(0).equals(word + "s")))
                        .findFirst();
    }
}
