/** Reads OpenDocument spreadsheets, zipped (.ods) or flat (.fods), row by row. */
@NullMarked
package org.justicecommitments.source.opendocument;

import org.jspecify.annotations.NullMarked;
