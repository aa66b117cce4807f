package org.justicecommitments.vocabulary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.justicecommitments.commitment.Coded;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.vocabulary.CodeList.Entry;

/** What the labels and the numbers of the exports' coded answers mean, by vintage where they differ. */
public final class CodedAnswers {

    private static final String EVERY_VINTAGE = "";

    private record Key(String variable, String vintage, String spelling) {}

    private record Scale(String variable, String vintage) {}

    private final Map<Key, Object> byLabel = new HashMap<>();
    private final Map<Key, List<Object>> byNumber = new HashMap<>();
    private final Set<Scale> ownScales = new HashSet<>();

    private CodedAnswers() {}

    /** Reads the list; what is wrong in it goes to the problems. */
    public static CodedAnswers read(Path file, Problems problems) {
        CodedAnswers list = new CodedAnswers();
        List<String> columns = List.of("variable", "vintage", "label", "number", "value", "source", "reviewed");
        for (Entry entry : CodeList.read(file, columns, problems)) {
            Optional<Field<?>> field = Field.named(entry.get("variable"));
            Optional<?> value = field.flatMap(f -> constant(f.type(), entry.get("value")));
            if (field.isEmpty() || value.isEmpty()) {
                problems.add(entry.file(), entry.line(), expected(entry, field));
                continue;
            }
            Object constant = value.get();
            list.ownScales.add(new Scale(entry.get("variable"), entry.get("vintage")));
            String variable = entry.get("variable");
            String vintage = entry.get("vintage");
            put(list.byLabel, new Key(variable, vintage, Spelling.fold(entry.get("label"))), constant, entry, problems);
            if (!entry.get("number").isEmpty()) {
                list.byNumber
                        .computeIfAbsent(new Key(variable, vintage, entry.get("number")), k -> new ArrayList<>())
                        .add(constant);
            }
        }
        return list;
    }

    private static void put(Map<Key, Object> map, Key key, Object value, Entry entry, Problems problems) {
        if (key.spelling.isEmpty()) {
            return;
        }
        Object other = map.putIfAbsent(key, value);
        if (other != null && !other.equals(value)) {
            problems.add(
                    entry.file(),
                    entry.line(),
                    "'%s' of %s stands for both %s and %s".formatted(key.spelling, key.variable, other, value));
        }
    }

    private static Optional<?> constant(Class<?> type, String code) {
        if (type == Boolean.class) {
            return code.equals("true") || code.equals("false") ? Optional.of(Boolean.valueOf(code)) : Optional.empty();
        }
        return constants(type).filter(c -> c.code().equals(code)).findFirst();
    }

    private static Stream<Coded> constants(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return constants == null ? Stream.of() : Arrays.stream(constants).map(Coded.class::cast);
    }

    private static String expected(Entry entry, Optional<Field<?>> field) {
        if (field.isEmpty()) {
            return "'%s' is no coded variable; expected one of %s"
                    .formatted(
                            entry.get("variable"),
                            Field.all().stream()
                                    .filter(f -> f.type() == Boolean.class
                                            || f.type().isEnum())
                                    .map(Field::name)
                                    .toList());
        }
        String valid = field.get().type() == Boolean.class
                ? "true, false"
                : constants(field.get().type()).map(Coded::code).collect(Collectors.joining(", "));
        return "'%s' is no value of %s; expected one of %s".formatted(entry.get("value"), field.get(), valid);
    }

    /** What a label means, if the list knows it. */
    public <T> Optional<T> byLabel(Field<T> field, String vintage, String label) {
        return Optional.ofNullable(byLabel.get(key(field, vintage, Spelling.fold(label))))
                .map(field.type()::cast);
    }

    /** What a number means, if the list knows it, and one meaning of it only. */
    public <T> Optional<T> byNumber(Field<T> field, String vintage, String number) {
        List<Object> meanings = byNumber.getOrDefault(key(field, vintage, whole(number)), List.of()).stream()
                .distinct()
                .toList();
        return meanings.size() == 1 ? Optional.of(field.type().cast(meanings.get(0))) : Optional.empty();
    }

    /** Whether a number, or a label in its place, may stand for a value. */
    public <T> boolean agrees(Field<T> field, String vintage, String number, T value) {
        return byNumber.getOrDefault(key(field, vintage, whole(number)), List.of())
                        .contains(value)
                || byLabel(field, vintage, number).filter(value::equals).isPresent();
    }

    /** A whole number as it was meant: programs write 3.0 for 3. */
    private static String whole(String number) {
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }

    /** The labels that the list knows for a field. */
    public List<String> labels(Field<?> field) {
        return byLabel.keySet().stream()
                .filter(key -> key.variable.equals(field.name()))
                .map(Key::spelling)
                .distinct()
                .sorted()
                .toList();
    }

    /** A vintage with a scale of its own does not fall back on the labels and numbers of the others. */
    private Key key(Field<?> field, String vintage, String spelling) {
        String scale = ownScales.contains(new Scale(field.name(), vintage)) ? vintage : EVERY_VINTAGE;
        return new Key(field.name(), scale, spelling);
    }
}
