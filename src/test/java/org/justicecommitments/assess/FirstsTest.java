package org.justicecommitments.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstsTest {

    @Test
    void theFirstValueOfEachKeyStands() {
        Firsts<String> firsts = new Firsts<>();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 50_000; i++) {
                Optional<String> expected = round == 0 ? Optional.empty() : Optional.of("id" + i);
                assertEquals(expected, firsts.putIfAbsent("id" + (i + round), "AFG", "" + i % 7, "title " + i));
            }
        }
    }

    @Test
    void partsDoNotRunIntoEachOther() {
        Firsts<String> firsts = new Firsts<>();
        firsts.putIfAbsent("first", "ab", "c");
        assertEquals(Optional.empty(), firsts.putIfAbsent("second", "a", "bc"));
        assertEquals(Optional.empty(), firsts.putIfAbsent("third", "abc"));
        assertEquals(Optional.of("first"), firsts.putIfAbsent("fourth", "ab", "c"));
    }
}
