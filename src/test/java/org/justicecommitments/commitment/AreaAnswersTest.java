package org.justicecommitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AreaAnswersTest {

    private static final Answer<Boolean> SET = Answer.of(true);
    private static final Answer<Boolean> UNSET = Answer.of(false);
    private static final Answer<Boolean> UNREVIEWED = new Answer.NotReviewed<>();

    @Test
    void answersAreFoundByCodeAndHandedOverInTheOrderOfTheCodes() {
        AreaAnswers answers = AreaAnswers.of(Map.of("justice", SET, "anti_corruption", UNSET));
        assertThat(answers.get("justice")).isEqualTo(SET);
        assertThat(answers.get("judiciary")).isEqualTo(Answer.none());
        assertThat(answers.has("judiciary")).isFalse();
        assertThat(answers.codes().hasAll(List.of("justice", "anti_corruption")))
                .isTrue();
        assertThat(answers.codes().hasAll(List.of("justice", "judiciary"))).isFalse();
        assertThat(answers.any(true)).isTrue();
        List<String> codes = new ArrayList<>();
        answers.forEach((code, answer) -> codes.add(code));
        assertThat(codes).containsExactly("anti_corruption", "justice");
    }

    @Test
    void anOlderRowAnswersWhereTheNewerHasNoValue() {
        AreaAnswers newer = AreaAnswers.of(Map.of("gender", Answer.none(), "justice", UNSET, "judiciary", UNREVIEWED));
        AreaAnswers older = AreaAnswers.of(Map.of("gender", SET, "justice", SET, "judiciary", Answer.none()));
        assertThat(newer.over(older))
                .isEqualTo(AreaAnswers.of(Map.of("gender", SET, "justice", UNSET, "judiciary", UNREVIEWED)));
    }

    @Test
    void rowsOfExportsWithOtherAreasAreMergedToAllOfThem() {
        AreaAnswers newer = AreaAnswers.of(Map.of("gender", UNSET, "justice", Answer.none()));
        AreaAnswers older = AreaAnswers.of(Map.of("justice", SET, "police", UNSET));
        assertThat(newer.over(older))
                .isEqualTo(AreaAnswers.of(Map.of("gender", UNSET, "justice", SET, "police", UNSET)));
        assertThat(AreaAnswers.none().over(older)).isEqualTo(older);
    }

    @Test
    void eachCodeNeedsAnAnswer() {
        AreaAnswers.Codes codes = AreaAnswers.Codes.of(
                IntStream.range(0, 3).mapToObj(i -> "area_" + i).toList());
        assertThatThrownBy(() -> AreaAnswers.of(codes, List.of(SET)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 answers for 3 areas");
    }
}
