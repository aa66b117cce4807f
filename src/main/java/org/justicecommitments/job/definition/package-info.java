/** Job files: one YAML file says what a job reads, means and publishes. */
@NullMarked
package org.justicecommitments.job.definition;

import org.jspecify.annotations.NullMarked;
