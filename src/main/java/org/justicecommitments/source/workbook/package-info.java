/** Reads Excel workbooks of both kinds row by row, never by position and never by the declared dimension. */
@NullMarked
package org.justicecommitments.source.workbook;

import org.jspecify.annotations.NullMarked;
