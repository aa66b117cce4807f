package org.justicecommitments.normalize;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.justicecommitments.commitment.PartialDate;

/** Finds the one date in a cell that says more than a date, such as "Report published by fall 2027 (tentative)". */
final class DateProse {

    private static final int LONGEST = 160;
    private static final int MOST_WORDS = 6;

    private static final Pattern YEAR = Pattern.compile("(?<![\\d/.\\-])(?:19|20)\\d{2}(?![\\d/.\\-]\\d|\\d)");

    /** Words after which a year alone is a deadline. */
    private static final Pattern DEADLINE = Pattern.compile(
            ".*\\b(?:by|before|until|end of|than|through|due|hasta|antes de|fin(?:al)? de|avant|d'ici|jusqu'a|fin|ate)\\s*$");

    /** Words after which a date is a beginning, or the past, or only a part of what is meant. */
    private static final Pattern BEGINNING = Pattern.compile(
            ".*\\b(?:since|from|started|launched|began|desde|depuis|a partir d[eu]|plan|decree|act|law|or|and|ou|et|y|e|\\d+(?:st|nd|rd|th|er|o|º)?|half|quarter|semestre|trimestre)\\s*(?:in\\s*|of\\s*)?$");

    /** A fiscal year as its two calendar years: whose months it means differs by country. */
    private static final Pattern FISCAL = Pattern.compile(
            "(?:.*\\b)?(?:fy|fiscal(?: year)?|exercice)\\s*((?:19|20)\\d{2})\\s*[-–/]\\s*(?:20)?(\\d{2})");

    private DateProse() {}

    /** The date, if the text holds one and no other. */
    static Optional<PartialDate> read(String folded, String original) {
        if (folded.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher fiscal = FISCAL.matcher(folded);
        if (fiscal.matches()) {
            String century = fiscal.group(1).substring(0, 2);
            return DateWords.read(fiscal.group(1) + " - " + century + fiscal.group(2), original);
        }
        Set<PartialDate> dates = new LinkedHashSet<>();
        Matcher year = YEAR.matcher(folded);
        while (year.find()) {
            Optional<PartialDate> date = endingAt(folded, year.start(), year.end(), original);
            if (date.isEmpty()) {
                return Optional.empty(); // another year may change what is meant
            }
            dates.add(date.get());
        }
        return dates.size() == 1 ? dates.stream().findFirst() : Optional.empty();
    }

    /** The longest date that ends with a year. */
    private static Optional<PartialDate> endingAt(String text, int yearStart, int yearEnd, String original) {
        String before = text.substring(0, yearStart);
        int[] starts = new int[MOST_WORDS + 1];
        int words = 0;
        int at = yearStart;
        starts[words++] = at;
        while (at > 0 && words <= MOST_WORDS) {
            int blank = before.lastIndexOf(' ', Math.max(0, at - 2));
            at = blank < 0 ? 0 : blank + 1;
            starts[words++] = at;
        }
        for (int i = words - 1; i >= 0; i--) {
            String phrase = text.substring(starts[i], yearEnd).replaceFirst("^[(\\[,;:.\\s]+", "");
            String lead = text.substring(0, starts[i]);
            boolean alone = i == 0 && !DEADLINE.matcher(lead).matches();
            Optional<PartialDate> date = alone ? Optional.empty() : DateWords.read(phrase, original);
            if (date.isPresent() && date.get().latest().isPresent()) {
                return BEGINNING.matcher(lead).matches() ? Optional.empty() : date;
            }
        }
        return Optional.empty();
    }
}
