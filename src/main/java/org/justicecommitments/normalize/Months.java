package org.justicecommitments.normalize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.justicecommitments.vocabulary.Spelling;

/** The names of months in the exports' languages, by their folded spelling. */
final class Months {

    private static final Map<String, Integer> BY_NAME = new HashMap<>();

    static {
        name(1, "january jan enero ene janvier janv janeiro januari janar");
        name(2, "february feb febrero fevrier fevr fev fevereiro februari shkurt");
        name(3, "march mar marzo mars marco maret");
        name(4, "april apr abril abr avril avr prill");
        name(5, "may mayo mai maio mei maj");
        name(6, "june jun junio juin junho juni qershor");
        name(7, "july jul julio juillet juil julho juli korrik");
        name(8, "august aug agosto ago aout agustus gusht");
        name(9, "september sep sept septiembre setiembre septembre setembro set shtator");
        name(10, "october oct octubre octobre outubro out oktober okt tetor");
        name(11, "november nov noviembre novembre novembro nentor");
        name(12, "december dec diciembre dic decembre dezembro dez desember des dhjetor");
    }

    private Months() {}

    private static void name(int month, String names) {
        for (String name : List.of(names.split(" ", -1))) {
            BY_NAME.put(name, month);
        }
    }

    /** The month that a name stands for, from 1; 0 if it stands for none. */
    static int named(String name) {
        return BY_NAME.getOrDefault(Spelling.fold(name), 0);
    }
}
