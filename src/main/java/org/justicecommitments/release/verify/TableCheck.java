package org.justicecommitments.release.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.release.csv.CsvTableReader;
import org.justicecommitments.release.csv.CsvValue;
import org.justicecommitments.release.parquet.ParquetTableReader;
import org.justicecommitments.release.verify.DataDictionary.DictionaryColumn;

/**
 * Reads a table back in all its formats, row beside row, and holds it against the data dictionary: columns, types,
 * codes, primary key.
 */
final class TableCheck {

    private static final String TABLE = "table";

    private final String table;
    private final List<DictionaryColumn> columns;
    private final Checks checks;
    private final Faults faults = new Faults();

    /**
     * A check of a table.
     *
     * @param table its path in the release, without ending
     * @param columns its columns, as the data dictionary has them
     */
    TableCheck(String table, List<DictionaryColumn> columns, Checks checks) {
        this.table = table;
        this.columns = columns;
        this.checks = checks;
    }

    /** Checks the table in the formats that are there, and gives the number of its rows. */
    long check(Optional<Path> csv, Optional<Path> parquet) {
        long[] counted = new long[1];
        checks.make(TABLE, table, () -> {
            try (CsvTableReader first = csv.isPresent() ? new CsvTableReader(csv.get()) : null;
                    ParquetTableReader second = parquet.isPresent() ? new ParquetTableReader(parquet.get()) : null) {
                boolean sameColumns = (first == null || sameColumns("CSV", first.columns(), names(inCsv())))
                        && (second == null || sameColumns("Parquet", second.columns(), names(columns)));
                long rows = sameColumns ? rows(first, second) : 0;
                counted[0] = rows;
                faults.report(TABLE, checks);
                String both = first == null || second == null ? "" : ", the same in CSV and Parquet";
                return "%d rows%s, as the dictionary says".formatted(rows, both);
            }
        });
        return counted[0];
    }

    private List<DictionaryColumn> inCsv() {
        return columns.stream().filter(DictionaryColumn::inCsv).toList();
    }

    private static List<String> names(List<DictionaryColumn> columns) {
        return columns.stream().map(DictionaryColumn::name).toList();
    }

    private boolean sameColumns(String format, List<String> found, List<String> expected) {
        if (found.equals(expected)) {
            return true;
        }
        int first = IntStream.range(0, Math.max(found.size(), expected.size()))
                .filter(i -> !Objects.equals(at(found, i), at(expected, i)))
                .findFirst()
                .orElse(0);
        checks.wrong(
                TABLE,
                table,
                "column %d of the %s is %s; the dictionary says %s"
                        .formatted(first + 1, format, at(found, first), at(expected, first)));
        return false;
    }

    private static String at(List<String> names, int index) {
        return index < names.size() ? names.get(index) : "none";
    }

    private long rows(@Nullable CsvTableReader csv, @Nullable ParquetTableReader parquet) throws IOException {
        List<DictionaryColumn> read = csv == null ? columns : inCsv();
        int[] inParquet = read.stream().mapToInt(columns::indexOf).toArray();
        int[] keys =
                IntStream.range(0, read.size()).filter(i -> read.get(i).key()).toArray();
        boolean ascends = table.startsWith("data/") || table.startsWith("quality/");
        KeyOrder order = new KeyOrder(
                Arrays.stream(keys).mapToObj(i -> read.get(i).type()).toList(), ascends);
        for (long row = 1; ; row++) {
            Optional<List<String>> first =
                    csv == null ? Optional.empty() : csv.next().map(CsvTableReader.Row::cells);
            Optional<List<String>> second = parquet == null ? Optional.empty() : texts(parquet.next(), inParquet);
            if (csv != null && parquet != null && first.isPresent() != second.isPresent()) {
                faults.add("rows", at(row), (first.isPresent() ? "CSV" : "Parquet") + " has more rows");
                return row;
            }
            Optional<List<String>> either = first.or(() -> second);
            if (either.isEmpty()) {
                return row - 1;
            }
            List<String> cells = either.get();
            compare(row, read, cells, second.orElse(cells));
            types(row, read, cells);
            Optional<String> fault =
                    order.next(Arrays.stream(keys).mapToObj(cells::get).toList());
            if (fault.isPresent()) {
                faults.add("key", at(row), fault.get());
            }
        }
    }

    private static Optional<List<String>> texts(Optional<List<Optional<Object>>> row, int... positions) {
        return row.map(values -> {
            List<String> texts = new ArrayList<>(positions.length);
            for (int position : positions) {
                texts.add(CsvValue.text(values.get(position)));
            }
            return texts;
        });
    }

    private String at(long row) {
        return "%s, row %d".formatted(table, row);
    }

    private void compare(long row, List<DictionaryColumn> read, List<String> csv, List<String> parquet) {
        for (int i = 0; i < read.size(); i++) {
            if (!csv.get(i).equals(parquet.get(i))) {
                faults.add(
                        "same",
                        at(row),
                        "%s is '%s' in CSV and '%s' in Parquet"
                                .formatted(read.get(i).name(), brief(csv.get(i)), brief(parquet.get(i))));
            }
        }
    }

    private void types(long row, List<DictionaryColumn> read, List<String> cells) {
        for (int i = 0; i < read.size(); i++) {
            DictionaryColumn column = read.get(i);
            String cell = cells.get(i);
            if (cell.isEmpty()) {
                if (column.required().orElse(false)) {
                    faults.add("required", at(row), column.name() + " is empty, and must not be");
                }
                continue;
            }
            if (!fits(column, cell)) {
                faults.add(
                        "type",
                        at(row),
                        "%s is '%s', and no %s"
                                .formatted(
                                        column.name(),
                                        brief(cell),
                                        column.type().code()));
            } else if (!column.codes().isEmpty() && !column.codes().contains(cell)) {
                faults.add(
                        "code",
                        at(row),
                        "%s is '%s', which %s does not list"
                                .formatted(column.name(), brief(cell), DataDictionary.CODES));
            }
        }
    }

    private static boolean fits(DictionaryColumn column, String cell) {
        return switch (column.type()) {
            case TEXT -> cell.indexOf('\n') < 0;
            case INTEGER -> cell.matches("-?[0-9]{1,18}");
            case NUMBER -> cell.matches("-?[0-9]+(\\.[0-9]+)?");
            case BOOLEAN -> cell.equals("true") || cell.equals("false");
            case DATE -> isDate(cell);
        };
    }

    private static boolean isDate(String cell) {
        try {
            return LocalDate.parse(cell).toString().equals(cell);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String brief(String cell) {
        return cell.length() <= 60 ? cell : cell.substring(0, 60) + "...";
    }
}
