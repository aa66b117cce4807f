package org.justicecommitments.vocabulary;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.justicecommitments.vocabulary.CodeList.Entry;

/** OGP's policy areas, and the heading that each vintage of the exports gives them. */
public final class PolicyAreas {

    /** The area that all justice tags belong to. */
    public static final String JUSTICE = "justice";

    private final Map<String, PolicyArea> byCode = new TreeMap<>();
    private final Map<String, Map<String, String>> codeByHeading = new HashMap<>();

    private PolicyAreas() {}

    /**
     * Reads both lists; what is wrong in them goes to the problems.
     *
     * @param areas the list of areas
     * @param headings the list of headings by vintage
     */
    public static PolicyAreas read(Path areas, Path headings, Problems problems) {
        PolicyAreas list = new PolicyAreas();
        for (Entry entry : CodeList.read(areas, List.of("code", "label", "parent", "group"), problems)) {
            String code = entry.get("code");
            PolicyArea area = new PolicyArea(code, entry.get("label"), entry.get("parent"), entry.get("group"));
            if (list.byCode.put(code, area) != null) {
                problems.add(entry.file(), entry.line(), "the code '%s' stands twice".formatted(code));
            }
        }
        for (Entry entry : CodeList.read(headings, List.of("heading", "vintage", "code", "relation"), problems)) {
            if (!list.byCode.containsKey(entry.get("code"))) {
                problems.add(entry.file(), entry.line(), "'%s' is no code of %s".formatted(entry.get("code"), areas));
            }
            String other = list.codeByHeading
                    .computeIfAbsent(entry.get("vintage"), v -> new HashMap<>())
                    .put(entry.get("heading"), entry.get("code"));
            if (other != null && !other.equals(entry.get("code"))) {
                problems.add(
                        entry.file(),
                        entry.line(),
                        "'%s' stands for both %s and %s".formatted(entry.get("heading"), other, entry.get("code")));
            }
        }
        list.byCode.values().stream()
                .filter(area -> !area.parent().isEmpty() && !list.byCode.containsKey(area.parent()))
                .forEach(area -> problems.add(
                        areas,
                        0,
                        "the parent '%s' of '%s' is no code of this list".formatted(area.parent(), area.code())));
        return list;
    }

    /** A vintage's headings, and the code of the area that each stands for. */
    public Map<String, String> headings(String vintage) {
        return Map.copyOf(codeByHeading.getOrDefault(vintage, Map.of()));
    }

    /** The areas by code. */
    public Collection<PolicyArea> areas() {
        return Collections.unmodifiableCollection(byCode.values());
    }

    /** The area with this code, if there is one. */
    public Optional<PolicyArea> area(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
