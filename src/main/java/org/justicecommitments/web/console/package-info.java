/** The pages of the console. */
@NullMarked
package org.justicecommitments.web.console;

import org.jspecify.annotations.NullMarked;
