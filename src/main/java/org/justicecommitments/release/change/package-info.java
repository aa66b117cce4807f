/** What differs between two releases, and why: values, ids, columns. */
@NullMarked
package org.justicecommitments.release.change;

import org.jspecify.annotations.NullMarked;
