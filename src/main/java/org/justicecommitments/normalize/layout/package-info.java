/** Which field an unknown column may be: by the likeness of its heading, and by what its cells hold. */
@NullMarked
package org.justicecommitments.normalize.layout;

import org.jspecify.annotations.NullMarked;
