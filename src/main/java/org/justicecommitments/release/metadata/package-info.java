/** Describes a release: its manifest, its citation, its read-me. */
@NullMarked
package org.justicecommitments.release.metadata;

import org.jspecify.annotations.NullMarked;
