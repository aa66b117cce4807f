package org.justicecommitments.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.example.ExampleCommitment;
import org.justicecommitments.example.NightlyJob;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.tag.analysis.LanguageDetection;

/** The two voices, held against each other. */
class ComparisonTest {

    private static final JobDefinition JOB = NightlyJob.read();
    private static final Tagger TAGGER =
            new Tagger(JOB.taxonomy(), new LanguageDetection(), new Agenda(JOB.catalogue(), JOB.taxonomy()));
    private static final String ABOUT = "Expand free legal aid offices in rural districts";
    private static final String NOT_ABOUT = "Publish the map of bus stops";

    private final Comparison comparison = new Comparison(JOB.taxonomy());
    private final Agreements agreements = new Agreements(JOB.taxonomy());

    private List<Disagreement> add(String title, Optional<Boolean> label) {
        ExampleCommitment example = ExampleCommitment.of("ZZ0001").with(Field.TITLE, title);
        label.ifPresent(set -> example.area("access_to_justice", set));
        Commitment commitment = example.commitment();
        return comparison.add(commitment, TAGGER.tag(commitment), agreements);
    }

    @Test
    void onlyWhatOgpHasCodedIsCounted() {
        add(ABOUT, Optional.of(true));
        add(ABOUT, Optional.of(false));
        add(NOT_ABOUT, Optional.of(true));
        add(NOT_ABOUT, Optional.of(false));
        add(ABOUT, Optional.empty());

        assertThat(agreements.all()).containsExactly(new Agreement("access_to_justice", "ogp-2024", 4, 1, 1, 1, 2, 1));
    }

    @Test
    void aDisagreementSaysWhyWithTheBestWords() {
        Disagreement ours = add(ABOUT, Optional.of(false)).get(0);
        Disagreement theirs = add(NOT_ABOUT, Optional.of(true)).get(0);
        Disagreement masked =
                add("Train the Ministry of Justice", Optional.of(true)).get(0);

        assertThat(ours.ogp()).isFalse();
        assertThat(ours.best()).map(Evidence::quote).hasValueSatisfying(quote -> assertThat(ABOUT)
                .contains(quote));
        assertThat(theirs.ogp()).isTrue();
        assertThat(theirs.reason()).isEqualTo("no_phrase");
        assertThat(theirs.best()).isEmpty();
        assertThat(masked.ogp()).isTrue();
        assertThat(masked.score()).isLessThan(masked.threshold());
    }

    @Test
    void whatBothSayIsNoDisagreement() {
        assertThat(add(ABOUT, Optional.of(true))).isEmpty();
        assertThat(add(NOT_ABOUT, Optional.of(false))).isEmpty();
    }
}
