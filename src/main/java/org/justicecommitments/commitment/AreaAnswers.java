package org.justicecommitments.commitment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * OGP's own policy area tags in one row, or of one commitment: an answer for each area that the export has a column for. There are
 * some seventy in a row, asked for by all who count, so that all rows of a sheet share one list of codes.
 */
public final class AreaAnswers {

    private static final AreaAnswers NONE = new AreaAnswers(Codes.of(List.of()), List.of());

    private final Codes codes;
    private final List<Answer<Boolean>> answers;

    /** Modern codes of policy areas, in their order, each once. */
    public static final class Codes {

        private final String[] codes;
        private final Map<String, Integer> places = new HashMap<>();

        private Codes(String[] codes) {
            this.codes = codes;
            for (String code : codes) {
                places.put(code, places.size());
            }
        }

        /** These codes, sorted. */
        public static Codes of(Collection<String> codes) {
            return new Codes(new TreeSet<>(codes).toArray(String[]::new));
        }

        /** How many there are. */
        public int size() {
            return codes.length;
        }

        /** The code at a place. */
        public String code(int place) {
            return codes[place];
        }

        /** The place of a code; -1 if it is not among them. */
        public int place(String code) {
            return places.getOrDefault(code, -1);
        }

        /** Whether all these are among them. */
        public boolean hasAll(Collection<String> wanted) {
            return places.keySet().containsAll(wanted);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other == this || other instanceof Codes that && Arrays.equals(codes, that.codes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(codes);
        }
    }

    private AreaAnswers(Codes codes, List<Answer<Boolean>> answers) {
        this.codes = codes;
        this.answers = answers;
    }

    /** No areas at all. */
    public static AreaAnswers none() {
        return NONE;
    }

    /** Answers by the places of their codes. */
    public static AreaAnswers of(Codes codes, List<Answer<Boolean>> answers) {
        if (answers.size() != codes.size()) {
            throw new IllegalArgumentException("%d answers for %d areas".formatted(answers.size(), codes.size()));
        }
        return new AreaAnswers(codes, List.copyOf(answers));
    }

    /** Answers by code. */
    public static AreaAnswers of(Map<String, Answer<Boolean>> byCode) {
        Codes codes = Codes.of(byCode.keySet());
        List<Answer<Boolean>> answers = new ArrayList<>(codes.size());
        for (String code : codes.codes) {
            answers.add(byCode.getOrDefault(code, Answer.none()));
        }
        return of(codes, answers);
    }

    /** The codes that there are answers for. */
    public Codes codes() {
        return codes;
    }

    /** The answer at a place of the codes. */
    public Answer<Boolean> at(int place) {
        return answers.get(place);
    }

    /** The answer for an area; {@link Answer.NoData} where the export has no such column. */
    public Answer<Boolean> get(String code) {
        int place = codes.place(code);
        return place < 0 ? Answer.none() : answers.get(place);
    }

    /** Whether the export has a column for an area. */
    public boolean has(String code) {
        return codes.place(code) >= 0;
    }

    /** Whether any area has this answer. */
    public boolean any(boolean value) {
        for (int place = 0; place < answers.size(); place++) {
            if (answers.get(place).is(value)) {
                return true;
            }
        }
        return false;
    }

    /** Hands over all answers, in the order of the codes. */
    public void forEach(BiConsumer<String, Answer<Boolean>> consumer) {
        for (int place = 0; place < answers.size(); place++) {
            consumer.accept(codes.codes[place], answers.get(place));
        }
    }

    /** These answers, and where they are none, those of an older row. */
    AreaAnswers over(AreaAnswers older) {
        if (codes.equals(older.codes)) {
            List<Answer<Boolean>> merged = new ArrayList<>(answers);
            for (int place = 0; place < answers.size(); place++) {
                merged.set(place, newer(answers.get(place), older.answers.get(place)));
            }
            return of(codes, merged);
        }
        Map<String, Answer<Boolean>> byCode = new HashMap<>();
        forEach(byCode::put);
        older.forEach((code, answer) -> byCode.merge(code, answer, AreaAnswers::newer));
        return of(byCode);
    }

    private static Answer<Boolean> newer(Answer<Boolean> newer, Answer<Boolean> older) {
        return newer.isKnown() || !older.isKnown() ? newer : older;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AreaAnswers that && codes.equals(that.codes) && answers.equals(that.answers);
    }

    @Override
    public int hashCode() {
        return 31 * codes.hashCode() + answers.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        forEach((code, answer) -> text.append(code).append('=').append(answer).append(' '));
        return text.toString().trim();
    }
}
