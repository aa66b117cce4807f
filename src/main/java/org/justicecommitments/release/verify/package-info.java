/** Holds a release against what it says of itself: its files, its counts, its tables, its evidence. */
@NullMarked
package org.justicecommitments.release.verify;

import org.jspecify.annotations.NullMarked;
