package org.justicecommitments.normalize.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.justicecommitments.commitment.Field;

/** Guesses as text to paste into a job file. */
public final class InputProposal {

    private static final int DISTINCTIVE = 4;

    private InputProposal() {}

    /** Lines for {@code columns}, and for {@code unused_headings}, with their evidence behind them. */
    public static String columns(List<ColumnGuess> guesses, String indent) {
        return columns(guesses, Set.of(), indent);
    }

    private static String columns(List<ColumnGuess> guesses, Set<Integer> joined, String indent) {
        StringBuilder text = new StringBuilder();
        Map<String, List<ColumnGuess>> byField = new LinkedHashMap<>();
        guesses.forEach(guess -> byField.computeIfAbsent(
                        joined.contains(guess.index()) ? GuessedShape.JOINED_INTO : guess.field(),
                        field -> new ArrayList<>())
                .add(guess));
        List<ColumnGuess> rest = Optional.ofNullable(byField.remove("")).orElse(List.of());
        if (!byField.isEmpty()) {
            text.append(indent).append("columns:\n");
        }
        byField.forEach((field, same) -> text.append("%s  %s: [%s]  # %s\n"
                .formatted(
                        indent,
                        field,
                        same.stream().map(guess -> quoted(guess.heading())).collect(Collectors.joining(", ")),
                        same.stream()
                                .map(guess -> guess.field().isEmpty()
                                        ? "one in a second language"
                                        : String.join("; ", guess.evidence()))
                                .collect(Collectors.joining("; ")))));
        if (!rest.isEmpty()) {
            text.append(indent).append("unused_headings:\n");
            rest.forEach(guess -> text.append("%s  - %s%s\n"
                    .formatted(
                            indent,
                            quoted(guess.heading()),
                            guess.evidence().isEmpty() ? "" : "  # " + String.join("; ", guess.evidence()))));
        }
        return text.toString();
    }

    /** A whole entry for {@code inputs}. */
    public static String input(String sheet, List<ColumnGuess> guesses, GuessedShape shape) {
        List<String> required = new ArrayList<>();
        List<String> fields = guesses.stream().map(ColumnGuess::field).toList();
        for (Field<?> field : List.of(Field.COMMITMENT_ID, Field.TITLE)) {
            if (fields.contains(field.name())) {
                required.add(field.name());
            }
        }
        List<String> recognized = guesses.stream()
                .map(ColumnGuess::heading)
                .filter(heading -> !heading.isEmpty())
                .limit(DISTINCTIVE)
                .map(InputProposal::quoted)
                .toList();
        StringBuilder text = new StringBuilder();
        text.append("  - vintage: new-layout         # choose a name\n");
        text.append("    kind: archive               # snapshot, if it says what is there and what is not\n");
        text.append("    scope: selection            # all, if it holds all of OGP\n");
        text.append("    source_date: YYYY-MM-DD     # the day as of which it was made\n");
        text.append("    date_order: day-first       # or month-first\n");
        if (!sheet.isEmpty()) {
            text.append("    sheet: ").append(quoted(sheet)).append('\n');
        }
        text.append("    recognized_by: [%s]  # headings that only this layout has\n"
                .formatted(String.join(", ", recognized)));
        text.append(
                "    required: [%s]\n".formatted(String.join(", ", required.isEmpty() ? List.of("title") : required)));
        if (!fields.contains(Field.MEMBER.name())) {
            text.append("    constants:                  # no column names the member\n");
            text.append("      member: NAME\n");
            text.append("      action_plan_number: NUMBER\n");
            text.append("      submission_year: YEAR\n");
        }
        List<ColumnGuess> own = guesses.stream()
                .filter(guess -> !shape.spoken().contains(guess.index()))
                .map(guess -> shape.isOfYear(guess.index()) ? guess.ofNoField() : guess)
                .toList();
        return text + columns(own, shape.joined(), "    ") + shape(shape);
    }

    private static String shape(GuessedShape shape) {
        StringBuilder text = new StringBuilder();
        if (!shape.joined().isEmpty()) {
            text.append(
                    "    join: [%s]  # each of its columns on a line of its own\n".formatted(GuessedShape.JOINED_INTO));
        }
        if (!shape.levels().isEmpty()) {
            text.append("    levels:\n");
        }
        for (GuessedLevel level : shape.levels()) {
            text.append("      - level: %s  # %s\n".formatted(level.name(), level.evidence()));
            level.condition()
                    .forEach(line -> text.append("        ").append(line).append('\n'));
            if (!level.gives().isEmpty()) {
                text.append("        gives:\n");
                level.gives()
                        .forEach(
                                line -> text.append("          - ").append(line).append('\n'));
            }
        }
        shape.years()
                .ifPresent(years -> text.append(
                        """
                    # %s. If each filled cell is a commitment of its own, not one more report about the same:
                    # unpivot: {headings: %s, number_into: %s, cell_into: %s}
                """
                                .formatted(
                                        years.evidence(),
                                        quoted(years.headings()),
                                        years.numberInto(),
                                        years.cellInto())));
        return text.toString();
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + "\"";
    }
}
