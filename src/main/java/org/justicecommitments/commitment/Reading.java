package org.justicecommitments.commitment;

import org.justicecommitments.commitment.Answer.Known;

/**
 * What one row of one export says of a commitment.
 *
 * @param place the row
 * @param source the export, as the job file describes it
 * @param member whose commitment it is
 * @param answers the answers by field
 * @param areas OGP's own policy area tags
 */
public record Reading(RowPlace place, Source source, Member member, Answers answers, AreaAnswers areas) {

    /** The answer in a field. */
    public <T> Answer<T> get(Field<T> field) {
        return answers.get(field);
    }

    /** The text in a field, empty if there is none. */
    public String text(Field<String> field) {
        return get(field).known().orElse("");
    }

    /** The title, or the short title where there is no other. */
    public String anyTitle() {
        return get(Field.TITLE) instanceof Known<String> known ? known.value() : text(Field.SHORT_TITLE);
    }

    /** Whether OGP's coding sets the tag of a policy area. */
    public boolean hasArea(String code) {
        return areas.get(code).is(true);
    }
}
