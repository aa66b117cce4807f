package org.justicecommitments.vocabulary;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.justicecommitments.vocabulary.CodeList.Entry;

/**
 * Who takes part in the Coalition on Justice beyond what commitments show: a reviewed list of facts, each with its source.
 *
 * @param entries the entries, in the order of the list
 */
public record CoalitionList(List<Participant> entries) {

    /** A list without entries. */
    public static final CoalitionList EMPTY = new CoalitionList(List.of());

    private static final Set<String> KINDS = Set.of("member", "organisation", "observer");

    /** A member that prepares a justice commitment: what the list says where it says no more. */
    public static final String CO_CREATING = "co_creating";

    private static final Set<String> ROLES =
            Set.of(CO_CREATING, "co_creating_or_implementing", "implementing", "open_gov_challenge");

    private static final List<String> COLUMNS =
            List.of("name", "kind", "member_code", "from", "until", "source", "reviewed");

    /**
     * Somebody who takes part.
     *
     * @param name the name; of an OGP member that of the member list
     * @param kind member, organisation or observer
     * @param memberCode OGP's code of a member; empty for others
     * @param role as what the source names a member; empty for others
     * @param from the first day, if known
     * @param until the last day, if it has ended
     * @param source where it is said
     */
    public record Participant(
            String name,
            String kind,
            String memberCode,
            String role,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            String source) {

        /** Whether it takes part on a day; an unknown first day is before any. */
        public boolean on(LocalDate day) {
            return from.filter(day::isBefore).isEmpty()
                    && until.filter(day::isAfter).isEmpty();
        }
    }

    /** Reads the list; what is wrong in it goes to the problems. */
    public static CoalitionList read(Path file, MemberList members, Problems problems) {
        List<Participant> entries = new ArrayList<>();
        for (Entry entry : CodeList.read(file, COLUMNS, problems)) {
            String kind = entry.get("kind");
            String code = entry.get("member_code");
            if (!KINDS.contains(kind)) {
                problems.add(
                        entry.file(),
                        entry.line(),
                        "kind is '%s'; expected member, organisation or observer".formatted(kind));
            }
            if (kind.equals("member")
                    && members.members().stream()
                            .noneMatch(member -> member.code().equals(code))) {
                problems.add(
                        entry.file(),
                        entry.line(),
                        "member_code is '%s'; no member of the list has it".formatted(code));
            }
            if (entry.get("name").isEmpty() || entry.get("source").isEmpty()) {
                problems.add(entry.file(), entry.line(), "a participant needs a name and a source");
            }
            String role = kind.equals("member") && entry.get("role").isEmpty() ? CO_CREATING : entry.get("role");
            if (!role.isEmpty() && !ROLES.contains(role)) {
                problems.add(
                        entry.file(),
                        entry.line(),
                        "role is '%s'; expected one of %s".formatted(role, String.join(", ", new TreeSet<>(ROLES))));
            }
            entries.add(new Participant(
                    entry.get("name"),
                    kind,
                    code,
                    role,
                    day(entry, "from", problems),
                    day(entry, "until", problems),
                    entry.get("source")));
        }
        return new CoalitionList(List.copyOf(entries));
    }

    private static Optional<LocalDate> day(Entry entry, String column, Problems problems) {
        String text = entry.get(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            problems.add(
                    entry.file(),
                    entry.line(),
                    "%s is '%s'; expected a date such as 2024-06-30".formatted(column, text));
            return Optional.empty();
        }
    }
}
