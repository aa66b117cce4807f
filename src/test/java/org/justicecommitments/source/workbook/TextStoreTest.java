package org.justicecommitments.source.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.justicecommitments.source.RandomText;

class TextStoreTest {

    private static final int TEXTS = 4_000;

    @TempDir
    private Path folder;

    @Test
    void textsBeyondTheBoundComeBackFromDiskInAnyOrder() throws IOException {
        Random random = new Random(11);
        RandomText texts = new RandomText(random);
        List<String> expected = new ArrayList<>();
        try (TextStore store = new TextStore(folder, 10_000)) {
            for (int i = 0; i < TEXTS; i++) {
                String text = texts.next();
                expected.add(text);
                store.add(text);
            }
            store.seal();

            assertThat(files()).isEqualTo(1);
            assertThat(store.size()).isEqualTo(TEXTS);
            for (int i = 0; i < TEXTS; i++) {
                int index = i % 2 == 0 ? i : random.nextInt(TEXTS);
                assertThat(store.get(index)).isEqualTo(expected.get(index));
            }
        }

        assertThat(files()).as("files that are left behind").isZero();
    }

    @Test
    void fewTextsNeedNoFile() throws IOException {
        try (TextStore store = new TextStore(folder, 10_000)) {
            store.add("Kenya");
            store.seal();

            assertThat(store.get(0)).isEqualTo("Kenya");
            assertThat(files()).isZero();
        }
    }

    private long files() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.count();
        }
    }
}
