package org.justicecommitments.release;

import java.util.Map;

/** The code lists of the columns in {@code summary}: what summaries count by, and how they say it. */
final class SummaryValueLists {

    private static final ValueList CODING = ValueList.of(
            "coding",
            "By whose coding justice is counted",
            """
            ogp: OGP's own
            tagger: our tagger's
            either: OGP's or our tagger's
            """);

    private static final ValueList SHARE_OF = ValueList.of(
            "share_of",
            "What a rate is a share of",
            """
            ogp: all of OGP's commitments, as its exports have them
            file: the files read, of which some hold a selection
            """);

    private static final ValueList MEMBER_GROUP = ValueList.of(
            "member_group",
            "Kinds of OGP members, and all of them",
            """
            all: all members
            national: countries
            local: cities, regions and other local governments
            other: neither
            unknown: the member list does not say
            """);

    private static final ValueList AMBITION_MEASURE = ValueList.of(
            "ambition_measure",
            "Judgements of the IRM that rates are given of",
            """
            moderate_or_transformative: potential impact
            relevant: relevance to the values of open government
            high_ambition: ambition, by the rule that basis names
            high_completion: completion substantial or complete
            opened_government: did it open government, major or outstanding
            early_results: early results moderate or significant
            starred: starred by the formula that basis names
            """);

    private static final ValueList IRM_BASIS = ValueList.of(
            "irm_basis",
            "The scale, look or formula behind a judgement",
            """
            potential_impact: potential impact; plans before 2020
            potential_for_results: potential for results; plans from 2020
            ogp_values: relevance to access to information, civic participation or public accountability
            newest_look: the end of term, else the progress report
            newest_look_rated: the same, with unclear and withdrawn left out of the base
            progress_report: the progress report
            end_of_term: the end-of-term report
            did_it_open_government: did it open government; plans of 2015 to 2020
            early_results: early results; plans from 2021
            current_formula: the current formula of stars
            formula_of_2015: the formula of 2015
            formula_before_2015: the first formula, for which moderate impact was enough
            """);

    private static final ValueList COMMITMENT_GROUP = ValueList.of(
            "commitment_group",
            "Commitments that a rate is of",
            """
            all: all commitments
            justice: justice commitments by this coding
            """);

    private static final ValueList SDG_GROUP = ValueList.of(
            "sdg_group",
            "Commitments that a share is of",
            """
            all: all commitments
            justice: justice commitments by this coding
            access_to_justice: those of them about access to justice
            """);

    private static final ValueList SDG_PERIOD = ValueList.of(
            "sdg_period",
            "Years that references are counted in",
            """
            all: all years of submission
            since_2016: the goals' first year and later
            """);

    private static final ValueList SDG_REFERENCE = ValueList.of(
            "sdg_reference",
            "What a text refers to",
            """
            sdg: any of the Sustainable Development Goals
            sdg_16: Goal 16
            sdg_16_3: Target 16.3
            """);

    private static final ValueList REFERENCE_BY = ValueList.of(
            "reference_by",
            "Who says that a text refers to it",
            """
            text: it is named in the title or the text
            ogp: OGP's own mark, which names no goal
            """);

    private static final ValueList OVERVIEW_MEASURE = ValueList.of(
            "overview_measure",
            "What the overview counts",
            """
            justice_commitments: justice commitments, of all commitments
            members_with_justice: members with at least one, of all members
            """);

    private static final ValueList OVERVIEW_PERIOD = ValueList.of(
            "overview_period",
            "Plans that the overview counts in",
            """
            all: those of all years
            active: those that run in the year as of which the data is judged
            """);

    private static final ValueList AREA_GROUP = ValueList.of(
            "area_group",
            "Groups of policy areas",
            """
            theme: themes
            sector: public services and sectors
            approach: ways of opening government
            other: others
            """);

    private static final ValueList STRAND = ValueList.of(
            "strand",
            "Strands of justice",
            """
            access_to_justice: access to justice
            open_justice: open justice, with the two below
            policing_corrections: policing and corrections
            judiciary: courts and judges
            justice_for_open_government: courts and remedies that protect the rights of open government; OGP does not code it
            """);

    private static final ValueList JUSTICE_ACTOR = ValueList.of(
            "justice_actor",
            "Justice actors",
            """
            courts: courts
            police: police
            prosecutors: prosecutors
            legal_aid_providers: legal aid providers
            pretrial_services: pretrial services
            ombuds_institutions: ombuds institutions
            corrections: prisons and probation
            """);

    private static final ValueList PARTICIPANT_KIND = ValueList.of(
            "participant_kind",
            "Who takes part in the Coalition on Justice",
            """
            member: a member of OGP
            organisation: an organisation
            observer: an observer
            """);

    private static final ValueList PARTICIPANT_STATUS = ValueList.of(
            "participant_status",
            "How somebody takes part",
            """
            implementing: an active justice commitment in the data
            co_creating: the reviewed list says that it prepares one
            implementing_and_co_creating: both
            listed: the reviewed list names it; the data has no active justice commitment of it
            takes_part: an organisation or observer of the list
            no_longer: not any more
            """);

    private static final ValueList PARTICIPANT_BASIS = ValueList.of(
            "participant_basis",
            "What says that somebody takes part",
            """
            commitments: its commitments; coalition_basis lists them
            list: the reviewed list
            both: both
            """);

    private static final ValueList PARTICIPANT_CHANGE = ValueList.of(
            "participant_change",
            "What changed within a year",
            """
            entered: it did not take part a year before
            left: it took part a year before
            stayed: it takes part, and did a year before
            """);

    private static final ValueList PARTICIPANT_ROLE = ValueList.of(
            "participant_role",
            "As what the reviewed list's source names a member",
            """
            co_creating: it prepares a justice commitment
            co_creating_or_implementing: one of the two, not said which
            implementing: it implements one
            open_gov_challenge: its answer to the Open Gov Challenge is about justice
            """);

    /** The lists by {@code column}, where it means the same in all tables, or {@code table.column}. */
    private static final Map<String, ValueList> LISTS = Map.ofEntries(
            Map.entry("coding", CODING),
            Map.entry("share_of", SHARE_OF),
            Map.entry("member_kind", MEMBER_GROUP),
            Map.entry("ambition.measure", AMBITION_MEASURE),
            Map.entry("ambition.basis", IRM_BASIS),
            Map.entry("ambition.commitments", COMMITMENT_GROUP),
            Map.entry("sdg.commitments_of", SDG_GROUP),
            Map.entry("sdg.period", SDG_PERIOD),
            Map.entry("sdg.reference", SDG_REFERENCE),
            Map.entry("sdg.reference_by", REFERENCE_BY),
            Map.entry("overview.measure", OVERVIEW_MEASURE),
            Map.entry("overview.period", OVERVIEW_PERIOD),
            Map.entry("policy_area_comparison.area_group", AREA_GROUP),
            Map.entry("policy_series.strand", STRAND),
            Map.entry("justice_actors.actor", JUSTICE_ACTOR),
            Map.entry("coalition.participant_kind", PARTICIPANT_KIND),
            Map.entry("coalition.status", PARTICIPANT_STATUS),
            Map.entry("coalition.basis", PARTICIPANT_BASIS),
            Map.entry("coalition.change", PARTICIPANT_CHANGE),
            Map.entry("coalition.list_role", PARTICIPANT_ROLE),
            Map.entry("agenda.pillar", ValueLists.AGENDA_PILLAR),
            Map.entry("agenda_by_year.pillar", ValueLists.AGENDA_PILLAR),
            Map.entry("catalogue.agenda_pillar", ValueLists.AGENDA_PILLAR),
            Map.entry("catalogue.agenda_origin", ValueLists.AGENDA_ORIGIN),
            Map.entry("catalogue.coding", ValueLists.JUSTICE_ORIGIN));

    private SummaryValueLists() {}

    /** The list of a column; open if it has none. */
    static ValueList of(String table, String column) {
        return LISTS.getOrDefault(table + "." + column, LISTS.getOrDefault(column, ValueList.OPEN));
    }
}
