package org.justicecommitments.normalize.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.justicecommitments.normalize.identity.Likeness.Words;

class LikenessTest {

    private static Words words(String title, Set<Integer> shingles, String number) {
        return new Words(title.isEmpty() ? List.of() : List.of(Set.of(title.split(" ", -1))), shingles, number);
    }

    private static Set<Integer> shingles(int from, int to) {
        return IntStream.range(from, to).boxed().collect(Collectors.toSet());
    }

    /** Likeness of titles and texts, whether both have texts, the same number: the same commitment. */
    @ParameterizedTest
    @CsvSource({
        "1.00, 0.00, false, false, true",
        "0.85, 0.00, false, false, true",
        "0.84, 0.00, false, true,  false",
        "1.00, 0.00, true,  false, false",
        "1.00, 0.24, true,  false, false",
        "1.00, 0.24, true,  true,  true",
        "1.00, 0.25, true,  false, true",
        "0.30, 0.60, true,  false, true",
        "0.29, 0.60, true,  false, false",
        "0.00, 0.60, true,  true,  true",
        "0.60, 0.35, true,  false, true",
        "0.59, 0.35, true,  false, false",
        "0.60, 0.34, true,  true,  false"
    })
    void theBoundsOfBeingTheSame(double title, double text, boolean texts, boolean number, boolean same) {
        assertThat(new Likeness(title, text, texts, number).isSame()).isEqualTo(same);
    }

    @Test
    void likenessDoesNotDependOnWhichComesFirst() {
        Words one = words("free legal aid", shingles(0, 30), "1");
        Words other = words("legal aid", shingles(10, 60), "1");

        assertThat(Likeness.of(one, other)).isEqualTo(Likeness.of(other, one));
        assertThat(Likeness.of(one, one)).isEqualTo(new Likeness(1, 1, true, true));
    }

    @Test
    void aTextWithinALongerOneIsNoTwin() {
        Likeness part = Likeness.of(words("a", shingles(0, 100), ""), words("b", shingles(0, 400), ""));

        assertThat(part.text()).isEqualTo(0.25);
        assertThat(part.isSame()).isFalse();
    }

    @Test
    void onlyTheSameWordsAndNumberAreACopy() {
        assertThat(new Likeness(1, 1, true, true).isEqual()).isTrue();
        assertThat(new Likeness(1, 0, false, true).isEqual()).isTrue();
        assertThat(new Likeness(1, 1, true, false).isEqual()).isFalse();
        assertThat(new Likeness(1, 0.99, true, true).isEqual()).isFalse();
        assertThat(new Likeness(0.99, 1, true, true).isEqual()).isFalse();
    }

    @Test
    void nothingIsLikeNothing() {
        Likeness likeness = Likeness.of(words("", Set.of(), ""), words("", Set.of(), ""));

        assertThat(likeness).isEqualTo(new Likeness(0, 0, false, false));
        assertThat(likeness.isSame()).isFalse();
    }

    @Test
    void theEvidenceIsWrittenTheSameInEveryLanguage() {
        assertThat(new Likeness(0.5, 1, true, true)).hasToString("titles 0.50 alike, texts 1.00, number the same");
    }
}
