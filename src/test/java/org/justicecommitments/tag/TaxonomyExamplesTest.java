package org.justicecommitments.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.example.ExampleCommitment;
import org.justicecommitments.example.NightlyJob;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.tag.Taxonomy.Dimension;
import org.justicecommitments.tag.Taxonomy.Example;
import org.justicecommitments.tag.Taxonomy.Tag;
import org.justicecommitments.tag.analysis.LanguageDetection;

/** What the taxonomy says of itself: its examples and its masks. */
class TaxonomyExamplesTest {

    private static final JobDefinition JOB = NightlyJob.read();
    private static final Taxonomy TAXONOMY = JOB.taxonomy();
    private static final Tagger TAGGER =
            new Tagger(TAXONOMY, new LanguageDetection(), new Agenda(JOB.catalogue(), TAXONOMY));

    static List<Tag> tags() {
        return TAXONOMY.tags();
    }

    static List<Arguments> tagExamples() {
        return examples(tags().stream()
                .filter(tag -> tag.dimension() != Dimension.AGENDA)
                .toList());
    }

    static List<Arguments> agendaExamples() {
        return examples(tags().stream()
                .filter(tag -> tag.dimension() == Dimension.AGENDA)
                .toList());
    }

    private static List<Arguments> examples(List<Tag> tags) {
        return tags.stream()
                .flatMap(tag -> tag.examples().stream().map(example -> Arguments.of(tag.code(), example)))
                .toList();
    }

    @Test
    void everyTagHasAnExampleThatMustHaveItAndOneThatMustNot() {
        assertThat(tags()).isNotEmpty().allSatisfy(tag -> {
            assertThat(tag.examples()).as(tag.code()).anyMatch(Example::tagged);
            assertThat(tag.examples()).as(tag.code()).anyMatch(example -> !example.tagged());
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("tagExamples")
    void anExampleHasItsTagAsTheTaxonomySays(String code, Example example) {
        Set<String> set = TAGGER.tagsOf(example.text());

        assertThat(set.contains(code))
                .as("%s of '%s'; set are %s", code, example.text(), new TreeSet<>(set))
                .isEqualTo(example.tagged());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("agendaExamples")
    void anExampleOfAnActionIsPlacedThereAsTheTaxonomySays(String action, Example example) {
        Commitment listed = ExampleCommitment.of("ZZ0001")
                .with(Field.TITLE, example.text())
                .area("justice", true)
                .commitment();

        Optional<AgendaPlacement> placement = TAGGER.tag(listed).agenda();

        assertThat(placement).isPresent();
        assertThat(placement.get().action().equals(action))
                .as("%s of '%s'; it is placed at %s", action, example.text(), placement.get())
                .isEqualTo(example.tagged());
    }

    @Test
    void aMaskedNameIsNoEvidenceForAnyTag() {
        assertThat(TAXONOMY.masks()).isNotEmpty().allSatisfy(mask -> assertThat(TAGGER.tagsOf(mask.replace("*", "a")))
                .as(mask)
                .isEmpty());
    }

    @Test
    void wordsBesideAMaskedNameStillCount() {
        assertThat(TAGGER.tagsOf("The Ministry of Justice opens legal aid offices"))
                .contains("access_to_justice", "justice");
        assertThat(TAGGER.tagsOf("The Ministry of Justice opens its archive")).isEmpty();
        assertThat(TAGGER.tagsOf("MINISTÈRE DE LA JUSTICE")).isEmpty();
    }

    @Test
    void theLongestMaskThatFitsIsTaken() {
        assertThat(TAGGER.tagsOf("Ministry of Justice and Human Rights")).isEmpty();
        assertThat(TAGGER.tagsOf("A report on human rights")).contains("human_rights");
    }

    @Test
    void spellingAccentsCaseAndHyphensDoNotMatter() {
        Set<String> tags = TAGGER.tagsOf("Acceso a la justicia");

        assertThat(tags).contains("access_to_justice");
        assertThat(TAGGER.tagsOf("ACCESO A LA JUSTÍCIA")).isEqualTo(tags);
        assertThat(TAGGER.tagsOf("acceso  a-la ‘justicia’")).isEqualTo(tags);
    }

    @Test
    void everyChildNamesAParentOfItsDimensionAndCodesAreSnakeCase() {
        Set<String> codes = tags().stream().map(Tag::code).collect(Collectors.toSet());

        assertThat(tags().stream().map(Tag::code)).doesNotHaveDuplicates();
        assertThat(tags()).allSatisfy(tag -> {
            assertThat(tag.code()).matches("[a-z][a-z0-9]*(_[a-z0-9]+)*");
            assertThat(tag.labels()).containsKey("en");
            assertThat(tag.definition()).isNotBlank();
            if (!tag.parent().isEmpty()) {
                assertThat(codes).contains(tag.parent());
                assertThat(TAXONOMY.tag(tag.parent()).orElseThrow().dimension()).isEqualTo(tag.dimension());
            }
        });
    }

    @Test
    void theTagsOfTheProductAreAllThere() {
        assertThat(tags().stream().map(Tag::code))
                .contains("justice", "access_to_justice", "open_justice", "policing_corrections", "judiciary")
                .contains("justice_for_open_government")
                .contains("courts", "police", "prosecutors", "legal_aid_providers", "pretrial_services")
                .contains("ombuds_institutions", "corrections")
                .contains("legal_aid", "legal_needs_survey", "legal_empowerment", "alternative_dispute_resolution")
                .contains("legal_identity", "court_decisions", "court_data", "police_data", "justice_reform")
                .contains("judicial_integrity", "whistleblower_protection", "transitional_justice")
                .contains("gender_based_violence", "human_rights", "sdg", "sdg_16", "sdg_16_3");
        assertThat(tags().stream()
                        .filter(tag -> tag.dimension() == Dimension.AGENDA)
                        .map(Tag::code))
                .hasSize(12)
                .allMatch(code -> code.matches("action_[1-3]_[1-4]"));
    }
}
