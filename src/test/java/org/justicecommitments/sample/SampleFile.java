package org.justicecommitments.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One file of the sample's resources. */
record SampleFile(String name) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** The records of a CSV file with a header. */
    List<CSVRecord> records() {
        try (InputStream bytes = open();
                Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a text file. */
    List<String> lines() {
        try (InputStream bytes = open()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream open() throws IOException {
        InputStream bytes = SampleFile.class.getResourceAsStream("/sample/" + name);
        if (bytes == null) {
            throw new IOException("no resource sample/" + name);
        }
        return bytes;
    }
}
