/** Work on several cores at once, with what comes out, and what fails, as if it had been one after another. */
@NullMarked
package org.justicecommitments.release.cores;

import org.jspecify.annotations.NullMarked;
