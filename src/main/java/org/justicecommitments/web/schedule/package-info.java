/** The nights of the jobs, kept in a database. */
@NullMarked
package org.justicecommitments.web.schedule;

import org.jspecify.annotations.NullMarked;
