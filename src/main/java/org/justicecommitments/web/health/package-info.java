/** What monitors ask for: whether all is well, and figures. */
@NullMarked
package org.justicecommitments.web.health;

import org.jspecify.annotations.NullMarked;
