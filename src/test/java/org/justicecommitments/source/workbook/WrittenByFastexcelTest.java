package org.justicecommitments.source.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.justicecommitments.source.Cell.Kind;
import org.justicecommitments.source.Limits;
import org.justicecommitments.source.RandomText;
import org.justicecommitments.source.Row;

/** Random workbooks, written by fastexcel and read twice: by the program as a stream, and by POI's own model. */
class WrittenByFastexcelTest {

    private static final List<String> FORMATS =
            List.of("m/d/yyyy", "dd/mm/yyyy", "yyyy-mm-dd hh:mm", "mmm-yy", "yyyy", "d-mmm", "0.00", "@");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyCellIsReadAsPoiReadsIt(long seed) throws IOException {
        byte[] bytes = workbook(new Random(seed));
        TakenSheets taken = new TakenSheets();
        Path file = Files.write(folder.resolve("fast.xlsx"), bytes);

        assertThat(new XlsxFormat(Limits.DEFAULT, folder).read(file, taken)).isEmpty();

        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        taken.rows.get("Plans").forEach(row -> row.cells().forEach(cell -> kinds.add(cell.kind())));
        assertThat(kinds).contains(Kind.TEXT, Kind.NUMBER, Kind.DATE, Kind.BOOLEAN, Kind.UNCALCULATED);
        try (XSSFWorkbook expected = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            PoiRows.assertSame(
                    PoiRows.seen(taken.rows.get("Plans")).stream()
                            .filter(row -> !row.cells().isEmpty())
                            .toList(),
                    PoiRows.rows(expected.getSheet("Plans")).stream()
                            .filter(row -> !row.cells().isEmpty())
                            .map(row -> new Row(row.number(), row.cells()))
                            .toList());
        }
    }

    private static byte[] workbook(Random random) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Plans");
            RandomText texts = new RandomText(random);
            for (int row = 0; row < 120; row++) {
                for (int column = 0; column < 12; column++) {
                    fill(sheet, row, column, random, texts);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, int row, int column, Random random, RandomText texts) {
        switch (random.nextInt(9)) {
            case 0, 1 -> sheet.value(row, column, texts.next());
            case 2 -> sheet.inlineString(row, column, texts.next());
            case 3 -> sheet.value(row, column, random.nextInt(100_000));
            case 4 -> sheet.value(row, column, random.nextInt(1_000_000) / 1000.0);
            case 5 -> sheet.value(row, column, random.nextBoolean());
            case 6 -> sheet.formula(row, column, "SUM(1,2)");
            case 7 -> {
                sheet.value(row, column, LocalDate.of(1990, 1, 1).plusDays(random.nextInt(20_000)));
                sheet.style(row, column)
                        .format(FORMATS.get(random.nextInt(FORMATS.size())))
                        .set();
            }
            default -> {}
        }
    }
}
