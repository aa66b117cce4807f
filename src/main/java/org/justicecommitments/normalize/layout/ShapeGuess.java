package org.justicecommitments.normalize.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.normalize.layout.GuessedShape.YearColumns;
import org.justicecommitments.source.Header;
import org.justicecommitments.vocabulary.Spelling;

/** Guesses how the rows of an unknown sheet make commitments: levels, columns of years, columns in a second language. */
final class ShapeGuess {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
    private static final Pattern LANGUAGE =
            Pattern.compile("\\((en|fr|es|pt)\\)|\\b(english|francais|anglais|espanol|ingles|portugues)\\b");
    private static final double CLEAR = 0.8;

    private final Header header;
    private final List<ColumnGuess> columns;
    private final SampledRows rows;
    private final ValueFit fit;
    private final LayoutGuess names;

    ShapeGuess(Header header, List<ColumnGuess> columns, SampledRows rows, ValueFit fit, LayoutGuess names) {
        this.header = header;
        this.columns = columns;
        this.rows = rows;
        this.fit = fit;
        this.names = names;
    }

    GuessedShape guess() {
        LevelGuess levels = new LevelGuess(header, columns, rows, fit);
        List<GuessedLevel> guessed = levels.guess();
        Optional<YearColumns> years = byYear().entrySet().stream()
                .flatMap(same -> years(same.getKey(), same.getValue()).stream())
                .findFirst();
        return new GuessedShape(guessed, years, joined(), levels.spoken());
    }

    /** Headings that differ by a year only. */
    private Map<String, List<Header.Column>> byYear() {
        Map<String, List<Header.Column>> byYear = new LinkedHashMap<>();
        for (Header.Column column : header.columns()) {
            Matcher year = YEAR.matcher(column.heading());
            if (year.results().count() == 1) {
                byYear.computeIfAbsent(year.replaceAll("#"), headings -> new ArrayList<>())
                        .add(column);
            }
        }
        byYear.values().removeIf(same -> same.size() < 2);
        return byYear;
    }

    private Optional<YearColumns> years(String headings, List<Header.Column> same) {
        Field<?> field = Field.COMPLETION_PROGRESS;
        boolean taken = columns.stream()
                .filter(guess -> same.stream().noneMatch(column -> column.index() == guess.index()))
                .anyMatch(guess -> guess.field().equals(field.name()));
        List<String> values = same.stream()
                .flatMap(column -> rows.texts(column.index()).stream())
                .toList();
        ValueFit.Fit labels = fit.of(field, values);
        boolean numbers = headings.replace("#", "").chars().anyMatch(Character::isDigit);
        return taken || numbers || labels.share() < CLEAR
                ? Optional.empty()
                : Optional.of(new YearColumns(
                        same.stream().map(Header.Column::index).collect(Collectors.toSet()),
                        headings,
                        Field.REPORT_YEAR_PROGRESS.name(),
                        field.name(),
                        "%d columns of years; %s".formatted(same.size(), labels.evidence())));
    }

    /** Columns of no field that are the title or the description in a second language. */
    private Set<Integer> joined() {
        Set<Integer> joined = new TreeSet<>();
        for (ColumnGuess guess : columns) {
            Optional<String> language = language(guess.heading());
            if (guess.field().isEmpty()
                    && language.isPresent()
                    && !rows.texts(guess.index(), 1).isEmpty()
                    && hasOtherLanguage(guess.heading(), language.get())) {
                joined.add(guess.index());
            }
        }
        return joined;
    }

    private boolean hasOtherLanguage(String heading, String language) {
        return columns.stream()
                .filter(other -> List.of("title", "description").contains(other.field()))
                .filter(other -> language(other.heading())
                        .filter(l -> !l.equals(language))
                        .isPresent())
                .anyMatch(other -> names.degree(heading, other.field()) >= CLEAR);
    }

    /** The language that a heading says its column is in. */
    private static Optional<String> language(String heading) {
        Matcher matcher = LANGUAGE.matcher(Spelling.fold(heading));
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
