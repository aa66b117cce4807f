package org.justicecommitments.tag.sdg;

import java.util.ArrayList;
import java.util.List;
import org.justicecommitments.tag.analysis.Words;
import org.justicecommitments.tag.sdg.SdgNumbers.Numeral;

/**
 * Reads numbered goals and targets that stand apart from a name of the goals: {@code goal 16} near one, {@code target
 * 16.3}, and targets in a list after others. A numbered goal of a plan is none.
 */
final class SdgLabels {

    /** How many words behind a name of the goals a numbered goal is still one of them. */
    private static final int REACH = 60;

    private static final int REACH_BEFORE = 15;
    private static final int OWNER_REACH = 6;
    private static final int JUSTICE_GOAL = 16;

    private final Words words;
    private final SdgNumbers numbers;

    SdgLabels(Words words) {
        this.words = words;
        this.numbers = new SdgNumbers(words);
    }

    /** Where goals are named: from a word to the word behind the last, and the numbers that are part of it. */
    record Place(int first, int end, List<Numeral> numbers) {

        private int behind() {
            return numbers.isEmpty()
                    ? end
                    : Math.max(end, numbers.get(numbers.size() - 1).end());
        }
    }

    /** The numbered goals and targets apart from the places that are read already. */
    List<Place> read(List<Place> names) {
        List<Place> found = new ArrayList<>();
        int name = 0;
        Place last = null;
        for (int i = 0; i < words.size(); ) {
            while (name < names.size() && names.get(name).behind() <= i) {
                last = names.get(name++);
            }
            if (name < names.size() && names.get(name).first <= i) {
                i = names.get(name).behind();
                continue;
            }
            boolean near = last != null && i - last.behind() < REACH
                    || name < names.size() && names.get(name).first - i < REACH_BEFORE;
            List<Numeral> list = labelled(i, near);
            if (list.isEmpty() && last != null && i - last.behind() < REACH) {
                list = next(i, last);
            }
            if (list.isEmpty()) {
                i++;
            } else {
                last = new Place(i, i + 1, list);
                found.add(last);
                i = last.behind();
            }
        }
        return found;
    }

    /** Numbers behind a word such as goal or target. */
    private List<Numeral> labelled(int word, boolean near) {
        String label = words.isWatched(word) ? words.folded(word) : "";
        if (!SdgNames.isLabel(label) || word > 0 && isOther(word - 1)) {
            return List.of();
        }
        int number = word + 1;
        while (number < words.size() && SdgNames.NUMBER_WORDS.contains(words.folded(number))) {
            number++;
        }
        if (number >= words.size() || number == word + 1 && words.gap(number).matches(".*[.;!?,].*")) {
            return List.of();
        }
        List<Numeral> list = numbers.list(number, label.endsWith("s"));
        if (list.isEmpty() || isOwned(list.get(list.size() - 1).end())) {
            return List.of();
        }
        Numeral first = list.get(0);
        boolean target = !first.target().isEmpty();
        boolean clear = first.goal() == JUSTICE_GOAL
                && (target
                        ? SdgNames.CLEAR_TARGET_WORDS.contains(label)
                        : SdgNames.GOAL_WORDS.contains(label)
                                && (isJustice(first.end()) || !isAtStart(word) && !label.startsWith("objective")));
        boolean fits = target ? true : SdgNames.GOAL_WORDS.contains(label) && !isHeading(word, first.end());
        return clear || near && fits ? list : List.of();
    }

    private boolean isOther(int before) {
        return words.gap(before + 1).isBlank() && SdgNames.OTHER_GOALS.contains(words.folded(before));
    }

    /** Whether what stands behind says that it belongs to a plan or the like. */
    private boolean isOwned(int end) {
        if (end >= words.size()
                || !SdgNames.OWNING_WORDS.contains(words.folded(end))
                || !words.gap(end).isBlank()) {
            return false;
        }
        for (int i = end + 1; i < Math.min(words.size(), end + OWNER_REACH); i++) {
            if (SdgNames.OTHER_OWNERS.contains(words.folded(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the title of Goal 16 follows. */
    private boolean isJustice(int end) {
        for (int i = end; i < Math.min(words.size(), end + 2); i++) {
            String next = i + 1 < words.size() ? words.folded(i + 1) : "";
            switch (words.folded(i)) {
                case "peace", "paz", "paix", "pace" -> {
                    return next.startsWith("justi");
                }
                default -> {}
            }
        }
        return false;
    }

    private boolean isAtStart(int word) {
        return word == 0 || words.gap(word).matches(".*[.;!?:\u2022].*");
    }

    /** Whether a numbered heading of the plan itself stands here. */
    private boolean isHeading(int word, int end) {
        return isAtStart(word) && words.gapBehind(end).matches("\\s*[:.\u2013-].*") && !isJustice(end);
    }

    /** A target without a word before it, in a list after others. */
    private List<Numeral> next(int word, Place last) {
        List<Numeral> one = numbers.at(word);
        if (one.isEmpty() || one.get(0).target().isEmpty() || last.numbers.isEmpty()) {
            return List.of();
        }
        Numeral before = last.numbers.get(last.numbers.size() - 1);
        if (before.goal() != one.get(0).goal()) {
            return List.of();
        }
        String gap = words.gap(word);
        boolean inBrackets = gap.endsWith("(") && word == last.behind();
        boolean joined = !before.target().isEmpty()
                && (gap.matches(".*[;,(].*") || SdgNames.CONNECTORS.contains(words.folded(word - 1)));
        return inBrackets || joined ? one : List.of();
    }
}
