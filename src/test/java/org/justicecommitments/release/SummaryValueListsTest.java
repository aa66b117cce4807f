package org.justicecommitments.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.justicecommitments.example.NightlyJob;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.summarize.Summaries;
import org.justicecommitments.summarize.SummaryTable;
import org.justicecommitments.vocabulary.CoalitionList;

/** Which columns of the summaries have a code list. That the values are of it, {@code verify} checks in each release. */
class SummaryValueListsTest {

    /** Texts, names and codes whose lists are elsewhere: a vintage, a year, a code of the taxonomy or of the job file. */
    private static final Set<String> OPEN = Set.of(
            "vintage",
            "period",
            "meaning",
            "region",
            "agenda_code",
            "agenda_action",
            "label",
            "policy_area",
            "member",
            "member_code",
            "commitment_id",
            "title",
            "description",
            "plan",
            "name",
            "as_of",
            "source");

    @Test
    void everyTextThatIsACodeHasAList() {
        JobDefinition job = NightlyJob.read();
        Summaries.Lists lists =
                new Summaries.Lists(job.vocabularies().areas(), job.taxonomy(), CoalitionList.EMPTY, Optional.empty());
        Set<String> without = new TreeSet<>();
        Summaries summaries = new Summaries(LocalDate.of(2024, 6, 30), lists);
        for (SummaryTable summary : summaries.tables(summaries.nothing()).toList()) {
            for (Column<List<Optional<Object>>> column :
                    SummaryTables.summary(summary).columns()) {
                if (column.type() == ColumnType.TEXT && column.valueList().isOpen()) {
                    without.add(column.name());
                }
            }
        }
        assertThat(OPEN).containsAll(without);
    }
}
