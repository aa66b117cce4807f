/** What is wrong with the data, as data: a finding has a place, the value found, what was expected and what to do. */
@NullMarked
package org.justicecommitments.finding;

import org.jspecify.annotations.NullMarked;
