/** Kills runs, fills their disk and damages their state, and counts what that breaks. */
package org.justicecommitments.recovery;
