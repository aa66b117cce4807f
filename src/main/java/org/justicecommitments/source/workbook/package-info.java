/** Reads Excel workbooks as a stream of rows, never by position and never by the declared dimension. */
@NullMarked
package org.justicecommitments.source.workbook;

import org.jspecify.annotations.NullMarked;
