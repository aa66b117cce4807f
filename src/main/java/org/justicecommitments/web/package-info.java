/** Serving: the public files, the console for operators, the schedule. */
@NullMarked
package org.justicecommitments.web;

import org.jspecify.annotations.NullMarked;
