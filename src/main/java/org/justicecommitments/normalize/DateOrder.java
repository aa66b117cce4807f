package org.justicecommitments.normalize;

/**
 * In which order a column writes day and month.
 *
 * @param declared the order that the job file declares
 * @param dayFirstProven cells that can only be day-month
 * @param monthFirstProven cells that can only be month-day
 * @param knownMixed whether the job file says that both orders occur
 */
public record DateOrder(Order declared, int dayFirstProven, int monthFirstProven, boolean knownMixed) {

    /** An order of day and month. */
    public enum Order {
        DAY_FIRST,
        MONTH_FIRST;

        /** The other order. */
        public Order other() {
            return this == DAY_FIRST ? MONTH_FIRST : DAY_FIRST;
        }
    }

    /** Whether cells of both orders stand in the column. */
    public boolean isMixed() {
        return knownMixed || dayFirstProven > 0 && monthFirstProven > 0;
    }

    /** The order of a column that is not mixed: the one that its cells prove, else the declared one. */
    public Order prevailing() {
        if (isMixed() || dayFirstProven + monthFirstProven == 0) {
            return declared;
        }
        return dayFirstProven > 0 ? Order.DAY_FIRST : Order.MONTH_FIRST;
    }

    /** Whether cells of the column prove its order. */
    public boolean isProven() {
        return !isMixed() && dayFirstProven + monthFirstProven > 0;
    }
}
