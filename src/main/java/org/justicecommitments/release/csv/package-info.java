/** Writes tables as CSV. */
@NullMarked
package org.justicecommitments.release.csv;

import org.jspecify.annotations.NullMarked;
