package org.justicecommitments.normalize;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Answer.Known;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.PartialDate;
import org.justicecommitments.commitment.Status;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.Composition.Composed;
import org.justicecommitments.source.Origin;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.Take;
import org.justicecommitments.vocabulary.MissingCodes;

/** Gives the dates of a row: each as its cell says it, or the earliest or latest of those that its rows say. */
final class DateAnswers {

    private static final TextRule CLEAN = new TextRule();

    private final DateColumns columns;
    private final MissingCodes missing;
    private final Raise raise;

    /** Takes what is to say about a cell. */
    @FunctionalInterface
    interface Raise {
        /** Called with the row and the column of the cell. */
        void raise(FindingKind kind, Row row, int column, String message);
    }

    DateAnswers(DateColumns columns, MissingCodes missing, Raise raise) {
        this.columns = columns;
        this.missing = missing;
        this.raise = raise;
    }

    Answer<PartialDate> read(Field<PartialDate> field, Row row, int column) {
        Optional<Composed> several =
                row.composition().at(column).filter(composed -> composed.take().isOfDates());
        if (several.isEmpty()) {
            return read(field, row, row, column, row.cell(column));
        }
        List<Answer<PartialDate>> answers = new ArrayList<>();
        for (Origin origin : several.get().origins()) {
            Cell cell = new Cell(origin.column(), origin.kind(), origin.text());
            Row at = new Row(origin.row(), List.of(cell));
            answers.add(read(field, row, at, origin.column(), Optional.of(cell)));
        }
        return chosen(answers, several.get().take());
    }

    /** The date that counts, of several; one without an end is later than any other. */
    private static Answer<PartialDate> chosen(List<Answer<PartialDate>> answers, Take take) {
        Comparator<PartialDate> order = take == Take.EARLIEST
                ? Comparator.comparing((PartialDate date) -> date.earliest().orElse(LocalDate.MAX))
                        .reversed()
                : Comparator.comparing(date -> date.latest().orElse(LocalDate.MAX));
        return answers.stream()
                .flatMap(answer -> answer.known().stream())
                .max(order)
                .<Answer<PartialDate>>map(Known::new)
                .orElse(answers.get(0));
    }

    /**
     * Reads a cell.
     *
     * @param row the row whose other date may tell the order of day and month
     * @param at the row in which the cell stands
     */
    private Answer<PartialDate> read(Field<PartialDate> field, Row row, Row at, int column, Optional<Cell> cell) {
        String text = cell.map(c -> TextRule.onOneLine(CLEAN.apply(c.text()))).orElse("");
        Optional<Status> status = cell.filter(c -> c.kind() == Cell.Kind.UNCALCULATED)
                .map(c -> Status.UNREADABLE)
                .or(() -> missing.statusOf(field, text));
        if (status.isPresent()) {
            return status.get().withoutValue("");
        }
        Cell.Kind written = cell.map(Cell::kind).orElse(Cell.Kind.TEXT);
        DateReader.Understood understood = columns.read(field, row, text, written);
        for (DateReader.Note note : understood.notes()) {
            raise.raise(kind(note), at, column, message(note, understood));
        }
        if (understood.date().isEmpty()) {
            if (understood.notes().isEmpty()) {
                String message = "'%s' is not understood as a date.".formatted(text);
                raise.raise(NormalizeFindings.DATE_UNREADABLE, at, column, message);
            }
            return new Answer.Unreadable<>(new ContactRule().apply(text));
        }
        return Answer.of(understood.date().get());
    }

    private static FindingKind kind(DateReader.Note note) {
        return switch (note) {
            case UNCERTAIN_ORDER -> NormalizeFindings.DATE_ORDER_UNCERTAIN;
            case ORDER_BY_EVIDENCE -> NormalizeFindings.DATE_ORDER_BY_EVIDENCE;
            case SERIAL -> NormalizeFindings.DATE_AS_NUMBER;
            case YEAR_AS_SERIAL -> NormalizeFindings.YEAR_AS_DATE;
            case YEAR_AS_DAY -> NormalizeFindings.YEAR_AS_DAY;
            case IMPOSSIBLE -> NormalizeFindings.DATE_IMPOSSIBLE;
            case SEASON -> NormalizeFindings.DATE_BY_SEASON;
            case PROSE -> NormalizeFindings.DATE_IN_PROSE;
        };
    }

    private static String message(DateReader.Note note, DateReader.Understood understood) {
        Optional<PartialDate> date = understood.date();
        if (note == DateReader.Note.IMPOSSIBLE) {
            return "There is no such day.";
        } else if (note == DateReader.Note.SEASON || note == DateReader.Note.PROSE) {
            return "Read as %s to %s."
                    .formatted(
                            date.flatMap(PartialDate::earliest).orElseThrow(),
                            date.flatMap(PartialDate::latest).orElseThrow());
        }
        String read = date.flatMap(PartialDate::earliest)
                .map(day -> switch (note) {
                    case YEAR_AS_SERIAL -> "the year " + day.getYear();
                    case YEAR_AS_DAY -> YearMonth.from(day).toString();
                    default -> day.toString();
                })
                .orElse("no date");
        return "Read as " + read + ".";
    }
}
