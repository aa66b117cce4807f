package org.justicecommitments.job.definition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.normalize.DateOrder;
import org.justicecommitments.normalize.RowNormalizer;
import org.justicecommitments.normalize.Vintage;
import org.justicecommitments.source.Layout;
import org.justicecommitments.source.Shape;
import org.justicecommitments.vocabulary.PolicyAreas;

/**
 * An entry of a job file's {@code inputs}: what a vintage of exports means, and how its sheets are laid out.
 *
 * @param vintage what its cells mean
 * @param layout how its sheets are laid out
 */
record InputSection(Vintage vintage, Layout layout) {

    /**
     * Reads an entry.
     *
     * @param shared the headings that all entries share
     */
    static InputSection read(Section section, Map<String, String> shared, PolicyAreas areas) {
        String name = section.required("vintage");
        boolean snapshot = section.required("kind", among("snapshot", "archive"), "snapshot or archive")
                .filter("snapshot"::equals)
                .isPresent();
        boolean whole = section.required("scope", among("all", "selection"), "all or selection")
                .filter("all"::equals)
                .isPresent();
        LocalDate date = section.required("source_date", InputSection::date, "a date such as 2024-06-30")
                .orElse(LocalDate.EPOCH);
        DateOrder.Order order = section.required(
                        "date_order", text -> Section.constant(DateOrder.Order.class, text), "day-first or month-first")
                .orElse(DateOrder.Order.DAY_FIRST);
        boolean mixed = section.flag("date_order_mixed").orElse(false);
        List<String> recognized = filled(section, "recognized_by");
        List<String> required = filled(section, "required");
        required.stream()
                .filter(key -> Field.named(key).isEmpty())
                .forEach(key -> section.problem("required", "`%s` is no field".formatted(key)));
        Map<String, String> keys = new HashMap<>();
        areas.headings(name).forEach((heading, code) -> keys.put(Layout.fold(heading), RowNormalizer.AREA_KEY + code));
        keys.putAll(shared);
        keys.putAll(columns(section.section("columns")));
        section.list("unused_headings").forEach(heading -> keys.put(Layout.fold(heading), ""));
        Shape shape = new ShapeSection(section).read();
        shape.mentioned().forEach(heading -> keys.putIfAbsent(Layout.fold(heading), ""));
        section.end();
        return new InputSection(
                new Vintage(name, date, snapshot, whole, order, mixed),
                new Layout(name, recognized, keys, required, shape));
    }

    private static List<String> filled(Section section, String key) {
        List<String> list = section.list(key);
        if (list.isEmpty()) {
            section.problem(key, "`%s` must name at least one".formatted(key));
        }
        return list;
    }

    /** Headings by their folded form, and what each gives. */
    static Map<String, String> columns(Section section) {
        Map<String, String> keys = new HashMap<>();
        for (String key : section.keys()) {
            String field = key.endsWith("_code") && Field.named(key).isEmpty()
                    ? key.substring(0, key.length() - "_code".length())
                    : key;
            if (Field.named(field).isEmpty()) {
                section.problem(
                        key,
                        "`%s` is no field; valid fields are: %s (and with _code behind for a coded twin)"
                                .formatted(key, Field.all()));
                continue;
            }
            String target = field.equals(key) ? field : field + RowNormalizer.TWIN_KEY;
            for (String heading : section.list(key)) {
                String other = keys.put(Layout.fold(heading), target);
                if (other != null && !other.equals(target)) {
                    section.problem(
                            key, "the heading '%s' stands for both %s and %s".formatted(heading, other, target));
                }
            }
        }
        return keys;
    }

    static Function<String, Optional<String>> among(String... words) {
        return text -> Optional.of(text).filter(Set.of(words)::contains);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
