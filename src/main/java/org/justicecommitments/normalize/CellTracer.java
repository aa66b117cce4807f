package org.justicecommitments.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.PartialDate;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.commitment.RowPlace;
import org.justicecommitments.commitment.Status;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.Composition.Composed;
import org.justicecommitments.source.Header;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.source.Row;
import org.justicecommitments.vocabulary.MissingCodes;

/** Leads a commitment's answers back to the cells that they come from. */
public final class CellTracer {

    private static final TextRule CLEAN = new TextRule();
    private static final ContactRule WITHHOLD = new ContactRule();
    private static final int ROWS_KEPT = 8;

    private final ReadingFile.Reader readings;
    private final MissingCodes missing;
    private final Map<Integer, Map<String, Header.Column>> headers = new HashMap<>();
    private final Map<RowPlace, Row> rows = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<RowPlace, Row> eldest) {
            return size() > ROWS_KEPT; // a commitment's rows are asked for again and again, then never more
        }
    };

    /** A tracer over the rows that these readings were read from. */
    public CellTracer(ReadingFile.Reader readings, Vocabularies vocabularies) {
        this.readings = readings;
        this.missing = vocabularies.missing();
    }

    /** The cells that give a field's answer; none if no export has such a column, or the cell holds nothing. */
    public List<TracedCell> trace(Commitment commitment, Field<?> field) {
        return commitment
                .merge()
                .speaker(field)
                .flatMap(reading -> cell(reading, List.of(field.name(), field.name() + RowNormalizer.TWIN_KEY)))
                .map(found -> traced(found, rules(field, found.cell)))
                .orElse(List.of());
    }

    /** The cell that gives OGP's answer for a policy area. */
    public List<TracedCell> traceArea(Commitment commitment, String code) {
        return commitment
                .merge()
                .areaSpeaker(code)
                .flatMap(reading -> cell(reading, List.of(RowNormalizer.AREA_KEY + code)))
                .map(found -> traced(found, List.of("policy_area")))
                .orElse(List.of());
    }

    private record Found(ReadSheet sheet, Row row, Header.Column column, Cell cell) {}

    private Optional<Found> cell(Reading reading, List<String> keys) {
        RowPlace place = reading.place();
        ReadSheet sheet = readings.readSheet(place);
        Map<String, Header.Column> columns = headers.computeIfAbsent(
                place.sheetNumber(), number -> sheet.header().orElseThrow().byKey());
        Row row = rows.computeIfAbsent(place, readings::row);
        for (String key : keys) {
            Header.Column column = columns.get(key);
            Optional<Cell> cell = column == null ? Optional.empty() : row.cell(column.index());
            if (column != null && cell.isPresent()) {
                return Optional.of(new Found(sheet, row, column, cell.get()));
            }
        }
        return Optional.empty();
    }

    private static List<TracedCell> traced(Found found, List<String> rules) {
        Optional<Composed> composed = found.row.composition().at(found.column.index());
        if (composed.isEmpty()) {
            return List.of(new TracedCell(
                    found.sheet.place(found.row, found.column.index()),
                    found.column.heading(),
                    ContactRule.published(found.cell.text()),
                    rules));
        }
        List<String> all = new ArrayList<>(List.of(composed.get().take().rule()));
        all.addAll(rules);
        return composed.get().origins().stream()
                .map(origin -> new TracedCell(
                        found.sheet.place(origin),
                        origin.isOfJobFile()
                                ? found.column.heading()
                                : found.sheet.header().orElseThrow().heading(origin.column()),
                        ContactRule.published(origin.text()),
                        all))
                .toList();
    }

    private List<String> rules(Field<?> field, Cell cell) {
        List<String> rules = new ArrayList<>();
        String clean = CLEAN.apply(cell.text());
        if (!clean.equals(cell.text())) {
            rules.add(CLEAN.key());
        }
        Optional<Status> status = missing.statusOf(field, clean);
        if (status.isPresent()) {
            rules.add("missing_code");
        } else if (field.type() == String.class) {
            textRules(field, clean, rules);
        } else if (field.type() == PartialDate.class) {
            rules.add("read_date");
        } else if (field.type() == Integer.class) {
            rules.add("read_number");
        } else {
            if (!new LabelRule().apply(clean).equals(clean)) {
                rules.add(new LabelRule().key());
            }
            rules.add("coded_answer");
        }
        return List.copyOf(rules);
    }

    private static void textRules(Field<?> field, String clean, List<String> rules) {
        if (!WITHHOLD.apply(clean).equals(clean)) {
            rules.add(WITHHOLD.key());
        }
        CommitmentNumberRule repair = new CommitmentNumberRule();
        if (field.equals(Field.COMMITMENT_NUMBER) && !repair.apply(clean).equals(clean)) {
            rules.add(repair.key());
        }
        if (field.equals(Field.MEMBER)) {
            rules.add("member_list");
        }
    }
}
