/** Leads the values of a published commitment back to their cells, and its tags to their words. */
@NullMarked
package org.justicecommitments.release.explain;

import org.jspecify.annotations.NullMarked;
