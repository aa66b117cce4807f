package org.justicecommitments.commitment;

import java.util.List;

/**
 * A commitment of an action plan, from all rows that speak of it.
 *
 * @param id OGP's id, or a derived one; never used for another commitment
 * @param idOrigin where the id comes from
 * @param inSource whether the newest snapshot has it
 * @param member whose commitment it is
 * @param answers one answer a field, out of the readings
 * @param areas OGP's own policy area tags
 * @param readings the rows that speak of it, newest export first; at least one
 */
public record Commitment(
        String id,
        IdOrigin idOrigin,
        boolean inSource,
        Member member,
        Answers answers,
        AreaAnswers areas,
        List<Reading> readings) {

    /** The answer in a field. */
    public <T> Answer<T> get(Field<T> field) {
        return answers.get(field);
    }

    /** The text in a field, empty if there is none. */
    public String text(Field<String> field) {
        return get(field).known().orElse("");
    }

    /** OGP's answer for a policy area; no data where the exports have no such area. */
    public Answer<Boolean> area(String code) {
        return areas.get(code);
    }

    /** Which of the readings gives each answer. */
    public Merge merge() {
        return new Merge(readings);
    }

    /** The newest row that speaks of it. */
    public Reading newest() {
        return readings.get(0);
    }

    /** What the IRM says of it. */
    public IrmAssessment irm() {
        return new IrmAssessment(this);
    }
}
