package org.justicecommitments.release.report;

import java.util.List;

/**
 * A part of the report.
 *
 * @param id its anchor
 * @param title its heading
 * @param html what stands under the heading
 * @param charts its charts, published as files as well
 */
record Chapter(String id, String title, String html, List<Drawing> charts) {}
