/** Reads an export verbatim: every cell as it stands, with its place. */
@NullMarked
package org.justicecommitments.source;

import org.jspecify.annotations.NullMarked;
