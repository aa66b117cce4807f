/** Who may enter the console: sign-in, origins, what is written down about it. */
@NullMarked
package org.justicecommitments.web.entry;

import org.jspecify.annotations.NullMarked;
