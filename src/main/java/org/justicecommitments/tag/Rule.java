package org.justicecommitments.tag;

import org.justicecommitments.tag.Taxonomy.Phrase;

/**
 * A phrase of a tag, numbered.
 *
 * @param number its number in the taxonomy, from 0
 * @param tag the number of its tag, from 0
 * @param phrase the phrase
 */
record Rule(int number, int tag, Phrase phrase) {}
