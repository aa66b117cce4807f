/** Writes tables as CSV, and reads them back. */
@NullMarked
package org.justicecommitments.release.csv;

import org.jspecify.annotations.NullMarked;
