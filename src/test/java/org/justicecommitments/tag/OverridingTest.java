package org.justicecommitments.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.example.ExampleCommitment;
import org.justicecommitments.example.NightlyJob;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.tag.AssignedTag.Origin;
import org.justicecommitments.tag.Overriding.Applied;
import org.justicecommitments.tag.Overriding.Outcome;
import org.justicecommitments.tag.analysis.LanguageDetection;
import org.justicecommitments.vocabulary.Overrides.Decision;

/** Decisions of persons, applied, expired, needless and lost. */
class OverridingTest {

    private static final JobDefinition JOB = NightlyJob.read();
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final Tagger TAGGER =
            new Tagger(JOB.taxonomy(), new LanguageDetection(), new Agenda(JOB.catalogue(), JOB.taxonomy()));

    private final List<Finding> findings = new ArrayList<>();

    private static Decision decision(String tag, boolean set, LocalDate expires) {
        return new Decision("ZZ0001", tag, set, "A. Reader", "the annex says so", expires);
    }

    private Tagging apply(String title, Decision override) {
        Commitment commitment =
                ExampleCommitment.of("ZZ0001").with(Field.TITLE, title).commitment();
        Overriding overriding = new Overriding(List.of(override), JOB.taxonomy(), AS_OF);
        Overriding.Decided decided = new Overriding.Decided();
        Tagging tagging = overriding.apply(commitment, TAGGER.tag(commitment), decided, findings::add);
        assertThat(overriding.conclude(decided, findings::add))
                .extracting(Applied::override)
                .containsExactly(override);
        return tagging;
    }

    @Test
    void aTagThatAPersonSetStandsWithThatOriginAndSoDoesTheTagAboveIt() {
        Tagging tagging = apply("Publish the map of bus stops", decision("open_justice", true, AS_OF));

        assertThat(tagging.has("open_justice", Origin.OVERRIDE)).isTrue();
        assertThat(tagging.has("justice", Origin.OVERRIDE)).isTrue();
        assertThat(tagging.has("open_justice", Origin.TAGGER)).isFalse();
        assertThat(findings).isEmpty();
    }

    @Test
    void aTagThatAPersonTookOffIsGoneWithItsEvidenceAndWithWhatItAloneHadSet() {
        Tagging tagging = apply("Mediation for families", decision("access_to_justice", false, AS_OF.plusDays(1)));

        assertThat(tagging.has("access_to_justice", Origin.TAGGER)).isFalse();
        assertThat(tagging.evidence()).noneMatch(e -> e.tag().equals("access_to_justice"));
        assertThat(tagging.evidence()).noneMatch(e -> e.phrase().equals("access_to_justice"));
        assertThat(tagging.has("justice", Origin.TAGGER))
                .isEqualTo(tagging.evidence().stream().anyMatch(e -> e.tag().equals("justice")));
    }

    @Test
    void anExpiredDecisionIsNotAppliedAndIsAFinding() {
        Tagging tagging = apply("Publish the map of bus stops", decision("open_justice", true, AS_OF.minusDays(1)));

        assertThat(tagging.tags()).isEmpty();
        assertThat(findings).extracting(f -> f.kind().code()).containsExactly("override_expired");
    }

    @Test
    void aDecisionThatSaysWhatIsSaidAnywayIsAFinding() {
        apply("Expand free legal aid offices", decision("access_to_justice", true, AS_OF));
        apply("Publish the map of bus stops", decision("access_to_justice", false, AS_OF));

        assertThat(findings)
                .extracting(f -> f.kind().code())
                .containsExactly("override_not_needed", "override_not_needed");
        assertThat(findings.get(0).message()).contains("ZZ0001", "access_to_justice", "A. Reader", "the annex says so");
    }

    @Test
    void aDecisionAboutACommitmentThatIsNotThereIsAFinding() {
        Overriding overriding = new Overriding(List.of(decision("open_justice", true, AS_OF)), JOB.taxonomy(), AS_OF);

        assertThat(overriding.conclude(new Overriding.Decided(), findings::add))
                .extracting(Applied::outcome)
                .containsExactly(Outcome.WITHOUT_COMMITMENT);
        assertThat(findings).extracting(f -> f.kind().code()).containsExactly("override_without_commitment");
    }
}
