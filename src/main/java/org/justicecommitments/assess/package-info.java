/** Asks whether the data is complete, consistent and plausible: one rule a class, and the ledger of every sheet. */
@NullMarked
package org.justicecommitments.assess;

import org.jspecify.annotations.NullMarked;
