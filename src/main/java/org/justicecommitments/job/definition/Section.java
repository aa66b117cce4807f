package org.justicecommitments.job.definition;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.justicecommitments.vocabulary.Problems;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A section of a YAML file: keys with values. What is wrong goes to the problems, with its line; a key that nobody asked
 * for is a problem too.
 */
public final class Section {

    private static final int LARGEST_FILE = 16 << 20;

    private final Path file;
    private final String name;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final Problems problems;

    private Section(Path file, String name, int line, Problems problems) {
        this.file = file;
        this.name = name;
        this.line = line;
        this.problems = problems;
    }

    /** The whole of a file; empty, and a problem, if it cannot be read as YAML. */
    public static Optional<Section> read(Path file, Problems problems) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_FILE);
        options.setMaxAliasesForCollections(0);
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Node root = new Yaml(new SafeConstructor(options)).compose(reader);
            if (root instanceof MappingNode mapping) {
                return Optional.of(of(file, "the file", mapping, problems));
            }
            problems.add(file, 1, "expected keys with values, such as `dataset:`");
        } catch (MarkedYAMLException e) {
            int at = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            problems.add(file, at, "not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            problems.add(file, 0, "not YAML: it holds characters that YAML does not allow");
        } catch (IOException e) {
            problems.add(file, 0, "the file cannot be read; expected a text file in UTF-8");
        }
        return Optional.empty();
    }

    private static Section of(Path file, String name, MappingNode mapping, Problems problems) {
        Section section = new Section(file, name, line(mapping), problems);
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (section.values.put(key, tuple.getValueNode()) != null) {
                problems.add(file, line(tuple.getKeyNode()), "`%s` stands twice in %s".formatted(key, name));
            }
            section.lines.put(key, line(tuple.getKeyNode()));
        }
        return section;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** The line where it begins. */
    public int line() {
        return line;
    }

    /** Adds a problem about a key of this section. */
    public void problem(String key, String message) {
        problems.add(file, lines.getOrDefault(key, line), message);
    }

    /** All keys, for sections whose keys are names and not a fixed list. */
    public Set<String> keys() {
        known.addAll(values.keySet());
        return Collections.unmodifiableSet(values.keySet());
    }

    /** The text of a key that must be there. */
    public String required(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty() && !values.containsKey(key)) {
            problems.add(file, line, "`%s` is missing in %s".formatted(key, name));
        } else if (text.filter(String::isBlank).isPresent()) {
            problem(key, "`%s` in %s has no value".formatted(key, name));
        }
        return text.orElse("");
    }

    /** The text of a key, if it is there. */
    public Optional<String> text(String key) {
        known.add(key);
        Node node = values.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        problem(key, "`%s` must be one value".formatted(key));
        return Optional.empty();
    }

    /** The value of a key that must be there, read by a function that knows what is expected. */
    public <T> Optional<T> required(String key, Function<String, Optional<T>> read, String expected) {
        if (!values.containsKey(key)) {
            required(key);
            return Optional.empty();
        }
        return optional(key, read, expected);
    }

    /** The value of a key, if it is there, read by a function that knows what is expected. */
    public <T> Optional<T> optional(String key, Function<String, Optional<T>> read, String expected) {
        Optional<String> text = text(key);
        Optional<T> value = text.flatMap(read);
        if (text.isPresent() && value.isEmpty()) {
            problem(key, "`%s` is '%s'; expected %s".formatted(key, text.get(), expected));
        }
        return value;
    }

    /** A number, if the key is there. */
    public Optional<Double> number(String key) {
        return optional(
                key,
                text -> {
                    try {
                        return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
                    } catch (NumberFormatException e) {
                        return Optional.empty();
                    }
                },
                "a number");
    }

    /** Yes or no, if the key is there. */
    public Optional<Boolean> flag(String key) {
        return optional(
                key,
                text -> Optional.of(text)
                        .filter(Set.of("true", "false")::contains)
                        .map(Boolean::valueOf),
                "true or false");
    }

    /** The texts of a list; none if the key is not there. A single value is a list of one. */
    public List<String> list(String key) {
        known.add(key);
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        } else if (node instanceof ScalarNode scalar) {
            return List.of(scalar.getValue());
        }
        List<String> texts = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar) {
                    texts.add(scalar.getValue());
                } else {
                    problems.add(file, line(item), "`%s` must be a list of values".formatted(key));
                }
            }
        } else {
            problem(key, "`%s` must be a list".formatted(key));
        }
        return texts;
    }

    /** The sections of a list; none if the key is not there. */
    public List<Section> sections(String key) {
        known.add(key);
        Node node = values.get(key);
        List<Section> sections = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (item instanceof MappingNode mapping) {
                    sections.add(of(file, "an entry of `" + key + "`", mapping, problems));
                } else {
                    problems.add(file, line(item), "an entry of `%s` must have keys with values".formatted(key));
                }
            }
        } else if (node != null) {
            problem(key, "`%s` must be a list of entries".formatted(key));
        }
        return sections;
    }

    /** The section of a key; an empty one if the key is not there. */
    public Section section(String key) {
        known.add(key);
        Node node = values.get(key);
        if (node instanceof MappingNode mapping) {
            return of(file, "`" + key + "`", mapping, problems);
        }
        if (node != null) {
            problem(key, "`%s` must have keys with values".formatted(key));
        }
        return new Section(file, "`" + key + "`", lines.getOrDefault(key, line), problems);
    }

    /** Whether a key is there. */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Ends the reading: keys that nobody asked for are problems that name the valid ones. */
    public void end() {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                String valid = known.stream().sorted().collect(Collectors.joining(", "));
                problem(key, "`%s` is no key of %s; valid keys are: %s".formatted(key, name, valid));
            }
        }
    }

    /** The constant of an enumeration that a word stands for, if one does. */
    public static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> c.name().equalsIgnoreCase(word.replace('-', '_')))
                .findFirst();
    }
}
