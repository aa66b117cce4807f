package org.justicecommitments.normalize;

import java.util.List;
import org.justicecommitments.provenance.CellPlace;

/**
 * A cell that a published value comes from.
 *
 * @param place where it is
 * @param heading the heading of its column
 * @param verbatim what is written in it; personal contact details withheld
 * @param rules the keys of the rules that made the value out of it, in their order; empty if it is published as it is
 */
public record TracedCell(CellPlace place, String heading, String verbatim, List<String> rules) {}
