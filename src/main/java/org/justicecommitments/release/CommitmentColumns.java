package org.justicecommitments.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Coded;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Completion;
import org.justicecommitments.commitment.DatePrecision;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.IdOrigin;
import org.justicecommitments.commitment.IrmAssessment;
import org.justicecommitments.commitment.MemberKind;
import org.justicecommitments.commitment.PartialDate;
import org.justicecommitments.commitment.RowPlace;
import org.justicecommitments.normalize.RowNormalizer;
import org.justicecommitments.tag.AgendaPlacement;
import org.justicecommitments.tag.AssignedTag.Origin;
import org.justicecommitments.tag.JusticeCounts;
import org.justicecommitments.tag.TaggedCommitment;

/** The columns of the table of commitments. */
final class CommitmentColumns {

    private static final List<String> COMPLETION = List.of("completion_end_of_term", "completion_progress_report");
    private static final List<String> RELEVANT = List.of(
            "value_access_to_information", "value_civic_participation", "value_public_accountability", "relevant_ogp");
    private static final List<String> AMBITION = Stream.concat(
                    Stream.of("submission_year", "potential_impact", "potential_for_results"), RELEVANT.stream())
            .toList();

    private final List<Column<TaggedCommitment>> columns = new ArrayList<>();

    static List<Column<TaggedCommitment>> all() {
        CommitmentColumns all = new CommitmentColumns();
        all.identity();
        all.content();
        all.justice();
        all.agenda();
        all.irm();
        all.provenance();
        return all.columns.stream().map(CommitmentColumns::withSources).toList();
    }

    /** What a column is made of, where it is not the field of the same name. */
    private static final Map<String, List<String>> SOURCES = Map.ofEntries(
            Map.entry("member_code", List.of("member")),
            Map.entry("member_kind", List.of("member")),
            Map.entry("country_code", List.of("member")),
            Map.entry("region", List.of("member")),
            Map.entry("language", List.of("title", "description")),
            Map.entry("relevant", RELEVANT),
            Map.entry("ambition", AMBITION),
            Map.entry("ambition_basis", List.of("submission_year")),
            Map.entry("completion", COMPLETION),
            Map.entry("completion_stage", COMPLETION),
            Map.entry("high_completion", COMPLETION),
            Map.entry(
                    "starred",
                    List.of("starred_end_of_term", "starred_progress_report", "starred_2015", "starred_before_2015")),
            Map.entry("irm_report_year", List.of("report_year_end_of_term", "report_year_progress")));

    private static Column<TaggedCommitment> withSources(Column<TaggedCommitment> column) {
        String name = column.name();
        if (SOURCES.containsKey(name)) {
            return column.from(SOURCES.getOrDefault(name, List.of()));
        } else if (JusticeCounts.TAGS.stream().anyMatch(tag -> name.equals(tag + "_ogp"))) {
            return column.from(List.of(RowNormalizer.AREA_KEY + name.replaceFirst("_ogp$", "")));
        }
        return Field.named(name).isPresent() ? column.from(List.of(name)) : column;
    }

    private void identity() {
        columns.add(text("commitment_id", "OGP's id of the commitment, or a derived one; never reused.", Commitment::id)
                .asKey());
        columns.add(coded("id_origin", "Where the id comes from.", IdOrigin.class, c -> Answer.of(c.idOrigin())));
        columns.add(text("member", "Name of the OGP member, national or local, by the newest export.", c -> c.member()
                .name()));
        columns.add(
                text("member_code", "OGP's code of the member: ISO 3166-1 alpha-3 for national ones.", c -> c.member()
                        .code()));
        columns.add(coded("member_kind", "National or local member.", MemberKind.class, c -> c.member()
                .kind()
                .<Answer<MemberKind>>map(Answer::of)
                .orElseGet(Answer::none)));
        columns.add(text(
                "country_code",
                "ISO 3166-1 alpha-3 (XKX for Kosovo); for a local member its country's.",
                c -> c.member().countryCode()));
        columns.add(text("region", "Region, as OGP assigns it.", c -> c.member().region()));
        columns.add(text("action_plan_id", "OGP's id of the action plan.", c -> c.text(Field.ACTION_PLAN_ID)));
        columns.add(integer("action_plan_number", "The member's first plan is 1.", Field.ACTION_PLAN_NUMBER));
        columns.add(text(
                "commitment_number",
                "Number within the plan, as the plan writes it.",
                c -> c.text(Field.COMMITMENT_NUMBER)));
        columns.add(integer("submission_year", "Year in which the plan was submitted.", Field.SUBMISSION_YEAR));
        columns.add(integer("plan_end_year", "Year in which the plan ends.", Field.PLAN_END_YEAR));
        columns.add(text("url", "Page of the commitment on OGP's site.", c -> c.text(Field.URL)));
        columns.add(flag(
                "in_source",
                "Whether the newest snapshot has it; false for commitments that only older exports have.",
                c -> Answer.of(c.inSource())));
    }

    private void content() {
        columns.add(text("theme", "Heading in the plan under which it stands.", c -> c.text(Field.THEME)));
        columns.add(
                text("title", "Title, in the language of the plan or of its translation.", c -> c.text(Field.TITLE)));
        columns.add(text("short_title", "OGP's short title, in English.", c -> c.text(Field.SHORT_TITLE)));
        columns.add(text(
                "description",
                "Full text on one line; paragraphs are in description_original.",
                c -> c.text(Field.DESCRIPTION)));
        columns.add(text("description_original", "Full text with its paragraphs.", c -> c.text(Field.DESCRIPTION))
                .notInCsv());
        columns.add(Column.text(
                "language",
                "Language of title and text, detected: ISO 639-1, or 639-3 where there is no shorter code.",
                (TaggedCommitment t) -> t.tagging().language()));
        date("start_date", "start", Field.START_DATE);
        date("end_date", "end", Field.END_DATE);
        institution("lead_institution", "Institution that leads, as written.", Field.LEAD_INSTITUTION);
        institution("supporting_institutions", "Institutions that support, as written.", Field.SUPPORTING_INSTITUTIONS);
    }

    private void date(String name, String what, Field<PartialDate> field) {
        Function<Commitment, Answer<PartialDate>> date = c -> c.get(field);
        columns.add(day(name, "Day of the " + what + ", where it is given to the day.", c -> date.apply(c)
                .known()
                .flatMap(PartialDate::exactDay)));
        columns.add(status(name, date));
        columns.add(coded(
                name + "_precision", "How exactly the " + what + " is given.", DatePrecision.class, c -> date.apply(c)
                        .map(PartialDate::precision)));
        columns.add(
                text(name + "_original", "The " + what + " as written in the export.", c -> original(c.get(field))));
        columns.add(day(name + "_earliest", "First day that the " + what + " can mean.", c -> date.apply(c)
                .known()
                .flatMap(PartialDate::earliest)));
        columns.add(day(name + "_latest", "Last day that the " + what + " can mean.", c -> date.apply(c)
                .known()
                .flatMap(PartialDate::latest)));
    }

    private static String original(Answer<PartialDate> date) {
        return date instanceof Answer.Unreadable<PartialDate> unreadable
                ? unreadable.text()
                : date.known().map(PartialDate::original).orElse("");
    }

    private void institution(String name, String definition, Field<String> field) {
        columns.add(text(name, definition, c -> c.text(field)));
        columns.add(status(name, c -> c.get(field)));
    }

    private void justice() {
        columns.add(Column.of(
                "is_justice",
                ColumnType.BOOLEAN,
                "Whether it counts as a justice commitment, as `justice_counts` of the job file decides.",
                t -> Optional.of(t.isJustice())));
        columns.add(Column.text("justice_origin", "Who says that it is about justice.", TaggedCommitment::origin)
                .allowing(ValueLists.JUSTICE_ORIGIN));
        for (String tag : JusticeCounts.TAGS) {
            String label = tag.replace('_', ' ');
            answer(tag + "_ogp", "OGP's own coding: " + label + ".", ColumnType.BOOLEAN, c -> c.area(tag));
            columns.add(Column.of(
                    tag + "_tagger",
                    ColumnType.BOOLEAN,
                    "Our tagger: " + label + ".",
                    t -> Optional.of(t.tagging().has(tag, Origin.TAGGER))));
        }
    }

    private void agenda() {
        columns.add(agenda("agenda_pillar", "Pillar of the Task Force's agenda.", AgendaPlacement::pillar)
                .allowing(ValueLists.AGENDA_PILLAR));
        columns.add(
                agenda("agenda_action", "Action of the agenda that its words suggest most.", AgendaPlacement::action));
        columns.add(agenda(
                        "agenda_origin",
                        "paper: the pillar is the December 2021 paper's; suggested: its words suggest it.",
                        AgendaPlacement::origin)
                .allowing(ValueLists.AGENDA_ORIGIN));
        columns.add(agenda("agenda_second", "Action that its words suggest next.", AgendaPlacement::second));
        columns.add(Column.of(
                "agenda_margin",
                ColumnType.NUMBER,
                "By how much the first action's score is above the second's, from 0 to 1.",
                t -> t.tagging().agenda().flatMap(AgendaPlacement::margin)));
        sdg("sdg_reference", "sdg", "the Sustainable Development Goals");
        sdg("sdg16_reference", "sdg_16", "Goal 16 (peace, justice and strong institutions)");
        sdg("sdg16_3_reference", "sdg_16_3", "target 16.3 (equal access to justice)");
    }

    private static Column<TaggedCommitment> agenda(
            String name, String definition, Function<AgendaPlacement, String> value) {
        return Column.text(
                name, definition, t -> t.tagging().agenda().map(value).orElse(""));
    }

    private void sdg(String name, String tag, String goal) {
        columns.add(Column.of(
                name,
                ColumnType.BOOLEAN,
                "Whether the text names " + goal + ".",
                t -> Optional.of(t.tagging().has(tag, Origin.TAGGER))));
    }

    private void irm() {
        irmField("specificity", "IRM: specificity, older plans.", Field.SPECIFICITY);
        irmField("verifiable", "IRM: whether it can be verified.", Field.VERIFIABLE);
        answer(
                "relevant",
                "IRM: relevant to access to information, civic participation or public accountability.",
                ColumnType.BOOLEAN,
                c -> c.irm().relevant());
        irmField("potential_impact", "IRM: potential impact, plans before 2020.", Field.POTENTIAL_IMPACT);
        irmField("potential_for_results", "IRM: potential for results, plans from 2020.", Field.POTENTIAL_FOR_RESULTS);
        answer(
                "ambition",
                "high or not_high, by the rule that ambition_basis names.",
                ColumnType.TEXT,
                ValueLists.AMBITION,
                c -> c.irm().highAmbition().map(high -> high ? "high" : "not_high"));
        columns.add(coded(
                "ambition_basis",
                "What ambition is judged by; never add up the two.",
                IrmAssessment.AmbitionBasis.class,
                c -> c.irm().ambitionBasis()));
        answer(
                "completion",
                "IRM: completion, at the end of term where it was assessed.",
                ColumnType.TEXT,
                ValueLists.of(Completion.class),
                c -> c.irm().completion().map(Coded::code));
        columns.add(coded(
                "completion_stage",
                "Which look at completion counts.",
                IrmAssessment.CompletionStage.class,
                c -> c.irm().completionStage()));
        answer("high_completion", "Completion substantial or complete.", ColumnType.BOOLEAN, c -> c.irm()
                .highCompletion());
        irmField("early_results", "IRM: early results, plans from 2021.", Field.EARLY_RESULTS);
        irmField("did_it_open_government", "IRM: did it open government, 2015 to 2020.", Field.OPENED_GOVERNMENT);
        answer("starred", "IRM: starred, by the newest formula that was applied.", ColumnType.BOOLEAN, c -> c.irm()
                .starred());
        columns.add(flag(
                "ambition_assessed",
                "Whether ambition is known.",
                c -> Answer.of(c.irm().highAmbition().isKnown())));
        columns.add(flag(
                "completion_assessed",
                "Whether completion is known.",
                c -> Answer.of(c.irm().completion().isKnown())));
        columns.add(flag(
                "diog_assessed",
                "Whether did_it_open_government is known.",
                c -> Answer.of(c.get(Field.OPENED_GOVERNMENT).isKnown())));
        irmField(
                "irm_assessed_ogp",
                "OGP's own mark that the IRM assessed it; no base for rates.",
                Field.IRM_ASSESSED_OGP);
        answer("irm_report_year", "Year of the newest IRM report on it.", ColumnType.INTEGER, c -> c.irm()
                .reportYear()
                .map(Integer::longValue));
        irmField("active", "OGP's mark that its plan is running.", Field.ACTIVE);
    }

    private void irmField(String name, String definition, Field<?> field) {
        boolean flag = field.type() == Boolean.class;
        answer(name, definition, flag ? ColumnType.BOOLEAN : ColumnType.TEXT, ValueLists.of(field.type()), c -> c.get(
                        field)
                .map(value -> value instanceof Coded coded ? coded.code() : value));
    }

    private void provenance() {
        columns.add(text("vintage", "Export that the newest row about it comes from.", c -> c.newest()
                .source()
                .vintage()));
        columns.add(place("source_file", "File of the newest row about it.", p -> Optional.of(p.file())));
        columns.add(place("source_sheet", "Sheet of that row; empty for CSV.", p -> Optional.of(p.sheet())
                .filter(sheet -> !sheet.isEmpty())));
        columns.add(Column.of(
                "source_row",
                ColumnType.INTEGER,
                "Number of that row in the sheet, from 1.",
                t -> Optional.of((long) t.commitment().newest().place().row())));
    }

    private static Column<TaggedCommitment> place(
            String name, String definition, Function<RowPlace, Optional<?>> value) {
        return Column.of(
                name,
                ColumnType.TEXT,
                definition,
                t -> value.apply(t.commitment().newest().place()));
    }

    private static Column<TaggedCommitment> text(String name, String definition, Function<Commitment, String> value) {
        return Column.text(name, definition, t -> value.apply(t.commitment()));
    }

    private static Column<TaggedCommitment> integer(String name, String definition, Field<Integer> field) {
        return Column.of(name, ColumnType.INTEGER, definition, t -> t.commitment()
                .get(field)
                .known()
                .map(Integer::longValue));
    }

    private static Column<TaggedCommitment> day(
            String name, String definition, Function<Commitment, Optional<?>> value) {
        return Column.of(name, ColumnType.DATE, definition, t -> value.apply(t.commitment()));
    }

    private static Column<TaggedCommitment> flag(
            String name, String definition, Function<Commitment, Answer<Boolean>> value) {
        return Column.of(name, ColumnType.BOOLEAN, definition, t -> value.apply(t.commitment())
                .known());
    }

    private static <C extends Coded> Column<TaggedCommitment> coded(
            String name, String definition, Class<C> type, Function<Commitment, Answer<C>> value) {
        return Column.<TaggedCommitment>of(name, ColumnType.TEXT, definition, t -> value.apply(t.commitment())
                        .known()
                        .map(Coded::code))
                .allowing(ValueLists.of(type));
    }

    private void answer(
            String name, String definition, ColumnType type, Function<Commitment, ? extends Answer<?>> value) {
        answer(name, definition, type, ValueList.OPEN, value);
    }

    /** A coded answer, and beside it why it is there or not. */
    private void answer(
            String name,
            String definition,
            ColumnType type,
            ValueList codes,
            Function<Commitment, ? extends Answer<?>> value) {
        columns.add(Column.<TaggedCommitment>of(
                        name, type, definition, t -> value.apply(t.commitment()).known())
                .allowing(codes));
        columns.add(status(name, value));
    }

    private static Column<TaggedCommitment> status(String name, Function<Commitment, ? extends Answer<?>> value) {
        return text(name + "_status", "Why " + name + " has a value or none.", c -> value.apply(c)
                        .status()
                        .code())
                .allowing(ValueLists.STATUS)
                .always();
    }
}
