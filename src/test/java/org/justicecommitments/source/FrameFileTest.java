package org.justicecommitments.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameFileTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8})
    void aFileIsCutWhereEachBlockOfFramesBeginsAndWhereItEnds(int frames) throws IOException {
        Path file = folder.resolve("frames");
        List<Long> expected = new ArrayList<>();
        long end = 0;
        try (FrameFile.Writer writer = new FrameFile.Writer(file)) {
            for (int i = 0; i < 7; i++) {
                long at = writer.append(new byte[i * 1000], i * 1000);
                if (i % frames == 0) {
                    expected.add(at);
                }
                end = at + Integer.BYTES + i * 1000L;
            }
        }
        expected.add(end);

        assertThat(FrameFile.cuts(file, frames)).isEqualTo(expected);
    }

    @Test
    void aFileWithoutFramesHasNoBlock() throws IOException {
        Path file = folder.resolve("frames");
        new FrameFile.Writer(file).close();

        assertThat(FrameFile.cuts(file, 10)).containsExactly(0L);
    }
}
