package org.justicecommitments.assess;

import java.time.LocalDate;
import java.util.List;

/** All rules, in the order in which they run. */
public final class Rules {

    private Rules() {}

    /**
     * The rules.
     *
     * @param asOf the day as of which the data is judged
     */
    public static List<Rule> all(LocalDate asOf) {
        return List.of(
                new EndBeforeStart(),
                new IdAgainstMember(),
                new ImpossibleYear(asOf),
                new MemberBeforeJoining(),
                new ParentWithoutChild(),
                new ChildWithoutParent(),
                new StaleActive(asOf),
                new TextAtExcelLimit());
    }
}
