/** The command line. */
@NullMarked
package org.justicecommitments.cli;

import org.jspecify.annotations.NullMarked;
