/** The folder in which a release is made, with all its tables in all their formats. */
@NullMarked
package org.justicecommitments.release.folder;

import org.jspecify.annotations.NullMarked;
