/** Mentions of the Sustainable Development Goals, read as facts. */
@NullMarked
package org.justicecommitments.tag.sdg;

import org.jspecify.annotations.NullMarked;
