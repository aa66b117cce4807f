/** Workbooks that people open: the edition of a release with its tables as typed sheets, and copies of inputs with their findings marked. */
@NullMarked
package org.justicecommitments.release.workbook;

import org.jspecify.annotations.NullMarked;
