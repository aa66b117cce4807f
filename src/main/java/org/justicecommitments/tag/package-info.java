/** Tags commitments for justice, each tag with the evidence for it. */
@NullMarked
package org.justicecommitments.tag;

import org.jspecify.annotations.NullMarked;
