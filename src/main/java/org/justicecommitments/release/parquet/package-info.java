/** Writes tables as Parquet. */
@NullMarked
package org.justicecommitments.release.parquet;

import org.jspecify.annotations.NullMarked;
