/** Where a value came from: the file and its hash, the sheet, the row, the cell. */
@NullMarked
package org.justicecommitments.provenance;

import org.jspecify.annotations.NullMarked;
