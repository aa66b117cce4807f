package org.justicecommitments.normalize;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.PartialDate;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingPlace;
import org.justicecommitments.finding.Findings;
import org.justicecommitments.normalize.DateOrder.Order;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.Composition.Composed;
import org.justicecommitments.source.Header;
import org.justicecommitments.source.Origin;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.source.Row;

/** The date columns of a sheet: which order of day and month their cells prove. */
public final class DateColumns {

    private static final List<Field<PartialDate>> FIELDS = List.of(Field.START_DATE, Field.END_DATE);

    private final ReadSheet sheet;
    private final Header header;
    private final Vintage vintage;
    private final Map<Field<PartialDate>, OptionalInt> columns = new HashMap<>();
    private final BitSet indices = new BitSet();
    private final Map<Field<PartialDate>, int[]> proven = new HashMap<>();
    private final Map<Field<PartialDate>, DateReader> readers = new HashMap<>();

    /** The date columns of a readable sheet. */
    public DateColumns(ReadSheet sheet, Vintage vintage) {
        this.sheet = sheet;
        this.header = sheet.header().orElseThrow();
        this.vintage = vintage;
        FIELDS.forEach(field -> {
            proven.put(field, new int[Order.values().length]);
            OptionalInt column = header.indexOf(field.name());
            columns.put(field, column);
            column.ifPresent(indices::set);
        });
    }

    /** Whether a column is one of them. */
    public boolean isOne(int column) {
        return indices.get(column);
    }

    /** Looks at a row, of which only the cells in these columns count; all rows must be looked at before the first is read. */
    public void examine(Row row) {
        for (Field<PartialDate> field : FIELDS) {
            for (String text : texts(field, row)) {
                DateReader.provenOrder(text).ifPresent(order -> counts(field)[order.ordinal()]++);
            }
        }
    }

    /** How many cells prove each order, column by column: to be added up with what others have looked at. */
    public List<Integer> counts() {
        return FIELDS.stream()
                .flatMap(field -> Arrays.stream(counts(field)).boxed())
                .toList();
    }

    /** Adds the counts of other rows of the sheet. */
    public void add(List<Integer> others) {
        int at = 0;
        for (Field<PartialDate> field : FIELDS) {
            int[] own = counts(field);
            for (int order = 0; order < own.length; order++) {
                own[order] += others.get(at++);
            }
        }
    }

    /** Ends the looking, and says what was found of the columns. */
    public void conclude(Findings findings) {
        for (Field<PartialDate> field : FIELDS) {
            DateOrder order = order(field);
            readers.put(field, new DateReader(order));
            header.indexOf(field.name()).ifPresent(column -> report(order, header.heading(column), findings));
        }
    }

    private DateOrder order(Field<PartialDate> field) {
        int[] counts = counts(field);
        return new DateOrder(
                vintage.dateOrder(),
                counts[Order.DAY_FIRST.ordinal()],
                counts[Order.MONTH_FIRST.ordinal()],
                vintage.dateOrderMixed());
    }

    private int[] counts(Field<PartialDate> field) {
        return proven.computeIfAbsent(field, f -> new int[Order.values().length]);
    }

    private void report(DateOrder order, String heading, Findings findings) {
        FindingPlace place = FindingPlace.ofColumn(sheet.file(), sheet.sheet(), heading);
        String counts = "%d cells can only be day-month, %d only month-day."
                .formatted(order.dayFirstProven(), order.monthFirstProven());
        if (order.dayFirstProven() > 0 && order.monthFirstProven() > 0) {
            findings.add(new Finding(NormalizeFindings.DATE_ORDER_MIXED, place, "", counts));
        } else if (order.isProven() && order.prevailing() != order.declared()) {
            findings.add(new Finding(NormalizeFindings.DATE_ORDER_CONTRADICTS, place, "", counts));
        }
    }

    /** Reads a date of a row. */
    DateReader.Understood read(Field<PartialDate> field, Row row, String text, Cell.Kind kind) {
        Field<PartialDate> other = field.equals(Field.START_DATE) ? Field.END_DATE : Field.START_DATE;
        Optional<Order> sibling = provenOrder(other, row);
        DateReader reader = readers.get(field);
        if (reader == null) {
            throw new IllegalStateException("The columns must be concluded before they are read");
        }
        return kind == Cell.Kind.DAY_OF_YEAR
                ? reader.readWithHiddenYear(text, vintage.sourceDate().getYear())
                : reader.read(text, kind == Cell.Kind.DATE, sibling);
    }

    private Optional<Order> provenOrder(Field<PartialDate> field, Row row) {
        for (String text : texts(field, row)) {
            Optional<Order> order = DateReader.provenOrder(text);
            if (order.isPresent()) {
                return order;
            }
        }
        return Optional.empty();
    }

    private List<String> texts(Field<PartialDate> field, Row row) {
        OptionalInt column = columns.getOrDefault(field, OptionalInt.empty());
        if (column.isEmpty()) {
            return List.of();
        }
        Optional<Composed> composed = row.composition().at(column.getAsInt());
        return composed.isPresent()
                ? composed.get().origins().stream().map(Origin::text).toList()
                : row.cell(column.getAsInt()).map(cell -> List.of(cell.text())).orElse(List.of());
    }
}
