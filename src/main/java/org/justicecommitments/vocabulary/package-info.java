/** Reviewed code lists: members, policy areas, coded answers, missing codes. */
@NullMarked
package org.justicecommitments.vocabulary;

import org.jspecify.annotations.NullMarked;
