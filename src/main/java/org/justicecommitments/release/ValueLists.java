package org.justicecommitments.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.justicecommitments.commitment.Completion;
import org.justicecommitments.commitment.DatePrecision;
import org.justicecommitments.commitment.EarlyResults;
import org.justicecommitments.commitment.IdOrigin;
import org.justicecommitments.commitment.IrmAssessment.AmbitionBasis;
import org.justicecommitments.commitment.IrmAssessment.CompletionStage;
import org.justicecommitments.commitment.MemberKind;
import org.justicecommitments.commitment.OpenedGovernment;
import org.justicecommitments.commitment.PotentialForResults;
import org.justicecommitments.commitment.PotentialImpact;
import org.justicecommitments.commitment.Specificity;
import org.justicecommitments.release.ValueList.Value;
import org.justicecommitments.tag.Taxonomy;
import org.justicecommitments.vocabulary.PolicyArea;

/** The code lists of the published columns. */
public final class ValueLists {

    static final ValueList STATUS = ValueList.of(
            "status",
            "Why a value is there or not",
            """
            known: the export says it
            not_reviewed: the IRM did not review it
            no_data: the export has no data on it
            not_applicable: the question does not apply to this commitment or plan
            unreadable: something is written there, and it could not be understood
            """);

    static final ValueList JUSTICE_ORIGIN = ValueList.of(
            "justice_origin",
            "Who says that it is about justice",
            """
            ogp: OGP's own coding only
            tagger: our tagger only
            both: OGP's own coding and our tagger
            override: a person's decision only; quality/overrides has it
            listed: the reviewed list of the job only
            """);

    static final ValueList AGENDA_PILLAR = ValueList.of(
            "agenda_pillar",
            "Pillars of the Task Force's agenda",
            """
            pillar_1: resolve the justice problems that matter most to people
            pillar_2: prevent justice problems and create opportunities
            pillar_3: invest in justice systems and institutions that work for people
            unclear: its words do not say which
            """);

    static final ValueList AGENDA_ORIGIN = ValueList.of(
            "agenda_origin",
            "Where the place in the agenda is from",
            """
            paper: the pillar is the December 2021 paper's
            suggested: its words suggest it
            """);

    static final ValueList AMBITION = ValueList.of(
            "ambition",
            "Whether it is ambitious",
            """
            high: ambitious, by the rule that ambition_basis names
            not_high: assessed by that rule, and not ambitious
            """);

    static final ValueList CHANGE = ValueList.of(
            "change",
            "What became of a value",
            """
            added: there was none before
            removed: there is none any more
            changed: it is another
            """);

    static final ValueList CAUSE = ValueList.of(
            "cause",
            "Why a value is another than in the release before",
            """
            source: the inputs say something else
            override: a reviewed override was set, changed or lifted
            taxonomy: the tags or their phrases were changed
            code_list: a code list was changed
            rule: the job file reads the inputs in another way
            version: the program is another version
            """);

    static final ValueList TAG_ORIGIN = ValueList.of(
            "tag_origin",
            "Who set a tag",
            """
            ogp: OGP's own coding, carried over
            tagger: our tagger, by phrases; data/tag_evidence has them
            override: a person's decision; quality/overrides has it
            """);

    static final ValueList EVALUATION = ValueList.of(
            "evaluation",
            "Whether labelled texts measure how often a tag is right",
            """
            evaluated: texts in this language, coded by OGP, measure it; quality/tag_agreement has the figures
            unevaluated: no labelled text in this language measures it
            """);

    static final ValueList DISAGREEMENT_REASON = ValueList.of(
            "disagreement_reason",
            "Why OGP's coding and the tagger differ",
            """
            no_phrase: OGP has the tag, and no phrase of it is in the text
            below_threshold: OGP has the tag; phrases are in the text, but say too little
            masked: OGP has the tag; phrases are in the text, as part of a name that is no evidence
            negative: OGP has the tag; phrases that speak against it outweigh those for it
            language_unevaluated: no labelled text in this language measures the tagger
            label_doubtful: the tagger has the tag by much evidence, and OGP has not
            weak_evidence: the tagger has the tag by little evidence, and OGP has not
            """);

    static final ValueList OVERRIDE_OUTCOME = ValueList.of(
            "override_outcome",
            "What became of a person's decision about a tag",
            """
            applied: it is applied
            expired: it has passed its last day, and is not applied
            not_needed: the export or the tagger says so by itself, and it is not applied
            without_commitment: there is no such commitment
            """);

    static final ValueList CONFIDENCE = ValueList.of(
            "confidence",
            "How far a score is above the threshold",
            """
            low: less than 1.4 times the threshold
            medium: from 1.4 to 2 times the threshold
            high: twice the threshold or more, or a mention of the Sustainable Development Goals
            """);

    static final ValueList EVIDENCE_RULE = ValueList.of(
            "evidence_rule",
            "Why the tagger set a tag",
            """
            phrase: words of the taxonomy stand in the text
            mention: the text names the Sustainable Development Goals, a goal or a target
            child: a tag below it is set
            """);

    static final ValueList EVIDENCE_FIELD = ValueList.of(
            "evidence_field",
            "Where the words stand",
            """
            title: in the title
            short_title: in the short title
            description: in the description
            """);

    static final ValueList INSTITUTION_ROLE = ValueList.of(
            "institution_role",
            "What an institution does",
            """
            lead: it leads the commitment
            supporting: it supports it
            """);

    static final ValueList SEVERITY = ValueList.of(
            "severity",
            "How much a finding matters",
            """
            error: something could not be published as it stands in the source
            warning: something was published, and may be wrong
            note: good to know
            """);

    static final ValueList RESPONSIBLE = ValueList.of(
            "responsible",
            "Who can mend a finding",
            """
            source: whoever keeps the spreadsheet
            us: whoever keeps this program and its job file
            """);

    static final ValueList OUTCOME = ValueList.of(
            "outcome",
            "What became of an input",
            """
            read: at least one of its sheets was read
            refused: it is no spreadsheet, or none of its sheets is an action plan export
            ignored: it was not opened
            """);

    static final ValueList COLUMN_TYPE = ValueList.of(
            "column_type",
            "What the cells of a column hold",
            """
            text: text on one line; in Parquet and in the workbook it may have paragraphs
            integer: a whole number
            number: a decimal number with a point
            boolean: true or false
            date: a full day, YYYY-MM-DD
            """);

    /** The lists of the coded answers, by the type of the answer. */
    private static final Map<Class<?>, ValueList> ANSWERS = Map.ofEntries(
            Map.entry(
                    IdOrigin.class,
                    ValueList.of(
                            "id_origin",
                            "Where an id comes from",
                            """
                    ogp: OGP gave it
                    derived: made from member, plan, number and text, because the export has no ids
                    """)),
            Map.entry(
                    MemberKind.class,
                    ValueList.of(
                            "member_kind",
                            "Kinds of OGP members",
                            """
                    national: a country
                    local: a city, a region or another local government
                    other: neither
                    """)),
            Map.entry(
                    DatePrecision.class,
                    ValueList.of(
                            "date_precision",
                            "How exactly a date is given",
                            """
                    day: to the day
                    month: to the month
                    quarter: to the quarter of a year
                    season: to the season
                    half_year: to the half of a year
                    year: to the year
                    range: from one time to another, both in one cell
                    ongoing: without an end
                    """)),
            Map.entry(
                    Specificity.class,
                    ValueList.of(
                            "specificity",
                            "IRM: specificity",
                            """
                    not_specific: the IRM's rating None
                    low: the IRM's rating Low
                    medium: the IRM's rating Medium
                    high: the IRM's rating High
                    """)),
            Map.entry(
                    PotentialImpact.class,
                    ValueList.of(
                            "potential_impact",
                            "IRM: potential impact",
                            """
                    no_impact: the IRM's rating None
                    minor: the IRM's rating Minor
                    moderate: the IRM's rating Moderate
                    transformative: the IRM's rating Transformative
                    """)),
            Map.entry(
                    PotentialForResults.class,
                    ValueList.of(
                            "potential_for_results",
                            "IRM: potential for results",
                            """
                    unclear: the IRM's rating Unclear
                    modest: the IRM's rating Modest
                    substantial: the IRM's rating Substantial
                    """)),
            Map.entry(
                    AmbitionBasis.class,
                    ValueList.of(
                            "ambition_basis",
                            "What ambition is judged by",
                            """
                    potential_impact: plans before 2020, OGP's rule: moderate or transformative, and relevant
                    potential_for_results: plans from 2020, our rule: substantial
                    """)),
            Map.entry(
                    Completion.class,
                    ValueList.of(
                            "completion",
                            "IRM: completion",
                            """
                    withdrawn: the government withdrew it
                    unclear: the IRM could not tell
                    not_started: nothing was done
                    limited: some was done
                    substantial: most was done
                    complete: all was done
                    """)),
            Map.entry(
                    CompletionStage.class,
                    ValueList.of(
                            "completion_stage",
                            "Which look at completion counts",
                            """
                    progress_report: the one in the middle of the term
                    end_of_term: the one at its end
                    """)),
            Map.entry(
                    EarlyResults.class,
                    ValueList.of(
                            "early_results",
                            "IRM: early results",
                            """
                    no_notable_results: the IRM saw no notable results
                    moderate: the IRM's rating Moderate
                    significant: the IRM's rating Significant
                    """)),
            Map.entry(
                    OpenedGovernment.class,
                    ValueList.of(
                            "did_it_open_government",
                            "IRM: did it open government",
                            """
                    worsens: the IRM's rating Worsens
                    did_not_change: the IRM's rating Did not change
                    marginal: the IRM's rating Marginal
                    major: the IRM's rating Major
                    outstanding: the IRM's rating Outstanding
                    no_early_results: the export says so in words; its number there is that of did_not_change
                    """)));

    private ValueLists() {}

    /** The list of a type of coded answers; open if the type has none. */
    static ValueList of(Class<?> type) {
        return Optional.ofNullable(ANSWERS.get(type)).orElse(ValueList.OPEN);
    }

    /** The types of coded answers that have a list. */
    static List<Class<?>> answerTypes() {
        return List.copyOf(ANSWERS.keySet());
    }

    /** The codes of tags: those of the taxonomy but for the agenda's actions, then OGP's other policy areas. */
    public static ValueList tags(Taxonomy taxonomy, Collection<PolicyArea> areas) {
        List<Value> values = new ArrayList<>(taxonomy.tags().stream()
                .filter(tag -> tag.dimension() != Taxonomy.Dimension.AGENDA)
                .map(ValueLists::value)
                .toList());
        areas.stream()
                .filter(area -> taxonomy.tag(area.code()).isEmpty())
                .map(area ->
                        new Value(area.code(), area.label(), "OGP's policy area " + area.label() + ".", area.parent()))
                .forEach(values::add);
        return new ValueList("tag", "Tags of commitments", List.copyOf(values));
    }

    /** The actions of the Task Force's agenda. */
    public static ValueList actions(Taxonomy taxonomy) {
        Stream<Value> actions = taxonomy.tags().stream()
                .filter(tag -> tag.dimension() == Taxonomy.Dimension.AGENDA)
                .map(ValueLists::value);
        return new ValueList("agenda_action", "Actions of the Task Force's agenda", actions.toList());
    }

    private static Value value(Taxonomy.Tag tag) {
        return new Value(
                tag.code(), tag.labels().getOrDefault("en", Labels.of(tag.code())), tag.definition(), tag.parent());
    }
}
