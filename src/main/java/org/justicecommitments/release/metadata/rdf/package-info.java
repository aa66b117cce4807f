/** Metadata as RDF, in Turtle and JSON-LD: DCAT-AP for catalogues of data, SKOS for the tags. */
@NullMarked
package org.justicecommitments.release.metadata.rdf;

import org.jspecify.annotations.NullMarked;
