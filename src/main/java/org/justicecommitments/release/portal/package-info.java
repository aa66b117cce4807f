/** The push of a release to an open data portal, over the portal's own interface. */
@NullMarked
package org.justicecommitments.release.portal;

import org.jspecify.annotations.NullMarked;
