package org.justicecommitments.vocabulary;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.justicecommitments.vocabulary.CodeList.Entry;

/** Decisions of named persons about single tags of single commitments, each until a day. */
public final class Overrides {

    private static final List<String> COLUMNS =
            List.of("commitment_id", "tag", "decision", "person", "reason", "expires");

    private Overrides() {}

    /**
     * A decision.
     *
     * @param commitmentId the commitment
     * @param tag the code of the tag
     * @param set whether the tag is set (else it is taken off)
     * @param person who decided
     * @param reason why
     * @param expires the last day on which it holds
     */
    public record Decision(
            String commitmentId, String tag, boolean set, String person, String reason, LocalDate expires)
            implements Serializable {}

    /** Reads decisions about these tags; what is wrong in them goes to the problems. */
    public static List<Decision> read(Path file, Set<String> tags, Problems problems) {
        List<Decision> overrides = new ArrayList<>();
        Set<List<String>> keys = new HashSet<>();
        for (Entry entry : CodeList.read(file, COLUMNS, problems)) {
            String decision = entry.get("decision");
            Optional<LocalDate> expires = date(entry.get("expires"));
            String wrong = "";
            for (String column : COLUMNS) {
                wrong = entry.get(column).isEmpty() ? "the %s is missing".formatted(column) : wrong;
            }
            if (wrong.isEmpty() && !decision.equals("set") && !decision.equals("unset")) {
                wrong = "decision is '%s'; expected set or unset".formatted(decision);
            } else if (wrong.isEmpty() && !tags.contains(entry.get("tag"))) {
                wrong = "'%s' is no tag of the taxonomy".formatted(entry.get("tag"));
            } else if (wrong.isEmpty() && expires.isEmpty()) {
                wrong = "expires is '%s'; expected a day such as 2027-12-31".formatted(entry.get("expires"));
            } else if (wrong.isEmpty() && !keys.add(List.of(entry.get("commitment_id"), entry.get("tag")))) {
                wrong = "there is another decision about this tag of this commitment";
            }
            if (!wrong.isEmpty()) {
                problems.add(entry.file(), entry.line(), wrong);
                continue;
            }
            overrides.add(new Decision(
                    entry.get("commitment_id"),
                    entry.get("tag"),
                    decision.equals("set"),
                    entry.get("person"),
                    entry.get("reason"),
                    expires.orElseThrow()));
        }
        return overrides;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
