/** Reads delimited text as a stream of rows. */
@NullMarked
package org.justicecommitments.source.csv;

import org.jspecify.annotations.NullMarked;
