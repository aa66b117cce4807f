package org.justicecommitments.release.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.Manifest.Ingredient;

/**
 * What two releases were made from in different ways, by their manifests.
 *
 * @param inputs names of the inputs that were added, removed or changed
 * @param configuration parts of the configuration that were added, removed or changed
 * @param program whether the program is another build
 * @param asOf whether the data is judged as of another day
 */
record Difference(List<String> inputs, List<Part> configuration, boolean program, boolean asOf) {

    /** Stands for the inputs where a manifest does not record which they are. */
    private static final String ANY = "not recorded which";

    /** A part of the configuration, and the cause that a change of it is. */
    record Part(Cause cause, String name) {

        /** What a person reads. */
        String words() {
            return cause == Cause.CODE_LIST ? "the code list " + name : cause == Cause.TAXONOMY ? "the taxonomy" : name;
        }
    }

    static Difference between(Manifest before, Manifest after) {
        List<Part> parts = new ArrayList<>();
        for (Cause cause : List.of(Cause.OVERRIDE, Cause.TAXONOMY, Cause.CODE_LIST, Cause.RULE)) {
            Predicate<Ingredient> ofKind = ingredient -> ingredient.kind().equals(cause.code());
            changed(before, after, ofKind).forEach(name -> parts.add(new Part(cause, name)));
        }
        boolean unrecorded = before.madeFrom().isEmpty() || after.madeFrom().isEmpty();
        if (unrecorded) {
            parts.clear();
            if (!before.identity().configuration().equals(after.identity().configuration())) {
                parts.add(new Part(Cause.RULE, "the configuration"));
            }
        }
        boolean sameInputs = before.identity().inputs().equals(after.identity().inputs());
        return new Difference(
                sameInputs
                        ? List.of()
                        : unrecorded
                                ? List.of(ANY)
                                : changed(before, after, i -> i.kind().equals("input")),
                parts,
                !before.identity().build().equals(after.identity().build()),
                !before.asOf().equals(after.asOf()));
    }

    private static List<String> changed(Manifest before, Manifest after, Predicate<Ingredient> which) {
        Map<String, String> first = hashes(before, which);
        Map<String, String> second = hashes(after, which);
        Set<String> names = new TreeSet<>(first.keySet());
        names.addAll(second.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(first.get(name), second.get(name)))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static Map<String, String> hashes(Manifest manifest, Predicate<Ingredient> which) {
        return manifest.madeFrom().stream()
                .filter(which)
                .collect(Collectors.toMap(Ingredient::name, Ingredient::sha256, (a, b) -> a, HashMap::new));
    }

    boolean anyInput() {
        return !inputs.isEmpty();
    }

    /** Whether a file was added, removed or changed, as far as that is recorded. */
    boolean touches(String file) {
        return inputs.contains(file) || inputs.contains(ANY);
    }

    /** What differs, in sentences. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (anyInput()) {
            sentences.add("Inputs that were added, removed or changed: " + String.join(", ", inputs) + ".");
        }
        if (!configuration.isEmpty()) {
            sentences.add("Configuration that was changed: "
                    + configuration.stream().map(Part::words).collect(Collectors.joining(", ")) + ".");
        }
        if (program) {
            sentences.add("The program is another build.");
        }
        if (asOf) {
            sentences.add("The data is judged as of another day.");
        }
        return sentences;
    }
}
