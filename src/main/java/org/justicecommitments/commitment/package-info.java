/** The nouns of the field: commitment, action plan, member, coded answers, partial dates, IRM assessment. */
@NullMarked
package org.justicecommitments.commitment;

import org.jspecify.annotations.NullMarked;
