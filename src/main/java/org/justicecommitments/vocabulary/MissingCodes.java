package org.justicecommitments.vocabulary;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.PartialDate;
import org.justicecommitments.commitment.Status;
import org.justicecommitments.vocabulary.CodeList.Entry;

/** What exports write where they have no value, and which of the four reasons it gives. */
public final class MissingCodes {

    private static final String EVERYWHERE = "";
    private static final int LONGEST = 60;

    /** The status of each code, by its folded spelling and then by its scope: most texts are no code in any. */
    private final Map<String, Map<String, Status>> byCode = new HashMap<>();

    private MissingCodes() {}

    /** Reads the list; what is wrong in it goes to the problems. */
    public static MissingCodes read(Path file, Problems problems) {
        MissingCodes list = new MissingCodes();
        for (Entry entry : CodeList.read(file, List.of("code", "scope", "status", "source", "reviewed"), problems)) {
            Optional<Status> status = Status.ofCode(entry.get("status")).filter(s -> s != Status.KNOWN);
            if (status.isEmpty()) {
                problems.add(
                        entry.file(),
                        entry.line(),
                        "status is '%s'; expected not_reviewed, no_data, not_applicable or unreadable"
                                .formatted(entry.get("status")));
            }
            status.ifPresent(s -> list.put(entry, s, problems));
        }
        return list;
    }

    private void put(Entry entry, Status status, Problems problems) {
        Status other = byCode.computeIfAbsent(Spelling.fold(entry.get("code")), code -> new HashMap<>())
                .put(entry.get("scope"), status);
        if (other != null && other != status) {
            problems.add(
                    entry.file(),
                    entry.line(),
                    "'%s' stands for both %s and %s".formatted(entry.get("code"), other.code(), status.code()));
        }
    }

    /**
     * The reason that a text gives for having no value in a field, if it is no value. A scope is empty for every
     * field, or {@code text} or {@code date} for fields of that type, or the name of a field.
     */
    public Optional<Status> statusOf(Field<?> field, String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String spelling = Spelling.fold(text);
        if (spelling.isEmpty()) {
            return Optional.of(Status.NO_DATA);
        }
        Map<String, Status> byScope = byCode.get(spelling);
        if (byScope == null) {
            return Optional.empty();
        }
        Status status = byScope.get(field.name());
        status = status == null ? byScope.get(scope(field)) : status;
        return Optional.ofNullable(status == null ? byScope.get(EVERYWHERE) : status);
    }

    private static String scope(Field<?> field) {
        if (field.type() == String.class) {
            return "text";
        }
        return field.type() == PartialDate.class ? "date" : "coded";
    }
}
