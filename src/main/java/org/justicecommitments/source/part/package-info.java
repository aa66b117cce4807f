/** What workbooks of several kinds are made of: zip archives, XML, numbers and dates. */
@NullMarked
package org.justicecommitments.source.part;

import org.jspecify.annotations.NullMarked;
