/** Runs a job as Spring Batch steps, one step a stage. */
@NullMarked
package org.justicecommitments.job.batch;

import org.jspecify.annotations.NullMarked;
