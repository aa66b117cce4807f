package org.justicecommitments.release.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.justicecommitments.example.NightlyJob;
import org.justicecommitments.job.definition.JobDefinition;

/** The words of the report in its languages. */
class WordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    static Stream<String> languages() {
        return Words.LANGUAGES.stream();
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                WordsTest.class.getResourceAsStream("/report/report_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasEveryWordWithTheSamePlacesInIt(String language) throws IOException {
        Properties english = words("en");
        Properties other = words(language);

        for (String key : english.stringPropertyNames()) {
            assertThat(other.getProperty(key)).as(key).isNotBlank();
            assertThat(places(other.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
        assertThat(other.stringPropertyNames())
                .filteredOn(key -> !key.startsWith("area."))
                .hasSameSizeAs(english.stringPropertyNames());
    }

    private static java.util.Set<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            places.add(place.group());
        }
        return places;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theShippedListsHaveNamesInEveryLanguage(String language) {
        JobDefinition job = NightlyJob.read();
        Words words = Words.of(language);

        if (!words.isFirst()) {
            assertThat(job.vocabularies().areas().areas())
                    .filteredOn(area -> List.of("theme", "sector").contains(area.group()))
                    .allSatisfy(area -> assertThat(words.find("area." + area.code()))
                            .as(area.code())
                            .isPresent());
        }
        assertThat(job.vocabularies().members().members()).allSatisfy(member -> assertThat(
                        words.find("region." + member.region().replace(' ', '_')))
                .as(member.region())
                .isPresent());
        assertThat(job.taxonomy().tags())
                .allSatisfy(tag -> assertThat(tag.labels()).containsKey(language));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; commitments; 1234567; 1,234,567",
                "es; commitments; 1234567; 1.234.567",
                "fr; commitments; 1234; 1\u202f234",
                "en; percent; 12.5; 12.5%",
                "es; percent_low; 12.5; 12,5\u00a0%",
                "fr; percent; 0.0; 0,0\u00a0%",
                "es; submission_year; 2014; 2014",
                "en; value; -1234.5; -1,234.5"
            })
    void numbersAreWrittenAsTheLanguageDoes(String language, String column, String value, String expected) {
        Object number = value.contains(".") ? (Object) Double.valueOf(value) : Long.valueOf(value);

        assertThat(Words.of(language).shown(new Figure("table|key|" + column, column, Optional.of(number))))
                .isEqualTo(expected);
    }

    @Test
    void aWordThatNobodyKnowsIsAFault() {
        assertThat(Words.of("en").find("no.such.word")).isEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Words.of("en").text("no.such.word"))
                .hasMessageContaining("no.such.word");
    }
}
