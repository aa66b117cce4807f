package org.justicecommitments.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.justicecommitments.assess.Rule;
import org.justicecommitments.assess.Rules;

/** All kinds of findings of the program, wherever they are declared. */
class FindingKindsTest {

    static List<FindingKind> kinds() {
        return new ClassFileImporter()
                .importPath(Path.of("target/classes")).stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(FindingKind.class)
                                && field.getModifiers().contains(JavaModifier.STATIC))
                        .map(FindingKindsTest::value)
                        .toList();
    }

    private static FindingKind value(JavaField declared) {
        Field field = declared.reflect();
        field.setAccessible(true);
        try {
            return (FindingKind) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theKindsOfAllRulesAreAmongThem() {
        assertThat(kinds())
                .containsAll(Rules.all(LocalDate.of(2024, 6, 30), List.of()).stream()
                        .map(Rule::kind)
                        .toList());
    }

    @Test
    void noTwoKindsHaveTheSameCode() {
        assertThat(kinds().stream().map(FindingKind::code))
                .hasSizeGreaterThan(30)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aKindHasACodeInSnakeCaseAndSentencesThatEndWithAFullStop(FindingKind kind) {
        assertThat(kind.code()).matches("[a-z][a-z0-9]*(_[a-z0-9]+)*");
        assertThat(kind.when()).as("when").matches("[A-Z].*[^.]\\.");
        assertThat(kind.remedy()).as("remedy").matches("[A-Z].*[^.]\\.");
        assertThat(kind.severity()).isNotNull();
        assertThat(kind.responsible()).isNotNull();
    }
}
