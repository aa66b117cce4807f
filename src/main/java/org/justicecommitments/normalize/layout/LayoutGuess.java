package org.justicecommitments.normalize.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.normalize.Vocabularies;
import org.justicecommitments.source.Header;
import org.justicecommitments.source.Layout;
import org.justicecommitments.source.Row;
import org.justicecommitments.vocabulary.Spelling;

/** Guesses which fields the unknown columns of a sheet are. Nothing is read by a guess: a person pastes it into the job file. */
public final class LayoutGuess {

    private static final double LIKELY = 0.5;
    private static final double NAME_WEIGHT = 0.65;
    private static final double LEAST_LIKE = 0.3;
    private static final int VALUES = 200;

    /** Words for fields in the languages of the exports, beside the headings of the job file. */
    private static final Map<String, List<String>> WORDS = Map.of(
            "title",
                    List.of("title", "commitment", "name of commitment", "titre", "engagement", "titulo", "compromiso"),
            "description",
                    List.of("description", "summary", "details", "resume", "resumen", "descripcion", "descricao"),
            "start_date",
                    List.of("start", "start date", "begin", "debut", "date de debut", "inicio", "fecha de inicio"),
            "end_date", List.of("end", "due date", "deadline", "completion date", "echeance", "fin", "plazo", "prazo"),
            "lead_institution",
                    List.of("lead", "department", "agency", "responsible", "ministry", "ministere", "institucion"),
            "commitment_number", List.of("no", "number", "commitment number", "numero", "id"),
            "member", List.of("country", "member", "pays", "pais"),
            "theme", List.of("theme", "topic", "area", "tema"),
            "completion_progress_report", List.of("progress", "mid-term", "mid-term progress", "midterm completion"),
            "completion_end_of_term", List.of("end of term", "final completion", "status", "completion"));

    private final Map<String, List<String>> names = new TreeMap<>();
    private final ValueFit fit;

    /** Guesses by the headings of these layouts. */
    public LayoutGuess(List<Layout> layouts, Vocabularies vocabularies) {
        this.fit = new ValueFit(vocabularies);
        for (Field<?> field : Field.all()) {
            Set<String> known = new TreeSet<>();
            known.add(field.name().replace('_', ' '));
            WORDS.getOrDefault(field.name(), List.of()).forEach(known::add);
            layouts.forEach(layout -> layout.keys().forEach((heading, key) -> {
                if (key.equals(field.name())) {
                    known.add(heading);
                }
            }));
            names.put(field.name(), List.copyOf(known));
        }
    }

    /**
     * Guesses the columns of a sheet that its header does not know.
     *
     * @param rows the first rows of the sheet
     */
    public List<ColumnGuess> guess(Header header, List<Row> rows) {
        SampledRows sampled = SampledRows.below(header, rows);
        List<ColumnGuess> all = new ArrayList<>();
        for (Header.Column column : header.columns()) {
            if (column.note().equals("unknown")) {
                all.addAll(candidates(column, sampled.texts(column.index(), VALUES)));
            }
        }
        all.sort(Comparator.comparingDouble(ColumnGuess::score).reversed());
        Set<String> taken = new HashSet<>();
        header.columns().stream()
                .map(Header.Column::key)
                .filter(key -> !key.isEmpty())
                .forEach(taken::add);
        Map<Integer, ColumnGuess> chosen = new TreeMap<>();
        for (ColumnGuess guess : all) {
            boolean free = guess.field().isEmpty() || !taken.contains(guess.field());
            if (free && !chosen.containsKey(guess.index())) {
                chosen.put(guess.index(), guess);
                taken.add(guess.field().isEmpty() ? "#" : guess.field());
            }
        }
        return List.copyOf(chosen.values());
    }

    /**
     * Guesses how the rows of a sheet that no layout describes make commitments.
     *
     * @param columns what its columns were guessed to be
     * @param rows the first rows of the sheet
     */
    public GuessedShape shape(Header header, List<ColumnGuess> columns, List<Row> rows) {
        return new ShapeGuess(header, columns, SampledRows.below(header, rows), fit, this).guess();
    }

    /** How much a heading is like one of a field, from 0 to 1. */
    double degree(String heading, String field) {
        return Field.named(field).map(named -> likeness(heading, named).degree).orElse(0.0);
    }

    /** The likely fields of a column, and at last that it is none. */
    private List<ColumnGuess> candidates(Header.Column column, List<String> values) {
        List<ColumnGuess> guesses = new ArrayList<>();
        for (Field<?> field : Field.all()) {
            Likeness name = likeness(column.heading(), field);
            if (name.degree() < LEAST_LIKE) {
                continue; // whatever its values
            }
            ValueFit.Fit values0 = fit.of(field, values);
            double score = NAME_WEIGHT * name.degree() + (1 - NAME_WEIGHT) * values0.share();
            boolean plausible = values0.share() >= 0.5 || values.isEmpty();
            if (score >= LIKELY && plausible && name.degree() >= (values0.distinctive() ? LEAST_LIKE : 0.5)) {
                List<String> evidence = List.of(
                        String.format(Locale.ROOT, "heading %.0f %% like '%s'", name.degree() * 100, name.name()),
                        values0.evidence());
                guesses.add(new ColumnGuess(column.index(), column.heading(), field.name(), score, evidence));
            }
        }
        guesses.add(new ColumnGuess(column.index(), column.heading(), "", 0, fit.looksLike(values)));
        return guesses;
    }

    private record Likeness(double degree, String name) {}

    private Likeness likeness(String heading, Field<?> field) {
        List<String> forms = new ArrayList<>(List.of(heading.split("\\s*(?:[/|]| - )\\s*", -1)));
        forms.add(heading);
        Likeness best = new Likeness(0, "");
        for (String form : forms) {
            for (String name : Optional.ofNullable(names.get(field.name())).orElse(List.of())) {
                double degree = likeness(words(form), words(name));
                if (degree > best.degree) {
                    best = new Likeness(degree, name);
                }
            }
        }
        return best;
    }

    private static String words(String text) {
        return Spelling.fold(text)
                .replaceAll("\\([a-z]{2}\\)", " ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** The share of letter pairs that two texts have in common (Dice). */
    private static double likeness(String one, String other) {
        if (one.equals(other)) {
            return one.isEmpty() ? 0 : 1;
        }
        List<String> left = pairs(one);
        List<String> right = pairs(other);
        int all = left.size() + right.size();
        int common = 0;
        for (String pair : left) {
            common += right.remove(pair) ? 1 : 0;
        }
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static List<String> pairs(String text) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
