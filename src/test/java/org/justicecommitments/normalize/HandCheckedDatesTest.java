package org.justicecommitments.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.justicecommitments.commitment.PartialDate;
import org.justicecommitments.normalize.DateOrder.Order;

/** 200 date cells over all shapes of three vintages, each read by a person in the light of its row and of other exports. */
class HandCheckedDatesTest {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    @Test
    void everyHandCheckedDateIsReadAsAPersonReadsIt() throws IOException {
        List<String> differences = new ArrayList<>();
        int cells = 0;
        try (Reader reader = new InputStreamReader(
                        Objects.requireNonNull(getClass().getResourceAsStream("/dates/hand-checked.csv")),
                        StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(reader, FORMAT)) {
            for (CSVRecord cell : parser) {
                cells++;
                String read = read(cell);
                String expected = String.join(" ", cell.get("precision"), cell.get("earliest"), cell.get("latest"));
                if (!read.equals(expected)) {
                    differences.add(cell.get("vintage") + " " + cell.get("text") + ": " + read + ", not " + expected);
                }
            }
        }
        assertThat(cells).isEqualTo(200);
        assertThat(differences).isEmpty();
    }

    private static String read(CSVRecord cell) {
        DateOrder order =
                switch (cell.get("vintage")) {
                    case "ogp-2016" -> new DateOrder(Order.DAY_FIRST, 1, 0, true);
                    case "ogp-2024" -> new DateOrder(Order.MONTH_FIRST, 1, 1, true);
                    default -> new DateOrder(Order.MONTH_FIRST, 0, 0, false);
                };
        Optional<Order> sibling = DateReader.provenOrder(cell.get("other_date"));
        return new DateReader(order)
                .read(cell.get("text"), false, sibling)
                .date()
                .map(HandCheckedDatesTest::show)
                .orElse("  ");
    }

    private static String show(PartialDate date) {
        return String.join(
                " ",
                date.precision().code(),
                date.earliest().map(LocalDate::toString).orElse(""),
                date.latest().map(LocalDate::toString).orElse(""));
    }
}
