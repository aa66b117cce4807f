package org.justicecommitments.release.report;

import java.time.LocalDate;
import java.util.Map;
import org.justicecommitments.release.Dataset;

/**
 * What the report says beside the tables.
 *
 * @param dataset what the dataset is
 * @param sample whether any of its rows are sample data
 * @param asOf the day as of which the data is judged
 * @param sourceDate the newest source date among the inputs
 * @param justiceCounts what counts as a justice commitment, as the job file says
 * @param taxonomyVersion the version of the tags
 * @param labels names of tags, by code and language
 */
public record ReportFacts(
        Dataset dataset,
        boolean sample,
        LocalDate asOf,
        LocalDate sourceDate,
        String justiceCounts,
        String taxonomyVersion,
        Map<String, Map<String, String>> labels) {}
