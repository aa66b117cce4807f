/** Justice Commitments: an open dataset of the justice commitments of Open Government Partnership members. */
@NullMarked
package org.justicecommitments;

import org.jspecify.annotations.NullMarked;
