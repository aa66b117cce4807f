package org.justicecommitments.normalize.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.PartialDate;
import org.justicecommitments.normalize.DateOrder;
import org.justicecommitments.normalize.DateReader;
import org.justicecommitments.normalize.Vocabularies;

/** How well the cells of a column fit a field. */
final class ValueFit {

    private static final Pattern ID = Pattern.compile("[A-Z]{2,4}-?\\d{3,5}(?:-\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})*\\.?");
    private static final Pattern YEAR = Pattern.compile("20[0-4]\\d(?:\\.0)?");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://.*|www\\..*");
    private static final int LONG_TEXT = 25;
    private static final double CLEAR = 0.6;
    private static final double NEARLY_ALL = 0.9;

    private final Vocabularies vocabularies;
    private final DateReader dates = new DateReader(new DateOrder(DateOrder.Order.DAY_FIRST, 0, 0, false));

    ValueFit(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /**
     * How well values fit.
     *
     * @param share the share of the values that fit, from 0 to 1
     * @param distinctive whether few other columns would fit as well
     * @param evidence in words
     */
    record Fit(double share, boolean distinctive, String evidence) {}

    Fit of(Field<?> field, List<String> values) {
        if (values.isEmpty()) {
            return new Fit(0, false, "the column is empty");
        }
        if (field.type() == PartialDate.class) {
            return share(
                    values,
                    text -> dates.read(text, false, Optional.empty()).date().isPresent(),
                    true,
                    "dates");
        } else if (field.type() == Integer.class) {
            return isYear(field)
                    ? share(values, text -> YEAR.matcher(text).matches(), true, "years")
                    : share(values, text -> text.matches("\\d{1,2}(?:\\.0)?"), false, "small numbers");
        } else if (field.type() != String.class) {
            return share(
                    values,
                    text -> vocabularies.answers().byLabel(field, "", text).isPresent(),
                    true,
                    "labels of its code list");
        } else if (field.equals(Field.MEMBER)) {
            return share(values, text -> vocabularies.members().named(text).isPresent(), true, "names of members");
        } else if (field.equals(Field.COMMITMENT_ID)) {
            return share(values, text -> ID.matcher(text).matches(), true, "ids such as KE0030");
        } else if (field.equals(Field.COMMITMENT_NUMBER)) {
            return share(values, text -> NUMBER.matcher(text).matches(), true, "numbers such as 1.2");
        } else if (field.equals(Field.URL)) {
            return share(values, text -> ADDRESS.matcher(text).matches(), true, "web addresses");
        } else if (field.equals(Field.DESCRIPTION)) {
            return share(values, text -> text.length() > LONG_TEXT, false, "longer texts");
        }
        return share(values, text -> text.length() > 3 && hasLetter(text) && text.length() <= 400, false, "texts");
    }

    /** Whether nearly all values are dates. */
    boolean areDates(List<String> values) {
        return of(Field.END_DATE, values).share() >= NEARLY_ALL;
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean isYear(Field<?> field) {
        return !field.equals(Field.ACTION_PLAN_NUMBER);
    }

    private static Fit share(List<String> values, Predicate<String> fits, boolean distinctive, String what) {
        Map<String, Boolean> known = new HashMap<>();
        long count = values.stream()
                .filter(text -> known.computeIfAbsent(text, fits::test))
                .count();
        return new Fit(
                (double) count / values.size(),
                distinctive,
                "%d of %d values are %s".formatted(count, values.size(), what));
    }

    /** What the cells of a column look like, for a column that no field fits. */
    List<String> looksLike(List<String> values) {
        Set<Class<?>> asked = new HashSet<>();
        for (Field<?> field : Field.all()) {
            boolean alike = field.type() == PartialDate.class || field.type() == Integer.class && isYear(field);
            if (!alike || asked.add(field.type())) {
                Fit fit = of(field, values);
                if (fit.distinctive() && fit.share() > CLEAR) {
                    return List.of(fit.evidence());
                }
            }
        }
        return List.of();
    }
}
