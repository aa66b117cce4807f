/** Decides which rows are the same commitment, and keeps the evidence. */
@NullMarked
package org.justicecommitments.normalize.identity;

import org.jspecify.annotations.NullMarked;
