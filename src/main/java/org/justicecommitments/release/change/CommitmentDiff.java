package org.justicecommitments.release.change;

import java.util.List;
import java.util.SortedMap;
import org.justicecommitments.release.ChangeTables.ChangeRow;

/**
 * A commitment in two releases.
 *
 * @param id its id
 * @param memberCode whose it is
 * @param member the name of the member
 * @param title its title
 * @param before its values in the first release by column, tags among them; none if that does not have it
 * @param after its values in the second
 * @param changes the values that differ, the commitment itself first if it is new or gone, then by column
 */
public record CommitmentDiff(
        String id,
        String memberCode,
        String member,
        String title,
        SortedMap<String, String> before,
        SortedMap<String, String> after,
        List<ChangeRow> changes) {

    /** Whether only the second release has it. */
    public boolean isNew() {
        return before.isEmpty();
    }

    /** Whether only the first release has it. */
    public boolean isGone() {
        return after.isEmpty();
    }
}
