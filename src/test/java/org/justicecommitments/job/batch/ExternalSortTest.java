package org.justicecommitments.job.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.finding.FindingPlace;

class ExternalSortTest {

    static Stream<Arguments> sizes() {
        return Stream.of(
                arguments(0, 10), arguments(10, 10), arguments(11, 10), arguments(1000, 7), arguments(1000, 2000));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void valuesComeInTheOrderOfAStableSortHoweverFewMemoryHolds(int size, int most, @TempDir Path folder)
            throws IOException {
        Random random = new Random(size + most);
        StageFile<Finding> file = Workspace.findings(folder.resolve("some.findings"));
        ExternalSort<Finding> sort = new ExternalSort<>(file, Finding.ORDER, most);
        List<Finding> expected = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            FindingKind kind = FindingKind.note("kind_" + random.nextInt(3), "When é.", "How.");
            FindingPlace place =
                    new FindingPlace("file", "sheet", random.nextInt(9), "", "column " + random.nextInt(2));
            Finding finding = new Finding(kind, place, "", "Same.", 1 + i); // the count is in no order
            expected.add(finding);
            sort.add(finding);
        }
        expected.sort(Finding.ORDER);
        List<Finding> sorted = new ArrayList<>();
        sort.drain(sorted::add);
        assertEquals(expected, sorted);
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count(), "runs are taken away");
        }
    }
}
