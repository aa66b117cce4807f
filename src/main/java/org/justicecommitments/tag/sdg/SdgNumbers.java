package org.justicecommitments.tag.sdg;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.justicecommitments.tag.analysis.Words;

/** The numbers of goals and targets behind a name of the goals, in the words of one text. */
final class SdgNumbers {

    /** How many targets with a number each goal has, and how many with a letter. */
    private static final int[] TARGETS = {0, 5, 5, 9, 7, 6, 6, 3, 10, 5, 7, 7, 8, 3, 7, 9, 10, 19};

    private static final int[] LETTERED = {0, 2, 3, 4, 3, 3, 2, 2, 2, 3, 3, 3, 3, 2, 3, 3, 2, 0};

    private static final Pattern FIGURE = Pattern.compile("(?:n|no|nr|sdgs?|ods|odd|tpb)?(\\d{1,2})([a-d]?)");
    private static final Pattern LETTER = Pattern.compile("[a-d]");

    private static final int LONGEST_REMARK = 45;

    /** A list of goals, such as {@code SDGs 17 goals}, is no list. */
    private static final Set<String> COUNTED = Set.of(
            "goals",
            "objectives",
            "objetivos",
            "objectifs",
            "metas",
            "targets",
            "cibles",
            "indicators",
            "years",
            "anos",
            "ans");

    /** What may stand behind the last number of a list that begins with the name of one goal. */
    private static final Set<String> SMALL_WORDS = Set.of(
            "are", "is", "by", "of", "on", "in", "with", "to", "which", "that", "for", "as", "will", "through", "from",
            "the", "and", "de", "del", "en", "con", "por", "para", "que", "sobre", "se", "es", "son", "y", "a", "al",
            "du", "des", "dans", "par", "pour", "qui", "sur", "et", "em", "no", "na", "com", "e", "do", "da");

    private final Words words;

    SdgNumbers(Words words) {
        this.words = words;
    }

    /**
     * A number.
     *
     * @param goal the goal
     * @param target the target; empty if it is the goal's number
     * @param end the word behind it
     */
    record Numeral(int goal, String target, int end) {}

    /** The number that begins at a word, if one does. */
    List<Numeral> at(int word) {
        List<Numeral> none = List.of();
        if (word >= words.size()) {
            return none;
        }
        Matcher figure = FIGURE.matcher(words.folded(word));
        if (!figure.matches()) {
            return none;
        }
        int goal = Integer.parseInt(figure.group(1));
        if (goal < 1 || goal > 17) {
            return none;
        }
        if (!figure.group(2).isEmpty()) {
            return letter(goal, figure.group(2), word + 1);
        }
        int next = word + 1;
        String behind = words.gapBehind(next);
        if (behind.startsWith("%") || behind.equals("'") || behind.equals("/") && isYear(next)) {
            return none;
        }
        if (next < words.size() && behind.equals(".") && words.folded(next).matches("\\d+|[a-d]")) {
            return decimal(goal, next);
        }
        return List.of(new Numeral(goal, "", next));
    }

    private boolean isYear(int word) {
        return word < words.size() && words.folded(word).matches("(19|20)\\d\\d");
    }

    private static List<Numeral> letter(int goal, String letter, int end) {
        return letter.charAt(0) - 'a' < LETTERED[goal]
                ? List.of(new Numeral(goal, goal + "." + letter, end))
                : List.of();
    }

    /** A target, or an indicator of it; other decimals number other things. */
    private List<Numeral> decimal(int goal, int word) {
        String part = words.folded(word);
        int end = word + 1;
        if (end < words.size()
                && words.gap(end).equals(".")
                && words.folded(end).matches("\\d{1,2}")) {
            end++;
            if (end < words.size()
                    && words.gap(end).equals(".")
                    && words.folded(end).matches("\\d{1,2}")) {
                return List.of();
            }
        }
        if (LETTER.matcher(part).matches()) {
            return letter(goal, part, end);
        }
        int target = part.length() > 2 ? 0 : Integer.parseInt(part);
        return target >= 1 && target <= TARGETS[goal]
                ? List.of(new Numeral(goal, goal + "." + target, end))
                : List.of();
    }

    /** The list of numbers that begins at a word, behind the name of several goals or of one. */
    List<Numeral> list(int word, boolean several) {
        List<Numeral> all = new ArrayList<>(at(word));
        if (all.isEmpty() || several && isCounted(all.get(0).end())) {
            return List.of();
        }
        while (true) {
            Numeral last = all.get(all.size() - 1);
            int range = range(last, several);
            if (range > 0) {
                Numeral end = at(range).get(0);
                for (int goal = last.goal() + 1; goal < end.goal(); goal++) {
                    all.add(new Numeral(goal, "", end.end()));
                }
                all.add(end);
                continue;
            }
            List<Numeral> next = at(next(last.end()));
            if (next.isEmpty()
                    || isCounted(next.get(0).end())
                    || !several && isFollowedByNoun(next.get(0).end())) {
                return all;
            }
            all.addAll(next);
        }
    }

    /** Where the second number of a range begins; 0 if there is none. */
    private int range(Numeral first, boolean several) {
        int word = first.end();
        if (word >= words.size() || !first.target().isEmpty()) {
            return 0;
        }
        String gap = words.gap(word);
        int second = gap.strip().matches("[-\u2013]") && (several || gap.length() == 1)
                ? word
                : several && gap.isBlank() && SdgNames.RANGE_WORDS.contains(words.folded(word)) ? word + 1 : 0;
        List<Numeral> end = second == 0 ? List.of() : at(second);
        return second > 0
                        && words.gap(second).length() <= 3
                        && !end.isEmpty()
                        && end.get(0).target().isEmpty()
                        && end.get(0).goal() > first.goal()
                ? second
                : 0;
    }

    /** Where the next number of a list would begin, behind remarks in brackets or quotes, commas and the like. */
    private int next(int end) {
        int word = end;
        if (word >= words.size()) {
            return word;
        }
        String gap = words.gap(word);
        int open = first(gap, "([\u201c\u00ab\"");
        if (open >= 0 && at(word).isEmpty()) {
            word = close(word, gap.charAt(open));
            if (word >= words.size()) {
                return word;
            }
            gap = words.gap(word);
        }
        boolean joined = first(gap, ",;/&+") >= 0;
        if (first(gap, ".?!:") >= 0) {
            return words.size();
        }
        if (SdgNames.CONNECTORS.contains(words.folded(word))
                && words.folded(word).length() < 4) {
            joined = true;
            word++;
        }
        while (word < words.size()
                && (SdgNames.NUMBER_WORDS.contains(words.folded(word)) || SdgNames.isLabel(words.folded(word)))) {
            word++;
        }
        return joined ? word : words.size();
    }

    private int close(int word, char open) {
        String ends = open == '(' ? ")" : open == '[' ? "]" : open == '\u00ab' ? "\u00bb" : "\u201d\"\u201c";
        for (int i = word + 1; i <= words.size() && i < word + LONGEST_REMARK; i++) {
            if (first(words.gapBehind(i), ends) >= 0) {
                return i;
            }
        }
        return words.size();
    }

    private static int first(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private boolean isCounted(int word) {
        return word < words.size() && words.gap(word).isBlank() && COUNTED.contains(words.folded(word));
    }

    private boolean isFollowedByNoun(int word) {
        return word < words.size() && words.gap(word).isBlank() && !SMALL_WORDS.contains(words.folded(word));
    }
}
