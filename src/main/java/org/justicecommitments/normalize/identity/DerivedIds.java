package org.justicecommitments.normalize.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.provenance.Sha256;
import org.justicecommitments.vocabulary.Spelling;

/**
 * Ids for commitments whose exports have none: member code, plan number and a hash of number, title and text. They are
 * made from the oldest reading, which does not change when newer exports arrive.
 */
public final class DerivedIds {

    private static final int HASH_DIGITS = 8;
    private static final int TEXT_HASHED = 200;

    private static final Pattern DERIVED = Pattern.compile("(.+)-\\d+-[0-9a-f]{8}(-\\d+)?");

    private final Set<String> taken;
    private final Set<String> given = new HashSet<>();

    /** Ids beside those that rows have. */
    DerivedIds(Set<String> taken) {
        this.taken = taken;
    }

    String of(Reading oldest) {
        return of(alone(oldest));
    }

    /** The next id that is still free; the first one is the base itself. */
    private String of(String base) {
        String id = base;
        for (int copy = 2; taken.contains(id) || !given.add(id); copy++) {
            id = base + "-" + copy;
        }
        return id;
    }

    /**
     * Ids for commitments that would all have the same.
     *
     * @param base what each would have alone
     * @param taken the ids of rows that look like one of them
     * @param size how many commitments there are
     */
    public static List<String> of(String base, Set<String> taken, int size) {
        DerivedIds ids = new DerivedIds(taken);
        return Stream.generate(() -> ids.of(base)).limit(size).toList();
    }

    /** The id without the number of its copy, if it looks like a derived one. */
    public static Optional<String> base(String id) {
        Matcher matcher = DERIVED.matcher(id);
        return matcher.matches()
                ? Optional.of(id.substring(0, matcher.start(2) < 0 ? id.length() : matcher.start(2)))
                : Optional.empty();
    }

    /** The id that a commitment of this row alone would get, if no other had it. */
    public static String alone(Reading oldest) {
        String plan = oldest.get(Field.ACTION_PLAN_NUMBER)
                .known()
                .map(String::valueOf)
                .orElse("0");
        String text = Spelling.fold(oldest.text(Field.DESCRIPTION));
        String content = String.join(
                "\n",
                oldest.text(Field.COMMITMENT_NUMBER),
                Spelling.fold(oldest.anyTitle()),
                text.substring(0, Math.min(TEXT_HASHED, text.length())));
        return "%s-%s-%s".formatted(member(oldest), plan, Sha256.of(content).substring(0, HASH_DIGITS));
    }

    /** What the derived ids of a row's member begin with. */
    public static String member(Reading reading) {
        Member member = reading.member();
        return member.isListed() ? member.code() : letters(member.name());
    }

    /** What a derived id begins with; empty if it looks like none. */
    public static Optional<String> member(String id) {
        Matcher matcher = DERIVED.matcher(id);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String letters(String name) {
        String letters = Spelling.fold(name).replaceAll("[^a-z]", "").toUpperCase(Locale.ROOT);
        return letters.isEmpty() ? "X" : letters.substring(0, Math.min(8, letters.length()));
    }
}
