package org.justicecommitments.tag.sdg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.justicecommitments.tag.analysis.Words;
import org.justicecommitments.tag.sdg.SdgNumbers.Numeral;

/**
 * Reads which Sustainable Development Goals and targets the texts of a commitment name. What can also mean something else
 * (ODS is a file format, goal 16 may be a plan's) counts where the words around it leave no doubt.
 */
public final class SdgReader {

    private static final Pattern GLUED = Pattern.compile("(sdgs?|ods|odd|tpb)(\\d{1,2})");

    /** A digital gateway can be called SDG too. */
    private static final String GATEWAY = "gateway";

    /** Within how many words of a file format an abbreviation is one itself. */
    private static final int FILE_REACH = 4;

    private static final SdgNames NAMES = new SdgNames();

    /** The place of a name of the goals, from its first word to the word behind its last, and the numbers behind it. */
    private record Name(int first, int end, boolean sure, boolean several, List<Numeral> numbers) {}

    /**
     * Whether anything of the goals can begin with a folded word, or changes its meaning by it: what a lexicon watches, so that texts
     * without such words are passed by.
     */
    public static boolean isWatched(String word) {
        return NAMES.canBegin(word) || SdgNames.isLabel(word) || word.equals(GATEWAY);
    }

    /** Reads the texts of a commitment, by published column. */
    public List<SdgMention> read(Map<String, Words> texts) {
        if (texts.values().stream().noneMatch(Words::mayHaveWatched)) {
            return List.of();
        }
        List<List<Name>> names = new ArrayList<>();
        boolean known = false;
        for (Words words : texts.values()) {
            List<Name> found = names(words);
            known |= found.stream().anyMatch(Name::sure);
            names.add(found);
        }
        List<SdgMention> mentions = new ArrayList<>();
        int text = 0;
        for (Map.Entry<String, Words> each : texts.entrySet()) {
            List<Name> counted = new ArrayList<>();
            for (Name name : names.get(text++)) {
                if (name.sure || known) {
                    counted.add(name);
                }
            }
            counted.addAll(new SdgLabels(each.getValue())
                    .read(places(counted)).stream()
                            .map(label -> new Name(label.first(), label.end(), true, false, label.numbers()))
                            .toList());
            counted.sort(Comparator.comparingInt(Name::first));
            counted.forEach(name -> mentions.addAll(mentions(name, each.getKey(), each.getValue())));
        }
        return mentions;
    }

    private static List<SdgLabels.Place> places(List<Name> names) {
        return names.stream()
                .map(name -> new SdgLabels.Place(name.first, name.end, name.numbers))
                .toList();
    }

    private static List<SdgMention> mentions(Name name, String field, Words words) {
        int start = words.start(name.first);
        if (name.numbers.isEmpty()) {
            return List.of(mention(Optional.empty(), "", field, start, words.end(name.end), words));
        }
        return name.numbers.stream()
                .map(n -> mention(
                        Optional.of(n.goal()), n.target(), field, start, words.end(Math.max(n.end(), name.end)), words))
                .toList();
    }

    private static SdgMention mention(
            Optional<Integer> goal, String target, String field, int start, int end, Words words) {
        return new SdgMention(goal, target, field, start, end, words.text().substring(start, end));
    }

    private static List<Name> names(Words words) {
        List<Name> names = new ArrayList<>();
        SdgNumbers numbers = new SdgNumbers(words);
        boolean gateway = false;
        for (int i = 0; i < words.size(); ) {
            String word = words.isWatched(i) ? words.folded(i) : "";
            if (!NAMES.canBegin(word)) {
                gateway |= word.equals(GATEWAY) && i > 0 && words.folded(i - 1).equals("digital");
                i++;
                continue;
            }
            Optional<Name> name = spelled(words, numbers, i);
            if (name.isEmpty()) {
                name = abbreviated(words, numbers, i, gateway);
            }
            name.ifPresent(names::add);
            i = name.map(SdgReader::behind).orElse(i + 1);
        }
        return names;
    }

    private static int behind(Name name) {
        return name.numbers.isEmpty()
                ? name.end
                : Math.max(name.end, name.numbers.get(name.numbers.size() - 1).end());
    }

    /** A name written out. */
    private static Optional<Name> spelled(Words words, SdgNumbers numbers, int first) {
        for (String[] name : NAMES.from(words.folded(first))) {
            List<Numeral> inside = new ArrayList<>();
            int end = end(words, numbers, name, first, inside);
            if (end > 0) {
                boolean several = words.folded(first + name.length - 1).endsWith("s")
                        || words.folded(first).endsWith("s");
                boolean agenda = name.length == 2;
                if (agenda && first > 0 && SdgNames.isOtherAgenda(words.folded(first - 1))) {
                    return Optional.empty();
                }
                return Optional.of(
                        inside.isEmpty() && !agenda
                                ? withNumbers(words, numbers, first, end, true, several)
                                : new Name(first, end, true, several, inside));
            }
        }
        return Optional.empty();
    }

    /** Where a name that begins at a word ends; 0 if another stands there. */
    private static int end(Words words, SdgNumbers numbers, String[] name, int first, List<Numeral> inside) {
        int word = first;
        for (String part : name) {
            if (word >= words.size() || word > first && isStop(words.gap(word))) {
                return 0;
            }
            if (part.equals("#")) {
                inside.addAll(numbers.at(word));
                if (inside.isEmpty()) {
                    return 0;
                }
                word = inside.get(0).end();
            } else if (part.endsWith("*")
                    ? words.folded(word).startsWith(part.substring(0, part.length() - 1))
                    : words.folded(word).equals(part)) {
                word++;
            } else {
                return 0;
            }
        }
        return word;
    }

    private static boolean isStop(String gap) {
        return gap.chars().anyMatch(c -> ".;!?:,".indexOf(c) >= 0);
    }

    private static Optional<Name> abbreviated(Words words, SdgNumbers numbers, int first, boolean gateway) {
        String word = words.folded(first);
        Matcher glued = GLUED.matcher(word);
        boolean isGlued = glued.matches();
        String letters = isGlued ? glued.group(1) : word;
        boolean doubtful = SdgNames.isDoubtful(letters);
        if (!doubtful && !SdgNames.isSure(letters) || doubtful && !isCapital(words, first)) {
            return Optional.empty();
        }
        boolean several = letters.equals("sdgs");
        Name name = isGlued
                ? new Name(first, first + 1, true, several, numbers.list(first, several))
                : withNumbers(words, numbers, first, first + 1, !doubtful, several || doubtful);
        if (isGlued && name.numbers.isEmpty() || doubtful && isFile(words, first)) {
            return Optional.empty();
        }
        boolean sure = !name.numbers.isEmpty()
                || (doubtful ? first > 0 && SdgNames.isArticle(words.folded(first - 1)) : !gateway || several);
        return Optional.of(new Name(first, name.end, sure, several, name.numbers));
    }

    private static boolean isCapital(Words words, int word) {
        return words.quote(word, word + 1).chars().limit(3).allMatch(Character::isUpperCase);
    }

    private static boolean isFile(Words words, int word) {
        for (int i = Math.max(0, word - FILE_REACH); i < Math.min(words.size(), word + FILE_REACH + 1); i++) {
            if (SdgNames.isFileWord(words.folded(i))) {
                return true;
            }
        }
        return false;
    }

    /** A name with the abbreviation and the numbers that may stand behind it. */
    private static Name withNumbers(
            Words words, SdgNumbers numbers, int first, int nameEnd, boolean sure, boolean several) {
        int end = nameEnd;
        while (end < words.size()
                && !isStop(words.gap(end))
                && (SdgNames.isAbbreviation(words.folded(end))
                        || words.folded(end).equals("2030"))) {
            end++;
        }
        boolean apostrophe = end < words.size()
                && words.folded(end).equals("s")
                && words.gap(end).matches("['\u2019]");
        int number = number(words, apostrophe ? end + 1 : end);
        return new Name(first, end, sure, several, numbers.list(number, several || number > end));
    }

    /** Where the first number would begin; behind all words if no number can. */
    private static int number(Words words, int from) {
        boolean labelled = false;
        boolean asked = false;
        for (int word = from; word < words.size(); word++) {
            String gap = words.gap(word);
            String folded = words.folded(word);
            boolean ordinal = word > from && SdgNames.NUMBER_WORDS.contains(words.folded(word - 1));
            asked |= gap.contains("?");
            if (gap.matches(".*[;!].*") || gap.contains(".") && !ordinal) {
                return words.size();
            }
            if (SdgNames.isLabel(folded)) {
                labelled = true;
            } else if (asked ? !SdgNames.ANSWERS.contains(folded) : !isPassed(folded, labelled)) {
                boolean dashed = gap.length() > 1 && gap.matches("\\s*[-\u2013]\\s*") || gap.contains(",");
                return dashed && !labelled ? words.size() : word;
            }
        }
        return words.size();
    }

    private static boolean isPassed(String word, boolean labelled) {
        return SdgNames.NUMBER_WORDS.contains(word) || labelled && SdgNames.CONNECTORS.contains(word);
    }
}
