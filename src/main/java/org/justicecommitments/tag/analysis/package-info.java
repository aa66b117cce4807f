/** Texts as the tagger sees them: words with their places, their stems, their language; and phrases found in one pass. */
@NullMarked
package org.justicecommitments.tag.analysis;

import org.jspecify.annotations.NullMarked;
