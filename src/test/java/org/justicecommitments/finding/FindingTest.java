package org.justicecommitments.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.justicecommitments.provenance.CellPlace;

class FindingTest {

    private static final FindingKind KIND = FindingKind.warning("odd", "When it is odd.", "Make it even.");

    @Test
    void aLongValueIsShortened() {
        Finding exact = new Finding(KIND, FindingPlace.RUN, "x".repeat(200), "Odd.");
        Finding longer = new Finding(KIND, FindingPlace.RUN, "x".repeat(201), "Odd.");

        assertThat(exact.value()).isEqualTo("x".repeat(200));
        assertThat(longer.value()).hasSize(200).isEqualTo("x".repeat(199) + "…");
        assertThat(longer.count()).isEqualTo(1);
    }

    @Test
    void findingsAreOrderedByPlaceAndThenByWhatTheySay() {
        List<Finding> inOrder = List.of(
                finding(FindingPlace.ofFile("a.csv"), "a"),
                finding(FindingPlace.ofFile("b.xlsx"), "a"),
                finding(FindingPlace.ofSheet("b.xlsx", "Plans"), "a"),
                finding(FindingPlace.ofColumn("b.xlsx", "Plans", "Title"), "a"),
                finding(FindingPlace.ofRow("b.xlsx", "Plans", 2), "a"),
                finding(FindingPlace.ofRow("b.xlsx", "Plans", 2), "b"),
                finding(FindingPlace.ofCell(new CellPlace("b.xlsx", "Plans", 2, 0), "Title"), "a"),
                finding(FindingPlace.ofRow("b.xlsx", "Plans", 10), "a"),
                finding(FindingPlace.RUN, "a"),
                finding(FindingPlace.RUN, "b"));
        for (int seed = 0; seed < 20; seed++) {
            List<Finding> shuffled = new ArrayList<>(inOrder);
            Collections.shuffle(shuffled, new Random(seed));

            shuffled.sort(Finding.ORDER);

            assertThat(shuffled).isEqualTo(inOrder);
        }
    }

    private static Finding finding(FindingPlace place, String message) {
        return new Finding(KIND, place, "", message);
    }

    @Test
    void aKindSaysHowMuchItMattersAndWhoCanMendIt() {
        assertThat(FindingKind.error("a", "b", "c").severity().code()).isEqualTo("error");
        assertThat(FindingKind.warning("a", "b", "c").severity().code()).isEqualTo("warning");
        assertThat(FindingKind.note("a", "b", "c").severity().code()).isEqualTo("note");
        assertThat(KIND.responsible().code()).isEqualTo("source");
        assertThat(KIND.ours())
                .isEqualTo(new FindingKind("odd", Severity.WARNING, Responsible.US, KIND.when(), KIND.remedy()));
    }

    @Test
    void aPlaceIsAsExactAsItIsKnown() {
        assertThat(FindingPlace.ofCell(new CellPlace("a.xlsx", "Plans", 12, 27), "Title"))
                .isEqualTo(new FindingPlace("a.xlsx", "Plans", 12, "AB12", "Title"));
        assertThat(FindingPlace.ofRow("a.xlsx", "Plans", 12))
                .isEqualTo(new FindingPlace("a.xlsx", "Plans", 12, "", ""));
        assertThat(FindingPlace.RUN.file()).isEmpty();
    }
}
