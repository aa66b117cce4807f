package org.justicecommitments.normalize;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.justicecommitments.normalize.DateOrder.Order;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.Header;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.RowFile;

/**
 * A sheet with one column a key, whose rows a test writes. The header stands in row 1, and the heading of each column is
 * its key in capital letters.
 */
public final class SyntheticSheet {

    /** Three vintages with ids, order of dates and completion scale as the real ones have them. */
    public static final Map<String, Vintage> VINTAGES = Map.of(
            "ogp-2024",
            new Vintage("ogp-2024", LocalDate.of(2024, 6, 30), true, false, Order.MONTH_FIRST, true),
            "ogp-2016",
            new Vintage("ogp-2016", LocalDate.of(2016, 6, 30), false, true, Order.DAY_FIRST, true),
            "ogp-2015",
            new Vintage("ogp-2015", LocalDate.of(2015, 5, 31), false, true, Order.MONTH_FIRST, false));

    private final int number;
    private final String vintage;
    private final List<String> keys;
    private final List<Row> rows = new ArrayList<>();

    /** A sheet without rows. */
    public SyntheticSheet(int number, String vintage, List<String> keys) {
        this.number = number;
        this.vintage = vintage;
        this.keys = List.copyOf(keys);
    }

    /** Adds a row of texts, one a column from the left; an empty one gives no cell. */
    public SyntheticSheet row(String... texts) {
        List<Cell> cells = IntStream.range(0, texts.length)
                .filter(column -> !texts[column].isEmpty())
                .mapToObj(column -> new Cell(column, Cell.Kind.TEXT, texts[column]))
                .toList();
        return cells(cells);
    }

    /** Adds a row of cells. */
    public SyntheticSheet cells(List<Cell> cells) {
        rows.add(new Row(rows.size() + 2, cells));
        return this;
    }

    /** The rows so far. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** The sheet as it was read, with its rows nowhere. */
    public ReadSheet sheet() {
        return sheet(Path.of("nowhere.rows"));
    }

    /** The sheet as it was read, with its rows in a file of this folder. */
    public ReadSheet writeTo(Path folder) throws IOException {
        Path file = folder.resolve(number + ".rows");
        try (RowFile.Writer writer = new RowFile.Writer(file)) {
            for (Row row : rows) {
                writer.append(row);
            }
        }
        return sheet(file);
    }

    private ReadSheet sheet(Path file) {
        List<Header.Column> columns = IntStream.range(0, keys.size())
                .mapToObj(index -> new Header.Column(
                        index, keys.get(index).toUpperCase(java.util.Locale.ROOT), keys.get(index), ""))
                .toList();
        return new ReadSheet(
                number,
                vintage + ".csv",
                "Sheet" + number,
                Optional.of(new Header(vintage, 1, columns)),
                List.of(),
                false,
                new ReadSheet.Tally(rows.size() + 1L, 1, 0, 0),
                file);
    }

    /** Keys as the arguments of a constructor. */
    public static List<String> keys(String... keys) {
        return Arrays.asList(keys);
    }
}
