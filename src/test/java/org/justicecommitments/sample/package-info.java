/** The sample inputs: real titles and invented commitments in the layouts of OGP's exports. */
package org.justicecommitments.sample;
