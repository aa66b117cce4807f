package org.justicecommitments.normalize.layout;

import java.util.ArrayList;
import java.util.List;
import org.justicecommitments.commitment.Field;

/** Guesses as text to paste into a job file. */
public final class InputProposal {

    private static final int DISTINCTIVE = 4;

    private InputProposal() {}

    /** Lines for {@code columns}, and for {@code unused_headings}, with their evidence behind them. */
    public static String columns(List<ColumnGuess> guesses, String indent) {
        StringBuilder text = new StringBuilder();
        List<ColumnGuess> likely =
                guesses.stream().filter(guess -> !guess.field().isEmpty()).toList();
        if (!likely.isEmpty()) {
            text.append(indent).append("columns:\n");
            likely.forEach(guess -> text.append("%s  %s: [%s]  # %s\n"
                    .formatted(indent, guess.field(), quoted(guess.heading()), String.join("; ", guess.evidence()))));
        }
        List<ColumnGuess> rest =
                guesses.stream().filter(guess -> guess.field().isEmpty()).toList();
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
    public static String input(String sheet, List<ColumnGuess> guesses) {
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
        return text + columns(guesses, "    ");
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + "\"";
    }
}
