package org.justicecommitments.job.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.job.batch.CompactForm.In;
import org.justicecommitments.job.batch.CompactForm.Out;
import org.justicecommitments.summarize.SummaryTable;

/** The parts of a summary, cell by cell: one that lists commitments has as many rows as there are. */
final class SummaryCodec implements CompactForm.Codec<SummaryTable> {

    private static final SummaryTable.ValueType[] TYPES = SummaryTable.ValueType.values();
    private static final int EMPTY = 0;
    private static final int WORD = 1;
    private static final int TEXT = 2;
    private static final int INTEGER = 3;
    private static final int LONG = 4;
    private static final int NUMBER = 5;
    private static final int YES = 6;
    private static final int NO = 7;

    /** Shorter texts may be codes and names, which recur. */
    private static final int LONGEST_WORD = 60;

    @Override
    public void write(SummaryTable table, Out out) throws IOException {
        out.text(table.name());
        out.text(table.question());
        out.number(table.columns().size());
        for (SummaryTable.Column column : table.columns()) {
            out.text(column.name());
            out.number(column.type().ordinal());
            out.text(column.definition());
            out.number(column.key() ? 1 : 0);
        }
        out.number(table.rows().size());
        for (List<Optional<Object>> row : table.rows()) {
            out.number(row.size());
            for (Optional<Object> cell : row) {
                cell(cell, out);
            }
        }
    }

    private static void cell(Optional<Object> cell, Out out) throws IOException {
        if (cell.isEmpty()) {
            out.number(EMPTY);
        } else if (cell.get() instanceof String text && text.length() <= LONGEST_WORD) {
            out.number(WORD);
            out.word(text);
        } else if (cell.get() instanceof String text) {
            out.number(TEXT);
            out.text(text);
        } else if (cell.get() instanceof Integer number) {
            out.number(INTEGER);
            out.number(number);
        } else if (cell.get() instanceof Long number) {
            out.number(LONG);
            out.whole(number);
        } else if (cell.get() instanceof Double number) {
            out.number(NUMBER);
            out.real(number);
        } else if (cell.get() instanceof Boolean flag) {
            out.number(flag ? YES : NO);
        } else {
            throw new IllegalArgumentException("No way to write a " + cell.get().getClass());
        }
    }

    @Override
    public SummaryTable read(In in) throws IOException {
        String name = in.text();
        String question = in.text();
        List<SummaryTable.Column> columns = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            columns.add(new SummaryTable.Column(in.text(), TYPES[in.number()], in.text(), in.number() == 1));
        }
        List<List<Optional<Object>>> rows = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            int cells = in.number();
            List<Optional<Object>> row = new ArrayList<>(cells);
            for (int i = 0; i < cells; i++) {
                row.add(Optional.ofNullable(cell(in)));
            }
            rows.add(row);
        }
        return new SummaryTable(name, question, columns, rows);
    }

    private static @Nullable Object cell(In in) throws IOException {
        return switch (in.number()) {
            case WORD -> in.word();
            case TEXT -> in.text();
            case INTEGER -> in.number();
            case LONG -> in.whole();
            case NUMBER -> in.real();
            case YES -> true;
            case NO -> false;
            default -> null;
        };
    }
}
