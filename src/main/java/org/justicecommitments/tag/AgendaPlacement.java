package org.justicecommitments.tag;

import java.util.Optional;

/**
 * Where a justice commitment belongs in the Task Force on Justice's agenda for national action.
 *
 * @param pillar {@code pillar_1} to {@code pillar_3}, or {@code unclear}
 * @param action {@code action_1_1} to {@code action_3_4}; empty if none is suggested
 * @param origin {@code paper} where the paper of December 2021 gives the pillar, {@code suggested} where the text does
 * @param second the action that the text suggests next; empty if there is none
 * @param margin by how much the first action's score is above the second's, from 0 to 1; empty if none is suggested
 */
public record AgendaPlacement(String pillar, String action, String origin, String second, Optional<Double> margin) {

    /** The pillar where the text decides too little. */
    public static final String UNCLEAR = "unclear";
}
