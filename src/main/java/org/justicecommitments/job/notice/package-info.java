/** Tells people what became of a run: by webhook, by e-mail. */
@NullMarked
package org.justicecommitments.job.notice;

import org.jspecify.annotations.NullMarked;
