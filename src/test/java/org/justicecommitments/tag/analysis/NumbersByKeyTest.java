package org.justicecommitments.tag.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumbersByKeyTest {

    @Test
    void itSaysWhatAMapOfTheSameNumbersSays() {
        Random random = new Random(3);
        for (int most : new int[] {0, 1, 2, 3, 63, 64, 65, 5_000}) {
            NumbersByKey numbers = new NumbersByKey(most);
            Map<Long, Integer> map = new HashMap<>();
            while (map.size() < most) {
                long key = (1L + random.nextInt(100)) << 32 | random.nextInt(500);
                int number = random.nextInt(1_000);
                numbers.put(key, number);
                map.put(key, number);
            }
            for (long high = 1; high <= 101; high++) {
                for (long low = 0; low < 500; low++) {
                    long key = high << 32 | low;
                    assertThat(numbers.get(key)).isEqualTo(map.getOrDefault(key, -1));
                }
            }
        }
    }
}
