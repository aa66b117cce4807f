/** The stages before a release, worked out on Apache Spark; not part of the program's own jar. */
@NullMarked
package org.justicecommitments.job.spark;

import org.jspecify.annotations.NullMarked;
