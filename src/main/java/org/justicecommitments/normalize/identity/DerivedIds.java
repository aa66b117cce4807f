package org.justicecommitments.normalize.identity;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.provenance.Sha256;
import org.justicecommitments.vocabulary.Spelling;

/**
 * Ids for commitments whose exports have none: member code, plan number and a hash of number, title and text. They are
 * made from the oldest reading, which does not change when newer exports arrive.
 */
final class DerivedIds {

    private static final int HASH_DIGITS = 8;
    private static final int TEXT_HASHED = 200;

    private final Set<String> taken = new HashSet<>();

    DerivedIds(Set<String> taken) {
        this.taken.addAll(taken);
    }

    String of(Reading oldest) {
        Member member = oldest.member();
        String name = member.isListed() ? member.code() : letters(member.name());
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
        String base = "%s-%s-%s".formatted(name, plan, Sha256.of(content).substring(0, HASH_DIGITS));
        String id = base;
        for (int copy = 2; !taken.add(id); copy++) {
            id = base + "-" + copy;
        }
        return id;
    }

    private static String letters(String name) {
        String letters = Spelling.fold(name).replaceAll("[^a-z]", "").toUpperCase(Locale.ROOT);
        return letters.isEmpty() ? "X" : letters.substring(0, Math.min(8, letters.length()));
    }
}
