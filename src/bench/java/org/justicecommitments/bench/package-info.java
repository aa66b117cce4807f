/** Benchmarks, run by hand. */
@NullMarked
package org.justicecommitments.bench;

import org.jspecify.annotations.NullMarked;
