package org.justicecommitments.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.example.ExampleCommitment;
import org.justicecommitments.example.NightlyJob;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.tag.analysis.LanguageDetection;

/** Where commitments stand in the agenda: as the paper has it, else as their words suggest. */
class AgendaTest {

    private static final JobDefinition JOB = NightlyJob.read();
    private static final Agenda AGENDA = new Agenda(JOB.catalogue(), JOB.taxonomy());
    private static final Tagger TAGGER = new Tagger(JOB.taxonomy(), new LanguageDetection(), AGENDA);

    /** The paper lists these, the first with its pillar. */
    private static final String IN_PILLAR_2 = "AR0084";

    private static final String LISTED_ONLY = "AL0070";
    private static final String NOT_LISTED = "ZZ0001";

    @Test
    void theListSaysWhatTheTestsTakeForGranted() {
        assertThat(JOB.catalogue().pillarOf(IN_PILLAR_2)).contains("pillar_2");
        assertThat(JOB.catalogue().contains(LISTED_ONLY)).isTrue();
        assertThat(JOB.catalogue().pillarOf(LISTED_ONLY)).isEmpty();
        assertThat(JOB.catalogue().contains(NOT_LISTED)).isFalse();
    }

    @Test
    void thePillarOfThePaperStandsAgainstTheWords() {
        AgendaPlacement placement = AGENDA.place(IN_PILLAR_2, Map.of("action_1_3", 9.0, "action_2_2", 1.5));

        assertThat(placement)
                .isEqualTo(new AgendaPlacement("pillar_2", "action_2_2", "paper", "action_1_3", Optional.of(0.0)));
    }

    @Test
    void thePillarOfThePaperStandsWithoutAnyWords() {
        assertThat(AGENDA.place(IN_PILLAR_2, Map.of()))
                .isEqualTo(new AgendaPlacement("pillar_2", "", "paper", "", Optional.empty()));
        assertThat(AGENDA.place(IN_PILLAR_2, Map.of("action_1_3", 9.0)).action())
                .isEmpty();
    }

    @Test
    void wordsSuggestThePillarOfTheBestActionWhereThePaperIsSilent() {
        for (String id : new String[] {NOT_LISTED, LISTED_ONLY}) {
            assertThat(AGENDA.place(id, Map.of("action_1_3", 4.0, "action_2_2", 3.0)))
                    .isEqualTo(new AgendaPlacement(
                            "pillar_1", "action_1_3", "suggested", "action_2_2", Optional.of(0.25)));
        }
    }

    @Test
    void aNarrowLeadOverAnotherPillarLeavesThePillarUnclear() {
        assertThat(AGENDA.place(NOT_LISTED, Map.of("action_1_3", 4.0, "action_2_2", 3.9)))
                .isEqualTo(new AgendaPlacement("unclear", "action_1_3", "suggested", "action_2_2", Optional.of(0.03)));
    }

    @Test
    void aNarrowLeadWithinThePillarDoesNot() {
        assertThat(AGENDA.place(NOT_LISTED, Map.of("action_1_3", 4.0, "action_1_4", 3.9, "action_2_2", 1.0)))
                .isEqualTo(new AgendaPlacement("pillar_1", "action_1_3", "suggested", "action_1_4", Optional.of(0.03)));
    }

    @Test
    void aTieIsBrokenByTheOrderOfTheActions() {
        AgendaPlacement placement = AGENDA.place(NOT_LISTED, Map.of("action_3_1", 2.0, "action_1_1", 2.0));

        assertThat(placement.action()).isEqualTo("action_1_1");
        assertThat(placement.pillar()).isEqualTo("unclear");
        assertThat(placement.margin()).contains(0.0);
    }

    @Test
    void wordsBelowTheThresholdSuggestNothing() {
        assertThat(AGENDA.place(NOT_LISTED, Map.of("action_1_3", 0.1)))
                .isEqualTo(new AgendaPlacement("unclear", "", "suggested", "", Optional.empty()));
    }

    @Test
    void aListedCommitmentIsPlacedEvenIfNobodyTaggedIt() {
        assertThat(placement(IN_PILLAR_2, "Buses")).map(AgendaPlacement::pillar).contains("pillar_2");
        assertThat(placement(LISTED_ONLY, "Buses")).map(AgendaPlacement::pillar).contains("unclear");
        assertThat(placement(NOT_LISTED, "Buses")).isEmpty();
    }

    @Test
    void anUnlistedCommitmentIsPlacedIfItIsAboutJustice() {
        Optional<AgendaPlacement> placement = placement(NOT_LISTED, "Expand free legal aid offices in rural districts");

        assertThat(placement).isPresent();
        assertThat(placement.get().origin()).isEqualTo("suggested");
        assertThat(placement.get().pillar()).isEqualTo("pillar_1");
    }

    private static Optional<AgendaPlacement> placement(String id, String title) {
        return TAGGER.tag(ExampleCommitment.of(id).with(Field.TITLE, title).commitment())
                .agenda();
    }
}
