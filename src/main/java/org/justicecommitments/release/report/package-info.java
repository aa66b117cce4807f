/** Writes the summary report in three languages: its charts, its tables, and the same tables as JSON. */
@NullMarked
package org.justicecommitments.release.report;

import org.jspecify.annotations.NullMarked;
