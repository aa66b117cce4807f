/** Writes one immutable version of the dataset. */
@NullMarked
package org.justicecommitments.release;

import org.jspecify.annotations.NullMarked;
