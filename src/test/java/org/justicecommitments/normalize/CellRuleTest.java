package org.justicecommitments.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.justicecommitments.source.RandomText;

class CellRuleTest {

    /** All rules, found among the classes of the program, so that a new one is tested without being listed here. */
    private static final List<CellRule> RULES = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.justicecommitments.normalize")
                    .stream()
                    .filter(type -> type.isAssignableTo(CellRule.class) && !type.isInterface())
                    .map(JavaClass::reflect)
                    .map(CellRuleTest::create)
                    .toList();

    /** All other rules get texts that are clean. */
    private static final TextRule CLEAN = new TextRule();

    static List<CellRule> rules() {
        return RULES;
    }

    private static CellRule create(Class<?> type) {
        try {
            return (CellRule) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<RuleExample> examples() {
        return rules().stream()
                .flatMap(rule -> rule.examples().stream().map(example -> new RuleExample(rule, example)));
    }

    record RuleExample(CellRule rule, CellRule.Example example) {

        @Override
        public String toString() {
            return "%s: %s -> %s".formatted(rule.key(), example.in(), example.out());
        }
    }

    @Test
    void everyRuleIsWalked() {
        assertThat(rules())
                .extracting(CellRule::key)
                .doesNotHaveDuplicates()
                .contains("clean_text", "withhold_contacts", "repair_number", "strip_prefix");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleDescribesItself(CellRule rule) {
        assertThat(rule.key()).matches("[a-z]+(_[a-z]+)*");
        assertThat(rule.sentence()).matches("[A-Z].*\\.").doesNotContain("\n");
        assertThat(rule.examples()).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
        assertThat(rule.examples())
                .as("an example of what it changes, and one of what it leaves")
                .anyMatch(example -> !example.in().equals(example.out()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleHolds(RuleExample example) {
        assertThat(example.rule.apply(example.example.in())).isEqualTo(example.example.out());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aRuleAppliedTwiceGivesWhatItGivesOnce(RuleExample example) {
        assertThatOnceIsEnough(example.rule, example.example.in());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void noRuleAddsToATextThatItHasChanged(CellRule rule) {
        RandomText texts = new RandomText(new Random(20_261_121));
        for (int i = 0; i < 400; i++) {
            String text = texts.next();
            assertThatOnceIsEnough(rule, rule instanceof TextRule ? text : CLEAN.apply(text));
        }
    }

    /** What a rule that splits a list gives is several texts, one a line; each of them is applied to by itself. */
    private static void assertThatOnceIsEnough(CellRule rule, String text) {
        String once = rule.apply(text);
        List<String> outcomes = rule instanceof InstitutionRule ? once.lines().toList() : List.of(once);

        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(rule.apply(outcome)).isEqualTo(outcome));
    }
}
