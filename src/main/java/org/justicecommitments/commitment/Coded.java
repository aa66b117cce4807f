package org.justicecommitments.commitment;

/** A value of a code list, with the word that stands for it in published files. */
public interface Coded {

    /** The word in published files, in snake_case. */
    String code();
}
