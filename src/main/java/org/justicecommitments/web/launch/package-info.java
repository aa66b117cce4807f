/** Starting runs from within a server. */
@NullMarked
package org.justicecommitments.web.launch;

import org.jspecify.annotations.NullMarked;
