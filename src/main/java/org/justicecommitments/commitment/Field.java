package org.justicecommitments.commitment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A field that an export fills, one column of it (or a column and its coded twin).
 *
 * @param <T> the type of its values
 */
public final class Field<T> {

    private static final List<Field<?>> REGISTERED = new ArrayList<>();

    // identity
    public static final Field<String> COMMITMENT_ID = new Field<>("commitment_id", String.class, Group.IDENTITY);
    public static final Field<String> MEMBER = new Field<>("member", String.class, Group.IDENTITY);
    public static final Field<String> MEMBER_CODE = new Field<>("member_code", String.class, Group.IDENTITY);
    public static final Field<String> REGION = new Field<>("region", String.class, Group.IDENTITY);
    public static final Field<String> ACTION_PLAN_ID = new Field<>("action_plan_id", String.class, Group.IDENTITY);
    public static final Field<Integer> ACTION_PLAN_NUMBER =
            new Field<>("action_plan_number", Integer.class, Group.IDENTITY);
    public static final Field<String> COMMITMENT_NUMBER =
            new Field<>("commitment_number", String.class, Group.IDENTITY);
    public static final Field<Integer> SUBMISSION_YEAR = new Field<>("submission_year", Integer.class, Group.IDENTITY);
    public static final Field<Integer> PLAN_END_YEAR = new Field<>("plan_end_year", Integer.class, Group.IDENTITY);
    public static final Field<String> URL = new Field<>("url", String.class, Group.IDENTITY);

    // content
    public static final Field<String> THEME = new Field<>("theme", String.class, Group.CONTENT);
    public static final Field<String> TITLE = new Field<>("title", String.class, Group.CONTENT);
    public static final Field<String> SHORT_TITLE = new Field<>("short_title", String.class, Group.CONTENT);
    public static final Field<String> DESCRIPTION = new Field<>("description", String.class, Group.CONTENT);
    public static final Field<PartialDate> START_DATE = new Field<>("start_date", PartialDate.class, Group.CONTENT);
    public static final Field<PartialDate> END_DATE = new Field<>("end_date", PartialDate.class, Group.CONTENT);
    public static final Field<String> LEAD_INSTITUTION = new Field<>("lead_institution", String.class, Group.CONTENT);
    public static final Field<String> SUPPORTING_INSTITUTIONS =
            new Field<>("supporting_institutions", String.class, Group.CONTENT);

    // IRM assessment
    public static final Field<Specificity> SPECIFICITY = new Field<>("specificity", Specificity.class, Group.IRM);
    public static final Field<Boolean> VERIFIABLE = new Field<>("verifiable", Boolean.class, Group.IRM);
    public static final Field<Boolean> VALUE_INFORMATION =
            new Field<>("value_access_to_information", Boolean.class, Group.IRM);
    public static final Field<Boolean> VALUE_PARTICIPATION =
            new Field<>("value_civic_participation", Boolean.class, Group.IRM);
    public static final Field<Boolean> VALUE_ACCOUNTABILITY =
            new Field<>("value_public_accountability", Boolean.class, Group.IRM);
    public static final Field<Boolean> VALUE_TECHNOLOGY = new Field<>("value_technology", Boolean.class, Group.IRM);
    public static final Field<Boolean> RELEVANT_OGP = new Field<>("relevant_ogp", Boolean.class, Group.IRM);
    public static final Field<PotentialImpact> POTENTIAL_IMPACT =
            new Field<>("potential_impact", PotentialImpact.class, Group.IRM);
    public static final Field<PotentialForResults> POTENTIAL_FOR_RESULTS =
            new Field<>("potential_for_results", PotentialForResults.class, Group.IRM);
    public static final Field<Completion> COMPLETION_PROGRESS =
            new Field<>("completion_progress_report", Completion.class, Group.IRM);
    public static final Field<Completion> COMPLETION_END =
            new Field<>("completion_end_of_term", Completion.class, Group.IRM);
    public static final Field<EarlyResults> EARLY_RESULTS = new Field<>("early_results", EarlyResults.class, Group.IRM);
    public static final Field<OpenedGovernment> OPENED_GOVERNMENT =
            new Field<>("did_it_open_government", OpenedGovernment.class, Group.IRM);
    public static final Field<Boolean> STARRED_END = new Field<>("starred_end_of_term", Boolean.class, Group.IRM);
    public static final Field<Boolean> STARRED_PROGRESS =
            new Field<>("starred_progress_report", Boolean.class, Group.IRM);
    public static final Field<Boolean> STARRED_2015 = new Field<>("starred_2015", Boolean.class, Group.IRM);
    public static final Field<Boolean> STARRED_EARLY = new Field<>("starred_before_2015", Boolean.class, Group.IRM);
    public static final Field<Boolean> IRM_ASSESSED_OGP = new Field<>("irm_assessed_ogp", Boolean.class, Group.IRM);
    public static final Field<Integer> REPORT_YEAR_PROGRESS =
            new Field<>("report_year_progress", Integer.class, Group.IRM);
    public static final Field<Integer> REPORT_YEAR_END =
            new Field<>("report_year_end_of_term", Integer.class, Group.IRM);
    public static final Field<Boolean> ACTIVE = new Field<>("active", Boolean.class, Group.IRM);

    // what OGP derives from the IRM's ratings; read to compare, not published
    public static final Field<Boolean> HIGH_AMBITION_OGP = new Field<>("high_ambition_ogp", Boolean.class, Group.IRM);
    public static final Field<Integer> RAW_COMPLETION_OGP = new Field<>("raw_completion_ogp", Integer.class, Group.IRM);
    public static final Field<Integer> MAX_COMPLETION_OGP = new Field<>("max_completion_ogp", Integer.class, Group.IRM);
    public static final Field<Boolean> HIGH_COMPLETION_OGP =
            new Field<>("high_completion_ogp", Boolean.class, Group.IRM);
    public static final Field<Boolean> HIGH_DIOG_OGP = new Field<>("high_diog_ogp", Boolean.class, Group.IRM);
    public static final Field<Integer> IRM_SCORE_OGP = new Field<>("irm_score_ogp", Integer.class, Group.IRM);
    public static final Field<Integer> COMMITMENT_DUMMY = new Field<>("commitment_dummy", Integer.class, Group.IRM);

    /** What a field is about; it decides how two exports' answers become one. */
    public enum Group {
        /** Which commitment it is. */
        IDENTITY,
        /** What the plan says. */
        CONTENT,
        /** What the IRM says. */
        IRM
    }

    private final String name;
    private final Class<T> type;
    private final Group group;
    private final int ordinal;

    private Field(String name, Class<T> type, Group group) {
        this.name = name;
        this.type = type;
        this.group = group;
        this.ordinal = REGISTERED.size();
        REGISTERED.add(this);
    }

    /** All fields, in the order of this page. */
    public static List<Field<?>> all() {
        return Collections.unmodifiableList(REGISTERED);
    }

    /** The field with this name, if there is one. */
    public static Optional<Field<?>> named(String name) {
        return REGISTERED.stream().filter(field -> field.name.equals(name)).findFirst();
    }

    /** The name in job files and lineage, in snake_case. */
    public String name() {
        return name;
    }

    /** The type of the values. */
    public Class<T> type() {
        return type;
    }

    /** What it is about. */
    public Group group() {
        return group;
    }

    /** The position in {@link #all()}. */
    public int ordinal() {
        return ordinal;
    }

    @Override
    public String toString() {
        return name;
    }
}
