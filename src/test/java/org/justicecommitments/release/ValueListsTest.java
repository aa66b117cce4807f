package org.justicecommitments.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.justicecommitments.commitment.Coded;
import org.justicecommitments.commitment.Status;
import org.justicecommitments.finding.Responsible;
import org.justicecommitments.finding.Severity;
import org.justicecommitments.provenance.EntryOutcome;

class ValueListsTest {

    static Stream<Arguments> lists() {
        return Stream.concat(
                ValueLists.answerTypes().stream().map(type -> Arguments.of(ValueLists.of(type), codes(type))),
                Stream.of(
                        Arguments.of(ValueLists.STATUS, codes(Status.class)),
                        Arguments.of(ValueLists.SEVERITY, words(Severity.values(), Severity::code)),
                        Arguments.of(ValueLists.RESPONSIBLE, words(Responsible.values(), Responsible::code)),
                        Arguments.of(ValueLists.OUTCOME, words(EntryOutcome.values(), EntryOutcome::code)),
                        Arguments.of(ValueLists.COLUMN_TYPE, words(ColumnType.values(), ColumnType::code))));
    }

    private static List<String> codes(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant instanceof Coded coded ? coded.code() : ((Status) constant).code())
                .toList();
    }

    private static <E> List<String> words(E[] values, java.util.function.Function<E, String> code) {
        return Arrays.stream(values).map(code).toList();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListHasTheCodesThatTheProgramWrites(ValueList list, List<String> written) {
        assertThat(list.codes()).containsExactlyInAnyOrderElementsOf(written);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyCodeIsDefinedInWords(ValueList list, List<String> written) {
        assertThat(list.values()).allSatisfy(value -> {
            assertThat(value.label()).isNotBlank();
            assertThat(value.definition()).isNotBlank();
        });
    }

    @Test
    void labelsSpellAbbreviationsAsPeopleDo() {
        assertThat(Labels.of("irm_report_year")).isEqualTo("IRM report year");
        assertThat(Labels.of("sdg16_reference")).isEqualTo("SDG 16 reference");
        assertThat(Labels.of("commitment_id")).isEqualTo("Commitment ID");
    }
}
