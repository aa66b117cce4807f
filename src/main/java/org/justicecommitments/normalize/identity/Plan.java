package org.justicecommitments.normalize.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.vocabulary.Spelling;

/** A member's action plan: what its rows say of it, and the commitments found in it so far. */
final class Plan {

    final SortedSet<Integer> years = new TreeSet<>();
    final List<Cluster> clusters = new ArrayList<>();

    /** Those whose first row has no id. */
    final List<Cluster> withoutId = new ArrayList<>();

    private final Name name;

    /** Which plan it is. */
    record Name(String member, int number) {

        /** The plan of a reading. */
        static Name of(Reading reading) {
            Member member = reading.member();
            return new Name(
                    member.isListed() ? member.code() : Spelling.fold(member.name()),
                    reading.get(Field.ACTION_PLAN_NUMBER).known().orElse(0));
        }
    }

    Plan(Name name) {
        this.name = name;
    }

    String member() {
        return name.member;
    }

    int number() {
        return name.number;
    }

    /** The year in which it was submitted, if all rows that say one agree. */
    Optional<Integer> year() {
        return years.size() == 1 ? Optional.of(years.first()) : Optional.empty();
    }
}
