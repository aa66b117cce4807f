package org.justicecommitments.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.justicecommitments.commitment.AreaAnswers.Codes;

class FromCodesTest {

    @Test
    void rowsWithTheSameCodesAreWorkedOutOnceAndOthersAgain() {
        List<Integer> worked = new ArrayList<>();
        FromCodes<Integer> sizes = new FromCodes<>(codes -> {
            worked.add(codes.size());
            return codes.size();
        });
        Codes two = Codes.of(List.of("judiciary", "justice"));
        Codes one = Codes.of(List.of("justice"));

        assertThat(sizes.of(AreaAnswers.none().codes())).isZero();
        assertThat(List.of(sizes.of(two), sizes.of(two), sizes.of(one), sizes.of(two)))
                .containsExactly(2, 2, 1, 2);
        assertThat(worked).containsExactly(0, 2, 1, 2);
    }
}
