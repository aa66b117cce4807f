/** Makes a release visible in one atomic step, and keeps the pages and pointers at the root of the output. */
@NullMarked
package org.justicecommitments.release.publish;

import org.jspecify.annotations.NullMarked;
