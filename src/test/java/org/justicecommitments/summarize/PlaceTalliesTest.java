package org.justicecommitments.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlaceTalliesTest {

    private static final int PLACES = 5;

    @Test
    void eachPlaceIsCountedAsIfItWereAlone() {
        Random random = new Random(23);
        PlaceTallies all = new PlaceTallies(PLACES);
        MemberTally[] alone = Stream.generate(MemberTally::new).limit(PLACES).toArray(MemberTally[]::new);
        for (int portion = 0; portion < 20; portion++) {
            PlaceTallies next = new PlaceTallies(PLACES);
            for (int i = random.nextInt(30); i > 0; i--) {
                int place = random.nextInt(PLACES - 1); // nothing is counted at the last
                String member = "member " + random.nextInt(8);
                boolean has = random.nextInt(4) == 0;
                boolean selected = place == 2 && random.nextInt(50) == 0;
                next.add(place, member, has, selected);
                alone[place].add(member, has, selected);
            }
            all.merge(next);
        }

        for (int place = 0; place < PLACES; place++) {
            assertThat(all.commitments(place)).isEqualTo(alone[place].commitments());
            assertThat(all.members(place)).isEqualTo(alone[place].members());
            assertThat(all.has(place)).isEqualTo(place < PLACES - 1);
        }
    }

    @Test
    void aMemberWithoutANameIsCountedLikeAnother() {
        PlaceTallies tallies = new PlaceTallies(PLACES);
        tallies.add(1, "", true, false);

        assertThat(tallies.members(1).rate()).isEqualTo(new Rate(1, 1));
    }
}
