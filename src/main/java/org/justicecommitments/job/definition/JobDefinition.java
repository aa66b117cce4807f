package org.justicecommitments.job.definition;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.assess.Expectations;
import org.justicecommitments.job.notice.NoticeSettings;
import org.justicecommitments.normalize.Vintage;
import org.justicecommitments.normalize.Vocabularies;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.portal.Receiver;
import org.justicecommitments.release.publish.Retention;
import org.justicecommitments.source.Layout;
import org.justicecommitments.source.Limits;
import org.justicecommitments.tag.JusticeCounts;
import org.justicecommitments.tag.Taxonomy;
import org.justicecommitments.vocabulary.AgendaCatalogue;
import org.justicecommitments.vocabulary.CoalitionList;
import org.justicecommitments.vocabulary.IndicatorSheet;
import org.justicecommitments.vocabulary.Overrides;

/**
 * A job: what it reads, what the cells mean, what counts as justice, what is expected, and when it runs.
 *
 * @param name its name: the name of its file
 * @param dataset what the dataset is
 * @param justiceCounts what counts as a justice commitment
 * @param sampleMarker a text that, above the header, says that a sheet is sample data
 * @param vintages the vintages of exports, by name
 * @param layouts their layouts, in the order of the job file
 * @param limits how much a file may ask of the machine
 * @param vocabularies the code lists
 * @param catalogue the paper's commitments
 * @param taxonomy the tags
 * @param overrides decisions of persons about single tags
 * @param coalition who co-creates in the Coalition on Justice
 * @param justiceGap indicators by country to set beside the commitments, if there are any
 * @param expectations what must hold for a release to be published
 * @param schedule when it runs by itself, if it does
 * @param examples rows, and what must become of them
 * @param files the job file and all files that it names
 * @param named the files that it names, by their key
 * @param schemaMajor the newest major schema version that may be published; empty for that of the release before
 * @param receivers the portals and archives that releases are handed to
 * @param notices whom to tell of what
 * @param retention how long releases keep their data; empty for good
 * @param engine what works it out
 * @param partitioning how Parquet files are cut
 */
public record JobDefinition(
        String name,
        Dataset dataset,
        JusticeCounts justiceCounts,
        String sampleMarker,
        Map<String, Vintage> vintages,
        List<Layout> layouts,
        Limits limits,
        Vocabularies vocabularies,
        AgendaCatalogue catalogue,
        Taxonomy taxonomy,
        List<Overrides.Decision> overrides,
        CoalitionList coalition,
        Optional<IndicatorSheet> justiceGap,
        Expectations expectations,
        Optional<Schedule> schedule,
        List<JobExample> examples,
        List<Path> files,
        Map<String, Path> named,
        Optional<Integer> schemaMajor,
        List<Receiver> receivers,
        NoticeSettings notices,
        Optional<Retention> retention,
        EngineKind engine,
        Partitioning partitioning) {

    /**
     * When a job runs by itself.
     *
     * @param cron a cron expression of five fields: minute, hour, day of month, month, day of week
     * @param zone the time zone of the cron expression
     */
    public record Schedule(String cron, ZoneId zone) {}

    /**
     * A row of an export, and what must become of it.
     *
     * @param line where it stands in the job file
     * @param vintage the vintage of the export
     * @param row heading to text
     * @param values published column to value
     * @param tags tags that the tagger must set
     * @param findings codes of findings that must be raised
     */
    public record JobExample(
            int line,
            String vintage,
            Map<String, String> row,
            Map<String, String> values,
            List<String> tags,
            List<String> findings) {}
}
