/** The public folder over HTTP. */
@NullMarked
package org.justicecommitments.web.files;

import org.jspecify.annotations.NullMarked;
