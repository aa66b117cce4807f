package org.justicecommitments.normalize;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Answers;
import org.justicecommitments.commitment.AreaAnswers;
import org.justicecommitments.commitment.Coded;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.commitment.PartialDate;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.commitment.RowPlace;
import org.justicecommitments.commitment.Source;
import org.justicecommitments.commitment.Status;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.finding.FindingPlace;
import org.justicecommitments.finding.Findings;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.Composition.Orphan;
import org.justicecommitments.source.Header;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.source.Row;

/** Turns the verbatim rows of one sheet into readings. */
public final class RowNormalizer {

    /** The key of a policy area's column begins so. */
    public static final String AREA_KEY = "area:";

    /** The key of a coded twin column ends so. */
    public static final String TWIN_KEY = "#code";

    private static final Pattern USABLE_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{1,39}");
    private static final List<Field<String>> SHORT_TEXTS =
            List.of(Field.MEMBER, Field.MEMBER_CODE, Field.REGION, Field.ACTION_PLAN_ID, Field.URL);

    private final SheetPlan plan;
    private final ReadSheet sheet;
    private final Header header;
    private final Vocabularies vocabularies;
    private final Source source;
    private final DateAnswers dates;
    private final TextReader texts;
    private final CommitmentNumberRule numbers = new CommitmentNumberRule();
    private final Findings findings;

    /** What a row became. */
    public sealed interface Outcome {

        /** It says something of a commitment. */
        record Normalized(Reading reading) implements Outcome {}

        /** It cannot be published. */
        record Refused(FindingKind reason, String message) implements Outcome {}
    }

    /** A normalizer for a readable sheet; it looks at the sheet's date columns first. */
    public RowNormalizer(
            ReadSheet sheet, Vintage vintage, DateColumns dates, Vocabularies vocabularies, Findings findings) {
        this(SheetPlan.of(sheet, vintage, dates, vocabularies), findings);
    }

    private RowNormalizer(SheetPlan plan, Findings findings) {
        this.plan = plan;
        this.sheet = plan.sheet();
        this.header = plan.header();
        this.vocabularies = plan.vocabularies();
        this.source = plan.source();
        this.dates = new DateAnswers(plan.dates(), vocabularies.missing(), this::raise);
        this.texts = new TextReader(vocabularies.missing());
        this.findings = findings;
    }

    /** The same, with findings of its own: each thread needs one of these. */
    public RowNormalizer reportingTo(Findings others) {
        return new RowNormalizer(plan, others);
    }

    /**
     * What a row says.
     *
     * @param offset where the row is kept, in the file of its sheet's rows
     */
    public Outcome normalize(Row row, long offset) {
        Optional<Orphan> orphan = row.composition().orphan();
        if (orphan.isPresent()) {
            return refused(
                    row, NormalizeFindings.ROW_WITHOUT_COMMITMENT, orphan.get().message());
        }
        Answers.Builder answers = new Answers.Builder();
        plan.fields().forEach(at -> put(answers, at.field(), row, at.column(), at.twin()));
        Answers read = answers.build();
        Optional<String> member = read.get(Field.MEMBER).known();
        if (member.isEmpty()) {
            return refused(row, NormalizeFindings.ROW_WITHOUT_MEMBER, "The row names no member.");
        }
        if (List.of(Field.TITLE, Field.SHORT_TITLE, Field.DESCRIPTION).stream()
                .noneMatch(field -> read.get(field).isKnown())) {
            return refused(row, NormalizeFindings.ROW_WITHOUT_TITLE, "The row has neither a title nor a text.");
        }
        RowPlace place = new RowPlace(sheet.number(), sheet.file(), sheet.sheet(), row.number(), offset);
        return new Outcome.Normalized(new Reading(place, source, member(row, member.get()), read, areas(row)));
    }

    private Outcome refused(Row row, FindingKind kind, String message) {
        findings.add(new Finding(kind, FindingPlace.ofRow(sheet.file(), sheet.sheet(), row.number()), "", message));
        return new Outcome.Refused(kind, message);
    }

    private Member member(Row row, String name) {
        return vocabularies.members().named(name).orElseGet(() -> {
            raise(
                    NormalizeFindings.MEMBER_UNKNOWN,
                    row,
                    column(Field.MEMBER),
                    "'%s' is not in the member list.".formatted(name));
            return Member.unlisted(name);
        });
    }

    @SuppressWarnings("unchecked") // the field's type says which of the readers gives its answers
    private <T> void put(Answers.Builder answers, Field<T> field, Row row, int column, OptionalInt twin) {
        Optional<Cell> cell = row.cell(column);
        cell.ifPresent(c -> noteOddities(row, c));
        if (twin.isPresent()) {
            row.cell(twin.getAsInt()).ifPresent(c -> noteOddities(row, c));
        }
        if (field.type() == String.class) {
            answers.put(field, (Answer<T>) text((Field<String>) field, row, cell));
        } else if (field.type() == PartialDate.class) {
            answers.put(field, (Answer<T>) dates.read((Field<PartialDate>) field, row, column));
        } else if (field.type() == Integer.class) {
            answers.put(field, (Answer<T>) number((Field<Integer>) field, row, cell));
        } else {
            answers.put(field, coded(field, row, cell, column, twin));
        }
    }

    private void noteOddities(Row row, Cell cell) {
        if (cell.kind() == Cell.Kind.UNCALCULATED) {
            raise(NormalizeFindings.FORMULA_WITHOUT_VALUE, row, cell.column(), "The formula has no calculated value.");
        } else if (cell.text().startsWith("#")
                && vocabularies.missing().statusOf(Field.TITLE, cell.text()).equals(Optional.of(Status.UNREADABLE))) {
            raise(NormalizeFindings.SPREADSHEET_ERROR, row, cell.column(), "The cell holds %s.".formatted(cell.text()));
        }
    }

    private Answer<String> text(Field<String> field, Row row, Optional<Cell> cell) {
        Answer<String> answer = texts.read(field, cell);
        if (!(answer instanceof Answer.Known<String> known)) {
            return answer;
        }
        String text = known.value();
        if (text.indexOf('\uFFFD') >= 0) {
            raise(NormalizeFindings.REPLACEMENT_CHARACTER, row, column(field), "A character was lost: \uFFFD.");
        }
        if (cell.filter(there -> TextReader.withholds(there, text)).isPresent()) {
            findings.add(new Finding(
                    NormalizeFindings.CONTACT_WITHHELD,
                    FindingPlace.ofCell(sheet.place(row, column(field)), header.heading(column(field))),
                    "",
                    "Contact details were withheld."));
        }
        if (field.equals(Field.COMMITMENT_NUMBER)) {
            return Answer.of(commitmentNumber(row, text));
        }
        if (field.equals(Field.COMMITMENT_ID) && !USABLE_ID.matcher(text).matches()) {
            raise(NormalizeFindings.ID_UNUSABLE, row, column(field), "'%s' cannot be an id.".formatted(text));
            return new Answer.Unreadable<>(text);
        }
        return SHORT_TEXTS.contains(field) ? Answer.of(TextRule.onOneLine(text)) : answer;
    }

    private String commitmentNumber(Row row, String text) {
        String repaired = numbers.apply(TextRule.onOneLine(text));
        if (!repaired.equals(TextRule.onOneLine(text)) && !text.endsWith(".")) {
            raise(
                    NormalizeFindings.NUMBER_REPAIRED,
                    row,
                    column(Field.COMMITMENT_NUMBER),
                    "%s was stored for %s.".formatted(text, repaired));
        }
        return repaired;
    }

    private Answer<Integer> number(Field<Integer> field, Row row, Optional<Cell> cell) {
        Answer<String> text = texts.read(Field.COMMITMENT_NUMBER, cell);
        if (!(text instanceof Answer.Known<String> known)) {
            return text.map(Integer::valueOf);
        }
        try {
            return Answer.of(new BigDecimal(known.value()).intValueExact());
        } catch (NumberFormatException | ArithmeticException e) {
            raise(
                    NormalizeFindings.NUMBER_UNREADABLE,
                    row,
                    column(field),
                    "'%s' is no whole number.".formatted(known.value()));
            return new Answer.Unreadable<>(known.value());
        }
    }

    private <T> Answer<T> coded(Field<T> field, Row row, Optional<Cell> cell, int column, OptionalInt twin) {
        if (cell.filter(c -> c.kind() == Cell.Kind.UNCALCULATED).isPresent()) {
            return new Answer.Unreadable<>("");
        }
        String text = cell.map(Cell::text).orElse("");
        Answer<T> answer = plan.codedTexts().read(field, text);
        if (answer instanceof Answer.Unreadable<T> unreadable
                && !unreadable.text().isEmpty()) {
            String expected = String.join(", ", vocabularies.answers().labels(field));
            raise(
                    NormalizeFindings.LABEL_UNKNOWN,
                    row,
                    column,
                    "'%s' is not known; expected one of: %s.".formatted(unreadable.text(), expected));
        } else if (answer instanceof Answer.Known<T> known && twin.isPresent()) {
            compareTwin(field, row, twin.getAsInt(), known.value());
        }
        return answer;
    }

    private <T> void compareTwin(Field<T> field, Row row, int twin, T value) {
        String number = row.text(twin).strip();
        if (!number.isEmpty() && !vocabularies.answers().agrees(field, source.vintage(), number, value)) {
            String meaning = vocabularies
                    .answers()
                    .byNumber(field, source.vintage(), number)
                    .map(RowNormalizer::show)
                    .orElse("no value");
            raise(
                    NormalizeFindings.LABEL_AND_CODE_DISAGREE,
                    row,
                    twin,
                    "The label says %s, the number %s says %s.".formatted(show(value), number, meaning));
        }
    }

    private static String show(Object value) {
        return value instanceof Coded coded ? coded.code() : String.valueOf(value);
    }

    /** The answers for policy areas; where two columns speak of one, it is set if either sets it. */
    private AreaAnswers areas(Row row) {
        List<Answer<Boolean>> answers =
                new ArrayList<>(Collections.nCopies(plan.areaCodes().size(), Answer.none()));
        for (SheetPlan.AreaColumn area : plan.areas()) {
            Answer<Boolean> answer = area(row, area.column());
            if (!answers.get(area.place()).is(true)) {
                answers.set(area.place(), answer);
            }
        }
        return AreaAnswers.of(plan.areaCodes(), answers);
    }

    private Answer<Boolean> area(Row row, int column) {
        Optional<Cell> cell = row.cell(column);
        if (cell.isPresent()) {
            noteOddities(row, cell.get());
            if (cell.get().kind() == Cell.Kind.UNCALCULATED) {
                return new Answer.Unreadable<>("");
            }
        }
        String text = cell.map(Cell::text).orElse("").strip();
        return switch (text) {
            case "1", "1.0", "TRUE" -> Answer.of(true);
            case "0", "0.0", "FALSE" -> Answer.of(false);
            default -> noArea(row, column, text);
        };
    }

    private Answer<Boolean> noArea(Row row, int column, String text) {
        Optional<Status> missing = vocabularies.missing().statusOf(Field.ACTIVE, text);
        if (missing.isEmpty()) {
            raise(NormalizeFindings.AREA_UNREADABLE, row, column, "'%s' is neither 0 nor 1.".formatted(text));
        }
        return missing.orElse(Status.UNREADABLE).withoutValue("");
    }

    private int column(Field<?> field) {
        return header.indexOf(field.name()).orElse(0);
    }

    private void raise(FindingKind kind, Row row, int column, String message) {
        FindingPlace place = FindingPlace.ofCell(sheet.place(row, column), header.heading(column));
        findings.add(new Finding(kind, place, TextRule.onOneLine(ContactRule.published(row.text(column))), message));
    }
}
