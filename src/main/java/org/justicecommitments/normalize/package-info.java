/** Turns a verbatim row into what it says of a commitment, with findings. */
@NullMarked
package org.justicecommitments.normalize;

import org.jspecify.annotations.NullMarked;
