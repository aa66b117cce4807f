/** The workbook edition of a release: the tables as typed sheets, for people; and its reader. */
@NullMarked
package org.justicecommitments.release.workbook;

import org.jspecify.annotations.NullMarked;
