package org.justicecommitments.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the rows below a header apart: data, totals, notes, the header once more, another table. */
final class RowKinds {

    private static final Set<String> TOTALS =
            Set.of("sum", "total", "totals", "grand total", "suma", "totales", "somme", "totaux", "soma", "totais");

    private static final Pattern FOOTNOTE = Pattern.compile(
            "(?i)(?:\\*|†|\\(?\\d\\)\\s|(?:foot)?notes?\\b|sources?\\b|notas?\\b|fuentes?\\b|fontes?\\b|remarques?\\b|last updated\\b).*",
            Pattern.DOTALL);

    private static final int FEWEST_HEADINGS = 3;
    private static final int LONGEST_HEADING = 200;

    private final Header header;
    private final Layout layout;
    private final List<String> required;
    private final List<List<String>> headerTexts = new ArrayList<>();
    private boolean afterBlank;
    private int lastRow;
    private boolean ended;

    /** What a row below the header is. */
    enum Kind {
        DATA,
        REPEATED_HEADER,
        TOTALS,
        FOOTNOTE,
        /** A single text below a blank row: the title of another table, if one follows. */
        LONE_TEXT,
        OTHER_TABLE,
        BEHIND_TABLE
    }

    RowKinds(Header header, Layout layout, List<String> required) {
        this.header = header;
        this.layout = layout;
        this.required = required;
        this.lastRow = header.row();
    }

    /** Takes a row down to the header's last one, of which there are so many. */
    void examine(Row row, int headerRows) {
        if (row.number() > header.row() - headerRows) {
            headerTexts.add(texts(row));
        }
    }

    /** Takes notice of a blank row. */
    void blank() {
        afterBlank = true;
    }

    Kind kind(Row row) {
        boolean apart = afterBlank || row.number() > lastRow + 1;
        afterBlank = false;
        lastRow = row.number();
        if (ended) {
            return Kind.BEHIND_TABLE;
        } else if (repeatsHeader(row)) {
            return Kind.REPEATED_HEADER;
        } else if (isTotals(row)) {
            return Kind.TOTALS;
        } else if (isOtherHeader(row, apart)) {
            ended = true;
            return Kind.OTHER_TABLE;
        } else if (apart && isLone(row)) {
            afterBlank = true; // the next row may be lone as well
            return FOOTNOTE.matcher(lone(row)).matches() ? Kind.FOOTNOTE : Kind.LONE_TEXT;
        }
        return Kind.DATA;
    }

    private static List<String> texts(Row row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    private boolean repeatsHeader(Row row) {
        for (int i = 0; i < headerTexts.size(); i++) {
            List<String> texts = headerTexts.get(i);
            boolean last = i == headerTexts.size() - 1;
            if (row.cells().size() == texts.size() && (last || texts.size() > 1) && texts.equals(texts(row))) {
                return true;
            }
        }
        return false;
    }

    private boolean isTotals(Row row) {
        for (String key : required) {
            OptionalInt column = header.indexOf(key);
            if (column.isPresent()
                    && row.cell(column.getAsInt())
                            .filter(c -> !c.isBlank() && !isTotal(c))
                            .isPresent()) {
                return false;
            }
        }
        return row.cells().stream().anyMatch(RowKinds::isTotal);
    }

    private static boolean isTotal(Cell cell) {
        return cell.text().length() < 20
                && TOTALS.contains(cell.text().strip().replace(":", "").toLowerCase(Locale.ROOT));
    }

    /** Whether most cells of a row are headings that the layout knows. */
    private boolean isOtherHeader(Row row, boolean apart) {
        List<Cell> filled = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        long looksLike = filled.stream().limit(2).filter(this::isHeading).count();
        if (filled.size() < FEWEST_HEADINGS || looksLike == 0 && !apart) {
            return false;
        }
        long headings = filled.stream().filter(this::isHeading).count();
        return headings >= FEWEST_HEADINGS && headings * 2 > filled.size();
    }

    private boolean isHeading(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT
                && cell.text().length() < LONGEST_HEADING
                && layout.key(cell.text()).isPresent();
    }

    private static boolean isLone(Row row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count() == 1;
    }

    private static String lone(Row row) {
        return row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .map(cell -> cell.text().strip())
                .findFirst()
                .orElse("");
    }
}
