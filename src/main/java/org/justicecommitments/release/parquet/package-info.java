/** Writes tables as Parquet, and reads them back. */
@NullMarked
package org.justicecommitments.release.parquet;

import org.jspecify.annotations.NullMarked;
