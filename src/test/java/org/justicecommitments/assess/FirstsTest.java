package org.justicecommitments.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.justicecommitments.commitment.RowPlace;

class FirstsTest {

    private static void say(Firsts<String> firsts, String value, String... key) {
        firsts.say(value, new CommitmentPlace(value, new RowPlace(1, "file", "sheet", 2, 0)), value, key);
    }

    private static List<String> repeats(Firsts<String> firsts) {
        return firsts.repeats().stream()
                .map(repeat -> repeat.said().value() + " after " + repeat.first())
                .toList();
    }

    @Test
    void theFirstValueOfEachKeyStandsOverAllPortions() {
        Firsts<String> all = new Firsts<>();
        for (int round = 0; round < 2; round++) {
            for (int portion = 0; portion < 50; portion++) {
                Firsts<String> firsts = new Firsts<>();
                for (int i = 1000 * portion; i < 1000 * (portion + 1); i++) {
                    say(firsts, "id" + (i + round), "AFG", "" + i % 7, "title " + i);
                }
                all.merge(firsts);
                List<Firsts.Repeat<String>> repeats = all.repeats();
                assertEquals(1000 * round, repeats.size());
                for (int i = 0; i < repeats.size(); i++) {
                    assertEquals("id" + (1000 * portion + i), repeats.get(i).first());
                }
            }
        }
    }

    @Test
    void whatIsSaidAgainInOnePortionIsHeldAgainstThePortionsBefore() {
        Firsts<String> all = new Firsts<>();
        Firsts<String> one = new Firsts<>();
        say(one, "first", "a");
        Firsts<String> other = new Firsts<>();
        say(other, "second", "a");
        say(other, "third", "a");
        all.merge(one);
        all.merge(other);
        assertEquals(List.of("second after first", "third after first"), repeats(all));
        assertEquals(List.of(), repeats(all));
    }

    @Test
    void aMergedOneIsNoPortion() {
        Firsts<String> merged = new Firsts<>();
        Firsts<String> portion = new Firsts<>();
        say(portion, "first", "a");
        merged.merge(portion);
        assertThrows(IllegalArgumentException.class, () -> new Firsts<String>().merge(merged));
    }

    @Test
    void aPortionIsCarriedWholeAndAConcludedOneWithoutWhatWasSaidFirst() throws Exception {
        Firsts<String> portion = new Firsts<>();
        say(portion, "first", "a");
        say(portion, "second", "a");
        Firsts<String> concluded = new Firsts<>();
        for (int i = 0; i < 1000; i++) {
            say(concluded, "title " + i, "" + i);
        }
        concluded.merge(new Firsts<>());
        int empty = carried(new Firsts<>()).length;

        Firsts<String> all = new Firsts<>();
        all.merge(read(carried(portion)));

        assertEquals(List.of("second after first"), repeats(all));
        assertEquals(empty, carried(concluded).length);
        assertEquals(List.of(), repeats(read(carried(concluded))));
    }

    private static byte[] carried(Firsts<String> firsts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(firsts);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("unchecked")
    private static Firsts<String> read(byte[] carried) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(carried))) {
            return (Firsts<String>) in.readObject();
        }
    }

    @Test
    void partsDoNotRunIntoEachOther() {
        Firsts<String> firsts = new Firsts<>();
        say(firsts, "first", "ab", "c");
        say(firsts, "second", "a", "bc");
        say(firsts, "third", "abc");
        say(firsts, "fourth", "ab", "c");
        assertEquals(List.of("fourth after first"), repeats(firsts));
    }
}
