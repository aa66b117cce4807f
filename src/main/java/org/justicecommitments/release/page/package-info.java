/** Writes the pages of a release. */
@NullMarked
package org.justicecommitments.release.page;

import org.jspecify.annotations.NullMarked;
