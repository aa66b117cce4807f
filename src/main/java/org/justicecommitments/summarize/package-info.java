/** Makes the tables that readers ask for. */
@NullMarked
package org.justicecommitments.summarize;

import org.jspecify.annotations.NullMarked;
