package org.justicecommitments.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Sha256Test {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "Côte d'Ivoire", "👩🏽‍⚖️"})
    void theHashIsTheOneThatAnotherLibraryGives(String text) throws IOException {
        String expected = DigestUtils.sha256Hex(text);
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(Sha256.of(text)).isEqualTo(expected);
        assertThat(Sha256.of(Files.write(folder.resolve("file"), bytes))).isEqualTo(expected);
        assertThat(Sha256.copy(new ByteArrayInputStream(bytes), copy)).isEqualTo(expected);
        assertThat(copy.toByteArray()).isEqualTo(bytes);
    }
}
